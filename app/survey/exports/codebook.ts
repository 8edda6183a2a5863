import { writeCsv } from "~/platform/csv-writing";
import { guardFormula } from "~/platform/formula-guard";
import type { Language } from "~/platform/i18n/languages";
import { type Translator, translator } from "~/platform/i18n/translator";
import { dispositions } from "../analysis/response";
import { type Instrument, type Item, itemsOf, type Measure } from "../instrument";
import { itemVariables, type Variable, type VariableKind } from "../variables";
import { askedWords } from "./condition-words";

/** What a codebook tells of one column of a file of responses, in one language. */
export interface CodebookEntry {
  variable: string;
  /** Of the question, as the respondent sees it; empty for the columns that are no questions. */
  number: string;
  question: string;
  /** What this column is about: the row of a grid, the option that a text belongs to, otherwise the question. */
  label: string;
  kind: VariableKind;
  measure: Measure;
  codes: CodebookCode[];
  /** Who is asked. */
  asked: string;
  /** Where the question differs from its source; empty for most. */
  note: string;
}

export interface CodebookCode {
  code: string;
  label: string;
  /** «Don't know» and the like. */
  missing: boolean;
}

/** The codebook of an instrument: an entry for each column of a file of responses, in the columns' order. */
export function codebook(instrument: Instrument, language: Language): CodebookEntry[] {
  return [
    ...ownColumns(translator(language)),
    ...itemsOf(instrument).flatMap((item) =>
      itemVariables(item).map((variable) => entryOf(instrument, item, variable, language)),
    ),
  ];
}

/** The codebook as a table for people and spreadsheets, one row a variable. */
export function writeCodebook(instrument: Instrument, language: Language): string {
  const { headings, rows } = codebookTable(instrument, language);
  return writeCsv([headings, ...rows.map((row) => row.map(guardFormula))]);
}

/** The cells of the codebook, as they read; not guarded against spreadsheets that compute texts. */
export function codebookTable(
  instrument: Instrument,
  language: Language,
): { headings: string[]; rows: string[][] } {
  const t = translator(language);
  return {
    headings: [
      t("codebook:column_variable"),
      t("codebook:column_number"),
      t("codebook:column_question"),
      t("codebook:column_label"),
      t("codebook:column_type"),
      t("codebook:column_measure"),
      t("codebook:column_codes"),
      t("codebook:column_missing"),
      t("codebook:column_asked"),
      t("codebook:column_note"),
    ],
    rows: codebook(instrument, language).map((entry) => [
      entry.variable,
      entry.number,
      entry.question,
      entry.label,
      t(`codebook:kind_${entry.kind}`),
      t(`codebook:measure_${entry.measure}`),
      listed(entry.codes),
      listed(entry.codes.filter(({ missing }) => missing)),
      entry.asked,
      entry.note,
    ]),
  };
}

/** «1 = Ja; 2 = Nei» */
const listed = (codes: readonly CodebookCode[]): string =>
  codes.map(({ code, label }) => `${code} = ${label}`).join("; ");

function ownColumns(t: Translator): CodebookEntry[] {
  const common = {
    number: "",
    question: "",
    measure: "nominal" as const,
    asked: t("codebook:asked_all"),
    note: "",
  };
  return [
    { ...common, variable: "municipality", label: t("codebook:municipality"), kind: "text", codes: [] },
    {
      ...common,
      variable: "disposition",
      label: t("codebook:disposition"),
      kind: "text",
      codes: dispositions.map((code) => ({
        code,
        label: t(`codebook:disposition_${code}`),
        missing: false,
      })),
    },
  ];
}

function entryOf(
  instrument: Instrument,
  item: Item,
  { name, kind, measure, options, part, label }: Variable,
  language: Language,
): CodebookEntry {
  const own = label[language];
  return {
    variable: name,
    number: item.number,
    question: item.question[language],
    label: part === "other" ? translator(language)("codebook:other_text", { label: own }) : own,
    kind,
    measure,
    codes: options.map((option) => ({
      code: String(option.code),
      label: option.label[language],
      missing: option.missing,
    })),
    asked: askedWords(instrument, item, language),
    note: item.note?.[language] ?? "",
  };
}
