import type { ShownTabulation } from "../analysis/disclosure";
import type { GroupTest } from "../analysis/tabulate";
import { effectSize } from "../statistics/effect-size";
import { SIGNIFICANT } from "../statistics/significance";
import type { FigureTableView } from "./figure-table";
import { DASH, pEquation, pValue, type Reading, shown } from "./words";

/** The differences between groups of one item. */
export interface DifferenceView {
  /** In words: each that chance would seldom make, or one sentence that there is none. */
  sentences: string[];
  /** Every test behind them. */
  table: FigureTableView;
}

/** Tells the tests of an item's variables; null where no two groups of it are compared. */
export function differenceView(
  items: readonly ShownTabulation[],
  groupName: (group: string) => string,
  reading: Reading,
): DifferenceView | null {
  const { t, language } = reading;
  const tests = items.flatMap(({ variable, tests: own }) =>
    own.map((test) => ({ test, label: variable.part === "item" ? "" : `${variable.label[language]}: ` })),
  );
  if (tests.length === 0) return null;
  // Where a group has too few answers, or nobody differs, there is a row without a test.
  const isTested = tests.some(({ test }) => test.pHolm !== null);
  const told = tests.filter(({ test }) => test.pHolm !== null && test.pHolm < SIGNIFICANT);
  return {
    sentences:
      told.length > 0
        ? told.map(({ test, label }) => label + sentence(test, groupName, reading))
        : [t(isTested ? "survey_analysis:differences_none" : "survey_analysis:differences_untested")],
    table: {
      caption: t("survey_analysis:tests_caption"),
      headings: [
        t("survey_analysis:column_compared"),
        t("survey_analysis:column_difference"),
        t("survey_analysis:column_effect"),
        t("survey_analysis:column_t"),
        t("survey_analysis:column_df"),
        t("survey_analysis:column_p"),
        t("survey_analysis:column_p_holm"),
      ],
      rows: tests.map(({ test, label }) => ({
        label: `${label}${groupName(test.first)} – ${groupName(test.second)}`,
        cells: [
          shown(test.difference, 2, reading),
          test.effect === null
            ? DASH
            : `${shown(test.effect, 2, reading)} (${t(`survey_analysis:effect_${effectSize(test.effect)}`)})`,
          shown(test.t, 2, reading),
          shown(test.df, 1, reading),
          pValue(test.p, reading),
          pValue(test.pHolm, reading),
        ],
      })),
    },
  };
}

function sentence(
  { first, second, difference, effect, pHolm }: GroupTest,
  groupName: (group: string) => string,
  reading: Reading,
): string {
  const firstIsHigher = (difference ?? 0) > 0;
  return reading.t("survey_analysis:difference", {
    higher: groupName(firstIsHigher ? first : second),
    lower: groupName(firstIsHigher ? second : first),
    difference: shown(Math.abs(difference ?? 0), 2, reading),
    size: reading.t(`survey_analysis:effect_${effectSize(effect ?? 0)}`),
    effect: shown(Math.abs(effect ?? 0), 2, reading),
    p: pEquation(pHolm ?? 1, reading),
  });
}
