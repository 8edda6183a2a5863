import type { AnswerFigures } from "~/survey/analysis/distribution";
import type { Tabulation } from "~/survey/analysis/tabulate";
import type { Background } from "~/survey/instrument";
import type { VariableOption } from "~/survey/variables";
import { type Output, printTable } from "./output";
import { categoryName, cutLabel, shownFigure, shownP } from "./tabulation-words";

/** Prints the figures of one item: a table of all rows of a grid, or one table a variable when there are groups to set beside. */
export function printItem(output: Output, rows: readonly Tabulation[], by: Background | null): void {
  if (by === null && rows.every(({ variable }) => variable.part === "row")) {
    printRows(output, rows);
    return;
  }
  for (const [place, row] of rows.entries()) {
    const { variable, answered, tests } = row;
    if (place > 0) output.out.write("\n");
    if (variable.part !== "item") output.out.write(`${variable.name} ${variable.label.en}\n`);
    if (variable.options.length === 0 && !variable.hasMean) output.out.write(`${answered} have answered.\n`);
    else printColumns(output, row, by);
    if (tests.length > 0) printTests(output, tests, by);
  }
}

/** One line for each row of a grid, with the per cents of its codes. */
function printRows(output: Output, rows: readonly Tabulation[]): void {
  const { options = [], hasMean = false } = rows[0]?.variable ?? {};
  const heads = [
    ...options.map(({ code }) => `${code} %`),
    "Answered",
    ...(hasMean ? ["n", "Mean", "SD"] : []),
  ];
  printTable(
    output,
    [
      ["", ...heads],
      ...rows.map(({ variable, distribution, answered, n, mean, sd }) => [
        cutLabel(`${variable.name} ${variable.label.en}`),
        ...distribution.map(({ percent }) => shownFigure(percent, 1)),
        String(answered),
        ...(hasMean ? [String(n), shownFigure(mean, 2), shownFigure(sd, 2)] : []),
      ]),
    ],
    heads.map((_, place) => place + 1),
  );
  const named = options.map(optionName).filter((name) => !/^\d+$/.test(name));
  output.out.write(`${named.join(" · ")}\n`);
}

/** One column for all and one for each group, with the codes as lines. */
function printColumns(output: Output, row: Tabulation, by: Background | null): void {
  const columns: { name: string; figures: AnswerFigures }[] = [
    { name: "All", figures: row },
    ...row.groups.map((figures) => ({ name: categoryName(by, figures.group), figures })),
  ];
  const line = (label: string, cell: (figures: AnswerFigures) => string): string[] => [
    label,
    ...columns.map(({ figures }) => cell(figures)),
  ];
  printTable(
    output,
    [
      ["", ...columns.map(({ name }) => name)],
      ...row.variable.options.map((option) =>
        line(cutLabel(optionName(option)), ({ distribution }) => {
          const percent = distribution.find(({ code }) => code === option.code)?.percent ?? null;
          return percent === null ? "–" : `${shownFigure(percent, 1)} %`;
        }),
      ),
      line("Answered", ({ answered }) => String(answered)),
      ...(row.variable.hasMean
        ? [
            line("In the mean (n)", ({ n }) => String(n)),
            line("Mean", ({ mean }) => shownFigure(mean, 2)),
            line("Standard deviation", ({ sd }) => shownFigure(sd, 2)),
          ]
        : []),
    ],
    columns.map((_, place) => place + 1),
  );
}

function printTests(output: Output, tests: Tabulation["tests"], by: Background | null): void {
  output.out.write("\n");
  printTable(
    output,
    [
      ["Difference between groups", "Difference", "Hedges' g", "t", "df", "p", "p (Holm)"],
      ...tests.map(({ first, second, difference, effect, t, df, p, pHolm }) => [
        `${categoryName(by, first)} − ${categoryName(by, second)}`,
        shownFigure(difference, 2),
        shownFigure(effect, 2),
        shownFigure(t, 2),
        shownFigure(df, 1),
        shownP(p),
        shownP(pHolm),
      ]),
    ],
    [1, 2, 3, 4, 5, 6],
  );
}

/** «3 Schools»; «6 – completely agree» where the label begins with its code already. */
function optionName({ code, label }: VariableOption): string {
  return new RegExp(`^${code}(?!\\d)`).test(label.en) ? label.en : `${code} ${label.en}`;
}
