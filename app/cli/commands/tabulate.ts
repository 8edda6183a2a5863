import { Command, Option } from "commander";
import { formatNumber } from "~/platform/format";
import { type SurveyTabulation, tabulateSurvey } from "~/survey/analysis/tabulate-survey";
import type { BackgroundId, Instrument } from "~/survey/instrument";
import { CommandFault } from "../command-fault";
import { type Output, printJson } from "../output";
import { readSurveyInput, type SurveyInput } from "../survey-input";
import { printTabulation } from "../tabulation-print";

interface TabulateOptions {
  survey: string;
  responses: string;
  frame: string;
  by?: BackgroundId;
  weight?: BackgroundId[];
  json?: true;
}

const backgrounds = ["group", "centrality", "income", "population", "region"] satisfies BackgroundId[];

const help = `
What the figures are:
  response          rr1 = complete / eligible, rr2 = (complete + partial) / eligible, from 0 to 1 (AAPOR). Eligible is the frame.
  representativity  frame and respondents are numbers of municipalities, complete and partial responses alike;
                    frameShare and respondentShare are per cent, 0-100, of those whose category is known.
  n                 for a variable with a mean, the answers that the mean rests on: neither "don't know" nor blank.
                    For any other variable, those who answered it.
  percent           0-100, of those who answered the item, "don't know" among them. Where several answers can be given,
                    the per cents may sum to over 100.
  sd                standard deviation of the sample (n - 1)
  tests             Welch's t-test of every pair of groups, two-sided; difference is first minus second, in steps of the scale.
                    pHolm is adjusted by Holm for all pairs of groups of the variable.
  null              what cannot be said, such as a standard deviation of one answer
Nothing in the JSON is rounded. Nothing is suppressed: do not publish figures that rest on fewer than five answers.`;

/** `peil tabulate`: turns files of responses and of the frame into the figures of a survey, without a database. */
export function tabulateCommand(output: Output): Command {
  return new Command("tabulate")
    .description(
      "tabulate a survey: response, representativity, distributions, means and tests between groups",
    )
    .requiredOption(
      "--survey <survey>",
      "the survey that was answered: the id of one that ships with Peil, such as radmann-2018, or a YAML file, " +
        "such as ./own.yaml, downloaded on the page of a questionnaire that was built in the browser",
    )
    .requiredOption(
      "--responses <file>",
      "CSV, one row a response: municipality, disposition (complete or partial) and the survey's variables, " +
        "such as q4_1; codes as values, several joined by |, blank where nothing is answered",
    )
    .requiredOption(
      "--frame <file>",
      "CSV of everybody who was asked: municipality, name, population, centrality, income, group, region, email",
    )
    .addOption(
      new Option("--by <variable>", "figures and tests by a background variable").choices(backgrounds),
    )
    .addOption(
      new Option(
        "--weight <variables...>",
        "weight per cents and means by the frame's shares of one background variable, or rake by several; " +
          "without tests, and the design effect is told",
      ).choices(backgrounds),
    )
    .option("--json", "print JSON")
    .addHelpText("after", help)
    .action((options: TabulateOptions) => run(output, options));
}

function run(output: Output, options: TabulateOptions): void {
  const { survey, frame, responses, by, weight } = options;
  const input = readSurveyInput(survey, frame, responses);
  refuseUnknownBackgrounds(input.instrument, [...(by ? [by] : []), ...(weight ?? [])]);
  const tabulation = tabulateSurvey(input.instrument, input.frame, input.responses, { by, weight });
  for (const line of notes(input, options, tabulation)) output.err.write(`${line}\n`);
  if (options.json) printJson(output, jsonOf(tabulation));
  else printTabulation(output, input.instrument, tabulation);
}

function refuseUnknownBackgrounds({ id, background }: Instrument, asked: readonly BackgroundId[]): void {
  const known = background.map((each) => each.id);
  const unknown = asked.filter((each) => !known.includes(each));
  if (unknown.length === 0) return;
  throw new CommandFault([
    `${id} has no background variable ${unknown.join(", ")}. It has: ${known.join(", ")}.`,
  ]);
}

/** What a reader must know of the figures, besides them. */
function notes(
  { absent }: SurveyInput,
  { responses, frame, weight }: TabulateOptions,
  { representativity, weighting }: SurveyTabulation,
): string[] {
  const unplaced = representativity.filter((each) => each.unplaced > 0);
  return [
    ...(absent.length > 0
      ? [`${responses}: there is no column for ${firstFew(absent)}; they count as not answered.`]
      : []),
    ...unplaced.map(
      (each) =>
        `${frame}: ${each.unplaced} of the municipalities lack what decides their ${each.variable}; they are in no share of it.`,
    ),
    ...(weighting
      ? [
          `Weighted by ${weight?.join(", ") ?? ""}: design effect ${formatNumber(weighting.designEffect, 3, "en")}, ` +
            `as much as ${formatNumber(weighting.effectiveN, 1, "en")} respondents of equal weight.`,
          ...(weighting.unanswered.length > 0
            ? [`Nobody has answered in ${weighting.unanswered.join(", ")}; no weight can make up for that.`]
            : []),
          ...(weighting.converged
            ? []
            : ["The shares of all the variables cannot be met at once; the weights are close only."]),
        ]
      : []),
  ];
}

/** A few names are enough to see which columns a file lacks. */
const NAMED_MOST = 5;

function firstFew(names: readonly string[]): string {
  const more = names.length - NAMED_MOST;
  return names.slice(0, NAMED_MOST).join(", ") + (more > 0 ? ` and ${more} more` : "");
}

/** The shape that other programs read; names and order are part of it. */
function jsonOf({ response, representativity, items }: SurveyTabulation) {
  return {
    response,
    representativity: representativity.flatMap(({ variable, categories }) =>
      categories.map((category) => ({ variable, ...category })),
    ),
    items: items.map(({ variable, n, distribution, mean, sd, groups, tests }) => ({
      variable: variable.name,
      n,
      distribution,
      mean,
      sd,
      groups: groups.map((each) => ({ group: each.group, n: each.n, mean: each.mean, sd: each.sd })),
      tests: tests.map(({ first, second, difference, t, df, p, pHolm }) => ({
        first,
        second,
        difference,
        t,
        df,
        p,
        pHolm,
      })),
    })),
  };
}
