import type { Language } from "~/platform/i18n/languages";
import type { Translator } from "~/platform/i18n/translator";
import { conditionWords } from "../exports/condition-words";
import { type Instrument, isGrid, type Item } from "../instrument";
import { minutesOf } from "../minutes";
import { itemVariables, type VariableOption } from "../variables";

/** A questionnaire to read: every item with its options, its variables and who is asked. */
export interface QuestionnaireView {
  name: string;
  description: string;
  source: string;
  closing: string;
  questions: number;
  minutes: number;
  sections: { id: string; name: string; introduction: string | null; items: QuestionView[] }[];
  backgrounds: { id: string; name: string; note: string | null; categories: string[] }[];
}

export interface QuestionView {
  id: string;
  number: string;
  type: Item["type"];
  measure: "nominal" | "ordinal" | "scale" | null;
  question: string;
  help: string | null;
  explanation: string | null;
  note: string | null;
  /** Who is asked, in words; null where everybody is. */
  asked: string | null;
  options: { code: number; label: string; marks: string[] }[];
  rows: { variable: string; label: string }[];
  /** That it must be answered, and its limits. */
  details: string[];
}

export function questionnaireView(
  instrument: Instrument,
  language: Language,
  t: Translator,
): QuestionnaireView {
  const { name, description, source, closing, questionCount, sections, background } = instrument;
  return {
    name: name[language],
    description: description[language],
    source: source[language],
    closing: closing[language],
    questions: questionCount,
    minutes: minutesOf(instrument),
    sections: sections.map((section) => ({
      id: section.id,
      name: section.name[language],
      introduction: section.introduction?.[language] ?? null,
      items: section.items.map((item) => questionView(instrument, item, language, t)),
    })),
    backgrounds: background.map((variable) => ({
      id: variable.id,
      name: variable.name[language],
      note: variable.note?.[language] ?? null,
      categories: variable.categories.map(({ label }) => label[language]),
    })),
  };
}

function questionView(instrument: Instrument, item: Item, language: Language, t: Translator): QuestionView {
  const [first] = itemVariables(item);
  return {
    id: item.id,
    number: item.number,
    type: item.type,
    measure: "measure" in item ? item.measure : null,
    question: item.question[language],
    help: item.help?.[language] ?? null,
    explanation: item.explanation?.[language] ?? null,
    note: item.note?.[language] ?? null,
    asked: item.showWhen ? conditionWords(instrument, item.showWhen, language) : null,
    options: (first?.options ?? []).map((option) => ({
      code: option.code,
      label: option.label[language],
      marks: marksOf(option, t),
    })),
    rows: isGrid(item) ? item.rows.map(({ variable, label }) => ({ variable, label: label[language] })) : [],
    details: detailsOf(item, language, t),
  };
}

function marksOf({ missing, exclusive, otherVariable }: VariableOption, t: Translator): string[] {
  return [
    ...(missing ? [t("builder:mark_missing")] : []),
    ...(exclusive ? [t("builder:mark_exclusive")] : []),
    ...(otherVariable === null ? [] : [t("builder:mark_other", { variable: otherVariable })]),
  ];
}

function detailsOf(item: Item, language: Language, t: Translator): string[] {
  const detail = (word: string, value: string | number | undefined): string[] =>
    value === undefined ? [] : [`${word}: ${value}`];
  const required = item.required ? [t("builder:required")] : [];
  switch (item.type) {
    case "longText":
      return [...required, ...detail(t("builder:field_maxLength"), item.maxLength)];
    case "shortTexts":
      return [
        ...required,
        ...detail(t("builder:field_count"), item.count),
        ...detail(t("builder:field_maxLength"), item.maxLength),
      ];
    case "number":
      return [
        ...required,
        ...detail(t("builder:field_min"), item.min),
        ...detail(t("builder:field_max"), item.max),
        ...detail(t("builder:field_decimals"), item.decimals),
        ...detail(t("builder:unit"), item.unit?.[language]),
      ];
    case "date":
      return [
        ...required,
        ...detail(t("builder:field_from"), item.from),
        ...detail(t("builder:field_to"), item.to),
      ];
    default:
      return required;
  }
}
