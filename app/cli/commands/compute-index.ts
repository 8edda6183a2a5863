import { Command } from "commander";
import { formatNumber } from "~/platform/format";
import { type CompositeIndex, computeComposite } from "~/registry/indices/composite-index";
import { compositeDocument, indexDocument } from "~/registry/indices/index-document";
import {
  type IndexScores,
  scoreIndex,
  type Scores,
  standardiseIndex,
} from "~/registry/indices/quality-index";
import { NO_RANK, orderOf } from "~/registry/indices/rank";
import { CommandFault } from "../command-fault";
import { type IndexInput, readIndex, readIndexInput } from "../index-input";
import { listed } from "../listed";
import { municipalityNames } from "../municipality-names";
import { type Output, printJson, printTable } from "../output";

const help = `
The file of observations has a heading row and these columns (semicolon, comma or tab; decimal comma or point):
  municipality  four digits
  indicator     the id that the definition knows it by, such as primary-school.absence-10
  year          four digits
  value         the figure as reported, in the definition's unit
  status        blank, or why the figure is missing; may be left out

A missing figure has a blank value, or one of the signs . .. : - as value or status:
  ..  or blank  not_reported    lacking, or too uncertain
  :             not_published   held back for privacy
  .  and  -     no_activity     cannot occur, or nil: nothing to take a share of
A computation adds out_of_bounds, no_need_index, outlier and no_comparison. A missing figure is never zero.

The need index of a service (1 = the country) is an observation too. Its indicator is what the definition calls needIndicator:
need.child-welfare and need.social-services in kvalitetsindeks-2023. Without it the indicators that are corrected for need are
missing, with the reason no_need_index.

Scores are in standard deviations: above 0 is better than the mean of the municipalities.`;

interface Options {
  definition: string;
  observations: string;
  year: string;
  json?: true;
}

/** `peil index`: computes an index from a file of observations, without a database. */
export function computeIndexCommand(output: Output): Command {
  return new Command("index")
    .description("compute an index of the municipalities from a file of observations")
    .requiredOption("--definition <id>", "the index, such as kvalitetsindeks-2023 or kommuneindeks-2025")
    .requiredOption(
      "--observations <file>",
      "CSV with the columns municipality, indicator, year, value, status",
    )
    .requiredOption("--year <year>", "the year whose observations count")
    .option("--json", "print JSON: all figures unrounded, null where there is none, with the reason")
    .addHelpText("after", help)
    .action((options: Options) => run(output, options));
}

function run(output: Output, { definition, observations, year: given, json }: Options): void {
  if (!/^\d{4}$/.test(given))
    throw new CommandFault([`--year is four digits, such as 2022, and not «${given}».`]);
  const year = Number(given);
  const asked = readIndex(definition);
  const input = readIndexInput(observations, asked, year);
  if (asked.kind === "index") {
    const index = scoreIndex(standardiseIndex(asked.definition, input.table));
    if (json) printJson(output, indexDocument(index, year));
    else printIndex(output, index, year);
  } else {
    const index = computeComposite(asked.definition, asked.quality, input.table);
    if (json) printJson(output, compositeDocument(index, year));
    else printComposite(output, index, year);
  }
  noteUnused(output, observations, input);
}

function printIndex(output: Output, index: IndexScores, year: number): void {
  output.out.write(`${index.definition.name.nb}, observations of ${year}\n\n`);
  printRanking(output, index.municipalities, index, [
    { name: "Coverage", cell: (row) => `${formatNumber((index.coverage[row] ?? 0) * 100, 0, "en")} %` },
  ]);
  output.out.write(
    "\nScores are standard deviations above the mean. Coverage is the weight of the services with a score.\n",
  );
}

function printComposite(output: Output, index: CompositeIndex, year: number): void {
  const { definition, municipalities, total, quality, cost, finance, efficiency } = index;
  const column = (name: string, scores: Scores): ExtraColumn[] => [
    { name, cell: (row) => show(scores.scores[row]) },
    { name: "Rank", cell: (row) => rankOf(scores, row) },
  ];
  output.out.write(`${definition.name.nb}, observations of ${year}\n\n`);
  printRanking(output, municipalities, total, [
    ...column(definition.quality.name.en, quality),
    ...column(definition.cost.name.en, cost),
    ...column(definition.finance.name.en, finance),
    ...column(definition.efficiency.name.en, efficiency),
  ]);
  output.out.write("\nScores are standard deviations above the mean; a low cost is a high score.\n");
}

interface ExtraColumn {
  name: string;
  cell: (row: number) => string;
}

/** The municipalities with the best first; below them those without a score. */
function printRanking(
  output: Output,
  municipalities: readonly string[],
  scores: Scores,
  extra: ExtraColumn[],
): void {
  const names = municipalityNames();
  const ranked = orderOf(scores.scores);
  const unranked = municipalities.map((_, row) => row).filter((row) => scores.ranks[row] === NO_RANK);
  printTable(
    output,
    [
      ["Rank", "Municipality", "", "Score", ...extra.map(({ name }) => name)],
      ...[...ranked, ...unranked].map((row) => {
        const number = municipalities[row] ?? "";
        return [
          rankOf(scores, row),
          number,
          names.get(number) ?? "",
          show(scores.scores[row]),
          ...extra.map(({ cell }) => cell(row)),
        ];
      }),
    ],
    [0, 3, ...extra.map((_, index) => 4 + index)],
  );
}

function rankOf({ ranks }: Scores, row: number): string {
  const rank = ranks[row] ?? NO_RANK;
  return rank === NO_RANK ? "–" : String(rank);
}

const show = (score: number | undefined): string =>
  score === undefined || Number.isNaN(score) ? "–" : formatNumber(score, 2, "en");

/** A misspelt indicator would otherwise be missing without a word. It is no fault: files may hold more than one index needs. */
function noteUnused(output: Output, file: string, { unused }: IndexInput): void {
  if (unused.length === 0) return;
  output.err.write(
    `${file}: ${unused.length} indicators are not in the definition and were not used: ${listed(unused)}.\n`,
  );
}
