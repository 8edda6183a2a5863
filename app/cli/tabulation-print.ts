import type { Representativity } from "~/survey/analysis/representativity";
import type { ResponseRate } from "~/survey/analysis/response-rate";
import type { SurveyTabulation } from "~/survey/analysis/tabulate-survey";
import { type Instrument, itemsOf } from "~/survey/instrument";
import { printItem } from "./item-print";
import { type Output, printTable } from "./output";
import { categoryName, shownFigure, shownP } from "./tabulation-words";

/** Prints the tables of a survey to read: response, representativity, and the items. Names are in English. */
export function printTabulation(output: Output, instrument: Instrument, tabulation: SurveyTabulation): void {
  output.out.write(`${instrument.name.en}, version ${instrument.version}\n\n`);
  printResponse(output, tabulation.response);
  for (const each of tabulation.representativity) printRepresentativity(output, instrument, each);
  for (const item of itemsOf(instrument)) {
    const rows = tabulation.items.filter(({ variable }) => variable.itemId === item.id);
    output.out.write(`\n${item.number}. ${item.question.en}\n\n`);
    printItem(output, rows, tabulation.by);
  }
}

function printResponse(output: Output, { eligible, complete, partial, rr1, rr2 }: ResponseRate): void {
  const percent = (rate: number | null): string => shownFigure(rate === null ? null : rate * 100, 1);
  printTable(
    output,
    [
      ["Response", "Municipalities", "Per cent"],
      ["Asked", String(eligible), ""],
      ["Complete (RR1)", String(complete), percent(rr1)],
      ["Partial", String(partial), ""],
      ["Complete or partial (RR2)", String(complete + partial), percent(rr2)],
    ],
    [1, 2],
  );
}

function printRepresentativity(
  output: Output,
  instrument: Instrument,
  { variable, categories, fit }: Representativity,
): void {
  const background = instrument.background.find(({ id }) => id === variable);
  output.out.write("\n");
  printTable(
    output,
    [
      [background?.name.en ?? variable, "Frame", "Per cent", "Respondents", "Per cent"],
      ...categories.map(({ category, frame, frameShare, respondents, respondentShare }) => [
        categoryName(background, category),
        String(frame),
        shownFigure(frameShare, 1),
        String(respondents),
        shownFigure(respondentShare, 1),
      ]),
    ],
    [1, 2, 3, 4],
  );
  if (!fit) {
    output.out.write("There is nothing to test.\n");
    return;
  }
  const roughness = fit.smallestExpected < 5 ? "; rough, since fewer than 5 are expected in a category" : "";
  output.out.write(
    `Chi-square ${shownFigure(fit.chiSquare, 2)}, ${fit.df} df, p ${shownP(fit.p)}${roughness}\n`,
  );
}
