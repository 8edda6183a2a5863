import { formatNumber } from "~/platform/format";
import { LEAST_BASE } from "~/survey/analysis/disclosure";
import { askedWords } from "~/survey/exports/condition-words";
import type { Item } from "~/survey/instrument";
import { effectSizes } from "~/survey/statistics/effect-size";
import { SIGNIFICANT } from "~/survey/statistics/significance";
import type { Block, Definition, Section } from "../document";
import type { SurveyReportContext } from "./report-context";

/** The questionnaire: every question with its answers, as respondents met it. */
export function questionnaireSection(context: SurveyReportContext): Section {
  const { instrument, t, words } = context;
  return {
    id: "questionnaire",
    label: "A",
    title: t("survey_report:appendix", { title: t("survey_report:questionnaire_title") }),
    level: 1,
    blocks: instrument.sections.flatMap((section): Block[] => [
      { kind: "heading", text: words(section.name) },
      ...(section.introduction
        ? [{ kind: "paragraphs" as const, texts: [words(section.introduction)] }]
        : []),
      {
        kind: "definitions",
        items: section.items.map((item) => ({ term: item.number, text: questionText(item, context) })),
      },
    ]),
  };
}

/** A question with its help, whom it is put to, its rows and its answers, in running text. */
function questionText(item: Item, { instrument, language, t, words }: SurveyReportContext): string {
  const rows = "rows" in item ? item.rows.map(({ label }) => words(label)).join("; ") : "";
  const answers =
    "options" in item
      ? t("survey_report:asked_options", {
          options: item.options.map(({ label }) => words(label)).join("; "),
        })
      : t(`survey_report:asked_${item.type}`);
  return [
    words(item.question),
    item.help ? words(item.help) : "",
    item.showWhen ? askedWords(instrument, item, language) : "",
    rows ? t("survey_report:asked_rows", { rows }) : "",
    answers,
  ]
    .filter(Boolean)
    .map((sentence) => (/[.?!:»]$/.test(sentence) ? sentence : `${sentence}.`))
    .join(" ");
}

/** How the figures are reckoned (DESIGN 4.2, docs/decisions/019 and 023). */
export function reckoningSection({ figures, language, t }: SurveyReportContext): Section {
  const number = (value: number, decimals: number) => formatNumber(value, decimals, language);
  const entry = (name: ReckonedName, values: Record<string, string | number> = {}): Definition => ({
    term: t(`survey_report:reckoned_${name}`),
    text: t(`survey_report:reckoned_${name}_text`, values),
  });
  return {
    id: "reckoning",
    label: "B",
    title: t("survey_report:appendix", { title: t("survey_report:reckoning_title") }),
    level: 1,
    follows: true,
    blocks: [
      {
        kind: "definitions",
        items: [
          entry("rates"),
          entry("n"),
          entry("mean"),
          entry("percent"),
          entry("fit"),
          entry("difference", {
            p: number(SIGNIFICANT, 2),
            small: number(effectSizes.small, 1),
            medium: number(effectSizes.medium, 1),
            large: number(effectSizes.large, 1),
          }),
          entry("texts"),
          ...(figures.isProtected ? [entry("hidden", { least: LEAST_BASE })] : []),
          entry("deleted"),
        ],
      },
      { kind: "paragraphs", texts: [t("survey_report:accessible")] },
    ],
  };
}

type ReckonedName =
  | "rates"
  | "n"
  | "mean"
  | "percent"
  | "fit"
  | "difference"
  | "texts"
  | "hidden"
  | "deleted";
