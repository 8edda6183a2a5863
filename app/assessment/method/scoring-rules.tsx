import { useTranslation } from "react-i18next";
import { formatNumber } from "~/platform/format";
import type { Language } from "~/platform/i18n/languages";
import { exactly } from "~/platform/rounding";
import { areasOf, type Instrument, questionsOf } from "../instrument";
import { questionPoints, shownDecimals } from "../points";
import { showMaximum } from "../shown-points";

/** Grades of the worked example: uneven, so that a reader sees that all three count. */
const exampleGrade = { system: 8, extent: 5, result: 2 };

/** How grades become points: the weights, an example reckoned by the same rule as every result, and what is never done. */
export function ScoringRules({ instrument, language }: { instrument: Instrument; language: Language }) {
  const { t } = useTranslation("evaluation");
  const weights = instrument.dimensions.map(({ weight }) => weight);
  const equal = new Set(weights).size === 1;
  const named = instrument.dimensions.map(
    ({ name, weight }) =>
      `${name[language].toLocaleLowerCase(language)} ${showMaximum(exactly(weight), language)}`,
  );
  return (
    <>
      <p>
        {equal ? t("method_weights_equal") : t("method_weights", { weights: named.join(", ") })}{" "}
        {t("method_formula", exampleOf(instrument, language))}
      </p>
      <ul className="measure">
        <li>{t("method_rule_sums")}</li>
        <li>{t("method_rule_planned")}</li>
        <li>{t("method_rule_open")}</li>
        <li>{t("method_rule_rounding")}</li>
      </ul>
    </>
  );
}

function exampleOf(instrument: Instrument, language: Language) {
  const question = areasOf(instrument).flatMap(questionsOf)[0];
  if (!question) throw new Error(`The instrument ${instrument.id} has no questions.`);
  const points = questionPoints(instrument, question, new Map([[question.id, exampleGrade]]));
  return {
    ...exampleGrade,
    question: question.id,
    max: showMaximum(exactly(question.max), language),
    points: formatNumber(points ?? 0, shownDecimals.question, language),
  };
}
