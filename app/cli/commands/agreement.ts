import { Command } from "commander";
import { type Agreement, agreementBetween, type AgreementFigures } from "~/assessment/agreement/agreement";
import { areasOf, type Instrument } from "~/assessment/instrument";
import { formatNumber } from "~/platform/format";
import { gradeFileForm, readGrades, readInstrument } from "../grade-input";
import { type Output, printJson, printTable } from "../output";

interface AgreementOptions {
  instrument: string;
  first: string;
  second: string;
  json?: true;
}

/** `peil agreement`: how well two evaluators agree, from a file of grades each, without a database. */
export function agreementCommand(output: Output): Command {
  return new Command("agreement")
    .description("measure how well two evaluators agree: quadratic-weighted kappa and shares")
    .requiredOption(
      "--instrument <id>",
      "the instrument that the grades are given by, such as kommunekompass-2020",
    )
    .requiredOption("--first <file>", `grades of the first evaluator: ${gradeFileForm}`)
    .requiredOption("--second <file>", "grades of the second evaluator, in the same form")
    .option("--json", "print JSON; what cannot be said is null")
    .action((options: AgreementOptions) => compare(output, options));
}

function compare(output: Output, options: AgreementOptions): void {
  const instrument = readInstrument(options.instrument);
  const [first = new Map(), second = new Map()] = readGrades(instrument, options.first, options.second);
  const agreement = agreementBetween(instrument, first, second);
  if (options.json) printJson(output, agreement);
  else printAgreement(output, instrument, agreement);
}

function printAgreement(output: Output, instrument: Instrument, agreement: Agreement): void {
  const { total, areas, dimensions, differences } = agreement;
  const areaNames = new Map(areasOf(instrument).map(({ id, name }) => [id, `${id} ${name.en}`]));
  const dimensionNames = new Map(instrument.dimensions.map(({ id, name }) => [id, name.en]));
  const nameOf = (names: Map<string, string>, id: string): string => names.get(id) ?? id;
  output.out.write(`${instrument.name.en}, version ${instrument.version}\n\n`);
  printTable(
    output,
    [
      ["", "Grades", "Kappa", "95 % interval", "Same", "Within one step"],
      ...areas.map((area) => row(nameOf(areaNames, area.id), area)),
      ...dimensions.map((dimension) => row(nameOf(dimensionNames, dimension.id), dimension)),
      row("Total", total),
    ],
    [1, 2, 3, 4, 5],
  );
  output.out.write(
    "\nKappa is quadratic-weighted: 1 is full agreement, 0 what chance would give. " +
      "A dash stands where too little is graded, or all grades are the same.\n\n",
  );
  if (differences.length === 0) {
    output.out.write(total.n === 0 ? "No grade is given by both.\n" : "No grade differs.\n");
    return;
  }
  printTable(
    output,
    [
      ["Question", "Dimension", "First", "Second", "Apart"],
      ...differences.map(({ question, dimension, first, second }) => [
        question,
        nameOf(dimensionNames, dimension),
        ...[first, second, Math.abs(first - second)].map((grade) =>
          formatNumber(grade, Number.isInteger(grade) ? 0 : 1, "en"),
        ),
      ]),
    ],
    [2, 3, 4],
  );
}

function row(name: string, { n, kappa, low, high, exact, withinOne }: AgreementFigures): string[] {
  const coefficient = (value: number | null): string => (value === null ? "–" : formatNumber(value, 2, "en"));
  const share = (value: number | null): string =>
    value === null ? "–" : `${formatNumber(value * 100, 0, "en")} %`;
  const interval = low === null || high === null ? "–" : `${coefficient(low)} to ${coefficient(high)}`;
  return [name, String(n), coefficient(kappa), interval, share(exact), share(withinOne)];
}
