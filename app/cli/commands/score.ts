import { Command } from "commander";
import { areasOf, type Instrument } from "~/assessment/instrument";
import { type EvaluationPoints, evaluationPoints, type Points, shownDecimals } from "~/assessment/points";
import { showMaximum } from "~/assessment/shown-points";
import { shownTotal } from "~/assessment/shown-total";
import { formatNumber } from "~/platform/format";
import { gradeFileForm, readGrades, readInstrument } from "../grade-input";
import { type Output, printJson, printTable } from "../output";

interface ScoreOptions {
  instrument: string;
  grades: string;
  json?: true;
}

/** `peil score`: turns a file of grades into points, without a database. */
export function scoreCommand(output: Output): Command {
  return new Command("score")
    .description("turn a file of grades into points")
    .requiredOption(
      "--instrument <id>",
      "the instrument that the grades are given by, such as kommunekompass-2020",
    )
    .requiredOption("--grades <file>", gradeFileForm)
    .option("--json", "print JSON: `points` exact, `shown` as a person sees them in bokmål")
    .action((options: ScoreOptions) => score(output, options));
}

function score(output: Output, options: ScoreOptions): void {
  const instrument = readInstrument(options.instrument);
  const [grades = new Map()] = readGrades(instrument, options.grades);
  const points = evaluationPoints(instrument, grades);
  if (options.json) printJson(output, scoreDocument(instrument, points));
  else printScore(output, instrument, points);
}

function scoreDocument({ id, version }: Instrument, { total, areas }: EvaluationPoints) {
  return {
    instrument: id,
    version,
    total: figures(total, "total"),
    areas: areas.map((area) => ({
      id: area.id,
      ...figures(area, "area"),
      subareas: area.subareas.map((subarea) => {
        const { points, shown, max } = figures(subarea, "subarea");
        const questions = subarea.perQuestion.map((question) => ({
          id: question.id,
          points: question.points?.valueOf() ?? null,
          max: question.max.valueOf(),
        }));
        return { id: subarea.id, points, shown, max, questions };
      }),
    })),
  };
}

function figures({ points, max, graded, questions }: Points, level: keyof typeof shownDecimals) {
  const shown = formatNumber(points, shownDecimals[level], "nb");
  return { points: points.valueOf(), shown, max: max.valueOf(), graded, questions };
}

function printScore(output: Output, instrument: Instrument, points: EvaluationPoints): void {
  const { total, areas } = points;
  const complete = total.graded === total.questions;
  const row = (name: string, part: Points, level: keyof typeof shownDecimals): string[] => [
    name,
    show(part.points, level),
    showMaximum(part.max, "nb"),
    `${part.graded} of ${part.questions}`,
    ...(complete ? [] : [`${show(part.points, level)}–${show(part.reachable, level)}`]),
  ];
  const names = areasOf(instrument).flatMap(({ id, name, subareas }) => [
    [id, name.nb] as const,
    ...subareas.map((subarea) => [subarea.id, subarea.name.nb] as const),
  ]);
  const nameOf = new Map(names);
  output.out.write(`${instrument.name.nb}, version ${instrument.version}\n\n`);
  printTable(
    output,
    [
      ["", complete ? "Points" : "Points so far", "Max", "Graded", ...(complete ? [] : ["Still possible"])],
      ...areas.flatMap((area) => [
        row(`${area.id} ${nameOf.get(area.id) ?? ""}`, area, "area"),
        ...area.subareas.map((subarea) =>
          row(`  ${subarea.id} ${nameOf.get(subarea.id) ?? ""}`, subarea, "subarea"),
        ),
      ]),
      row("Total", total, "total"),
    ],
    [1, 2, 3, 4],
  );
  for (const note of notes(points)) output.out.write(`\n${note}\n`);
}

/** What a reader of the table must know besides its figures. */
function notes(points: EvaluationPoints): string[] {
  const { total } = points;
  const open = total.questions - total.graded;
  const { total: shown, sumOfAreas, differs } = shownTotal(points);
  return [
    ...(open > 0
      ? [
          `Not graded yet: ${open} of ${total.questions} questions. They count neither as zero nor as anything else: ` +
            `the total is ${show(total.points, "total")} points so far and can still become anything up to ${show(total.reachable, "total")}.`,
        ]
      : []),
    ...(differs
      ? [
          `The areas as shown add up to ${formatNumber(sumOfAreas, 0, "nb")}. The total is ${formatNumber(shown, 0, "nb")} ` +
            `because it is rounded once, from the exact points.`,
        ]
      : []),
  ];
}

function show(points: Points["points"], level: keyof typeof shownDecimals): string {
  return formatNumber(points, shownDecimals[level], "nb");
}
