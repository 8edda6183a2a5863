import { Command } from "commander";
import type Fraction from "fraction.js";
import { faultLine } from "~/platform/fault-sentence";
import { formatNumber } from "~/platform/format";
import { translator } from "~/platform/i18n/translator";
import { roundHalfAwayFromZero } from "~/platform/rounding";
import {
  bestPractice,
  compareCosts,
  type CostComparison,
  costOf,
  meanOf,
  unlessAlone,
} from "~/registry/costs/cost-comparison";
import { type CostTable, municipalitiesWithCosts } from "~/registry/costs/cost-table";
import { readCosts, readPopulation } from "~/registry/costs/read-costs";
import { CommandFault } from "../command-fault";
import { readInputFile } from "../input-file";
import { listed } from "../listed";
import { municipalityNames, numberAndName } from "../municipality-names";
import { type Output, printJson, printTable } from "../output";

const filesHelp = `
Both files have a heading row (semicolon, comma or tab; decimal comma or point):
  costs       service, municipality, value   NOK per inhabitant, corrected for need
  population  municipality, value            inhabitants
A blank value, or one of the signs . .. : -, is a cost that is missing: the service is left out of the sum.

The best of a service is the lowest cost among the municipality and the references. A difference is the best less the
municipality's own, and an amount is the difference times the municipality's inhabitants: negative where there is something to save.`;

interface Options {
  costs: string;
  population: string;
  municipality: string;
  references: string[];
  json?: true;
}

interface Question {
  costs: CostTable;
  municipality: string;
  inhabitants: number;
  references: string[];
}

/** `peil compare costs`: what a municipality would save by spending as the best of some others, service by service. */
export function compareCostsCommand(output: Output): Command {
  return new Command("costs")
    .description("hold costs per inhabitant against the best of some municipalities, and count the saving")
    .requiredOption("--costs <file>", "CSV with the columns service, municipality, value")
    .requiredOption("--population <file>", "CSV with the columns municipality, value")
    .requiredOption("--municipality <number>", "the municipality that is compared, such as 1837")
    .requiredOption("--references <numbers>", "those it is held against, such as 1563,1840,5027", (given) =>
      given.split(",").map((number) => number.trim()),
    )
    .option("--json", "print JSON: NOK, amounts in whole NOK")
    .addHelpText("after", filesHelp)
    .action((options: Options) => {
      const question = readQuestion(options);
      if (options.json) printJson(output, costDocument(compare(question)));
      else printComparison(output, question);
    });
}

/** @throws CommandFault with all that is wrong with the files, or else with what they lack. */
function readQuestion({ costs, population, municipality, references }: Options): Question {
  const costFile = readCosts(readInputFile(costs));
  const populationFile = readPopulation(readInputFile(population));
  const t = translator("en");
  if (!costFile.ok || !populationFile.ok) {
    throw new CommandFault([
      ...(costFile.ok ? [] : costFile.faults.map((fault) => faultLine(costs, fault, t))),
      ...(populationFile.ok ? [] : populationFile.faults.map((fault) => faultLine(population, fault, t))),
    ]);
  }
  const known = municipalitiesWithCosts(costFile.costs);
  const inhabitants = populationFile.population.get(municipality);
  const faults = [
    ...[municipality, ...references]
      .filter((number) => !known.has(number))
      .map(
        (number) => `${costs}: there is no cost of municipality «${number}». The file has ${listed(known)}.`,
      ),
    ...(inhabitants === undefined
      ? [
          `${population}: there are no inhabitants of municipality «${municipality}». The file has ${listed(populationFile.population.keys())}.`,
        ]
      : []),
  ];
  if (inhabitants === undefined || faults.length > 0) throw new CommandFault(faults);
  const others = new Set(references.filter((number) => number !== municipality));
  return { costs: costFile.costs, municipality, inhabitants, references: [...others] };
}

function compare({ costs, municipality, inhabitants, references }: Question): CostComparison {
  const best = unlessAlone(bestPractice([municipality, ...references]), municipality);
  return compareCosts(costs, municipality, inhabitants, best);
}

function costDocument({ services, sum }: CostComparison) {
  return {
    services: services.map(({ service, own, yardstick, difference, amount }) => ({
      service,
      own: own?.valueOf() ?? null,
      best: yardstick?.value.valueOf() ?? null,
      bestMunicipality: yardstick?.municipality ?? null,
      difference: difference?.valueOf() ?? null,
      amount: amount && wholeKroner(amount),
    })),
    sum: wholeKroner(sum),
  };
}

const wholeKroner = (amount: Fraction): number => roundHalfAwayFromZero(amount, 0).valueOf();

function printComparison(output: Output, question: Question): void {
  const { costs, municipality, inhabitants, references } = question;
  const names = municipalityNames();
  const { services, sum, missing } = compare(question);
  output.out.write(
    `${numberAndName(names, municipality)}, ${formatNumber(inhabitants, 0, "en")} inhabitants. ` +
      "NOK, corrected for need; a saving is negative.\n\n",
  );
  printTable(
    output,
    [
      ["Service", "Own", "Best", "Best in", "Difference", "Amount"],
      ...services.map(({ service, own, yardstick, difference, amount }) => [
        service,
        show(own),
        show(yardstick?.value ?? null),
        yardstick?.municipality ? numberAndName(names, yardstick.municipality) : "–",
        show(difference),
        show(amount),
      ]),
      ["Sum", "", "", "", "", show(sum)],
    ],
    [1, 2, 4, 5],
  );
  const compareWith = (name: string, against: CostComparison): string[] => [
    name,
    `${against.services.length - against.missing.length} of ${services.length}`,
    show(against.sum),
  ];
  output.out.write("\n");
  printTable(
    output,
    [
      ["If all services cost as in", "Services", "Amount"],
      ...references.map((reference) =>
        compareWith(
          numberAndName(names, reference),
          compareCosts(costs, municipality, inhabitants, costOf(reference)),
        ),
      ),
      compareWith(
        `the mean of the references`,
        compareCosts(costs, municipality, inhabitants, meanOf(references)),
      ),
    ],
    [1, 2],
  );
  for (const note of notes(services, sum, missing)) output.out.write(`\n${note}\n`);
}

/** What a reader of the tables must know besides their figures. */
function notes(services: CostComparison["services"], sum: Fraction, missing: string[]): string[] {
  const shown = services.reduce((total, { amount }) => total + (amount ? wholeKroner(amount) : 0), 0);
  return [
    ...(missing.length > 0
      ? [`Left out of the sum, because a figure is missing: ${missing.join(", ")}.`]
      : []),
    ...(shown === wholeKroner(sum)
      ? []
      : [
          `The amounts as shown add up to ${formatNumber(shown, 0, "en")}. The sum is rounded once, from the exact amounts.`,
        ]),
  ];
}

const show = (value: Fraction | null): string => (value === null ? "–" : formatNumber(value, 0, "en"));
