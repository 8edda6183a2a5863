import type { ShownTabulation } from "~/survey/analysis/disclosure";
import type { GroupTest } from "~/survey/analysis/tabulate";
import { effectSize } from "~/survey/statistics/effect-size";
import { SIGNIFICANT } from "~/survey/statistics/significance";
import type { SurveyReportContext } from "./report-context";

/**
 * The differences between groups of an item's variables in sentences, each with its size and its adjusted p; or one sentence that
 * there are none, or that the groups cannot be compared. None for variables without a mean and where there is no division.
 */
export function differenceWords(shown: readonly ShownTabulation[], context: SurveyReportContext): string[] {
  const compared = shown.filter(({ variable, groups }) => variable.hasMean && groups.length > 0);
  if (compared.length === 0) return [];
  const { t } = context;
  const tests = compared.flatMap(({ tests: own }) => own.filter(({ pHolm }) => pHolm !== null));
  if (tests.length === 0) return [t("survey_report:differences_untested")];
  const sentences = compared.flatMap((each) =>
    each.tests.filter(isTold).map((test) => differenceSentence(each, test, context)),
  );
  return sentences.length > 0 ? sentences : [t("survey_report:differences_none")];
}

function differenceSentence(
  { variable }: ShownTabulation,
  { first, second, difference, effect, pHolm }: GroupTest,
  { t, words, shown, pValue, groupName }: SurveyReportContext,
): string {
  const isFirstHigher = (difference ?? 0) > 0;
  const sentence = t("survey_report:difference", {
    higher: groupName(isFirstHigher ? first : second),
    lower: groupName(isFirstHigher ? second : first),
    difference: shown(Math.abs(difference ?? 0), 2),
    size: t(`survey_report:effect_${effectSize(effect ?? 0)}`),
    effect: shown(Math.abs(effect ?? 0), 2),
    p: pValue(pHolm ?? 1),
  });
  return variable.part === "item"
    ? sentence.charAt(0).toUpperCase() + sentence.slice(1)
    : `${words(variable.label)}: ${sentence}`;
}

const isTold = ({ pHolm }: GroupTest): boolean => pHolm !== null && pHolm < SIGNIFICANT;
