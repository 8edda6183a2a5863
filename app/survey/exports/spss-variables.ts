import type { Language } from "~/platform/i18n/languages";
import { translator } from "~/platform/i18n/translator";
import { dispositions } from "../analysis/response";
import { findItem, type Instrument, type Measure } from "../instrument";
import { answerCell } from "../read-answer";
import { type Variable, variablesOf } from "../variables";
import { spssLimits, spssNames } from "./spss-text";

/** A variable as SPSS knows it: a column of the file of responses. */
export interface SpssVariable {
  name: string;
  /** How it is read: «F8.0», «A200», «SDATE10». */
  format: string;
  label: string;
  measure: Measure;
  values: SpssValue[];
  /** Codes that have no part in a mean. */
  missing: number[];
  /** How many digits it is shown with after the decimal sign; null where the format says it. */
  decimals: number | null;
  /** A yes-or-no variable for each option, of an answer that can be several codes; empty for others. */
  ticks: SpssTick[];
}

export interface SpssValue {
  code: number | string;
  label: string;
}

export interface SpssTick {
  name: string;
  code: number;
  label: string;
}

/** Every column of a file of responses, in order, named and labelled for SPSS. */
export function spssVariables(instrument: Instrument, language: Language): SpssVariable[] {
  const variables = variablesOf(instrument);
  const own = ownColumns(language);
  const ticked = variables.flatMap(({ name, kind, options }) =>
    kind === "codes" ? options.map(({ code }) => ({ variable: name, code })) : [],
  );
  const names = spssNames([
    ...own.map(({ name }) => name),
    ...variables.map(({ name }) => name),
    ...ticked.map(({ variable, code }) => `${variable}_c${code < 0 ? `m${-code}` : code}`),
  ]);
  const tickNames = names.slice(own.length + variables.length);
  return [
    ...own,
    ...variables.map((variable, place) => ({
      ...columnOf(instrument, variable, language),
      name: names[own.length + place] ?? variable.name,
      ticks: ticked.flatMap(({ variable: of, code }, tick) =>
        of === variable.name
          ? [{ name: tickNames[tick] ?? "", code, label: optionLabel(variable, code, language) }]
          : [],
      ),
    })),
  ];
}

function ownColumns(language: Language): SpssVariable[] {
  const t = translator(language);
  const common = { measure: "nominal" as const, missing: [], decimals: null, ticks: [] };
  return [
    {
      ...common,
      name: "municipality",
      format: "A4",
      label: t("codebook:municipality"),
      values: [],
    },
    {
      ...common,
      name: "disposition",
      format: "A8",
      label: t("codebook:disposition"),
      values: dispositions.map((code) => ({ code, label: t(`codebook:disposition_${code}`) })),
    },
  ];
}

function columnOf(
  instrument: Instrument,
  variable: Variable,
  language: Language,
): Omit<SpssVariable, "name" | "ticks"> {
  const { kind, label, options, missingCodes, measure, part, itemId } = variable;
  const item = findItem(instrument, itemId);
  const own = label[language];
  const shown = part === "other" ? translator(language)("codebook:other_text", { label: own }) : own;
  const isCode = kind === "code";
  return {
    format: formatOf(instrument, variable),
    label: `${item?.number ?? itemId} ${shown}`,
    measure: kind === "codes" ? "nominal" : measure,
    values: isCode ? options.map(({ code }) => ({ code, label: optionLabel(variable, code, language) })) : [],
    missing: isCode ? [...missingCodes] : [],
    decimals: item?.type === "number" ? item.decimals : null,
  };
}

function optionLabel({ options }: Variable, code: number, language: Language): string {
  return options.find((option) => option.code === code)?.label[language] ?? String(code);
}

/** Strings are as wide as the definition allows answers to be; the syntax makes them narrower once they are read. */
function formatOf(instrument: Instrument, { kind, options, maxLength, itemId }: Variable): string {
  const text = (maxLength ?? 0) * BYTES_PER_UNIT + GUARD;
  switch (kind) {
    case "code":
      return "F8.0";
    case "number":
      return "F16.0";
    case "date":
      return "SDATE10";
    case "codes":
      return stringFormat(answerCell(options.map(({ code }) => code)).length);
    case "text":
      return stringFormat(text);
    case "texts": {
      const item = findItem(instrument, itemId);
      // Every letter may be a «\» or a «|», which is written with a «\» before it, and a «|» stands between texts.
      return stringFormat((item?.type === "shortTexts" ? item.count : 1) * (2 * text + 1));
    }
  }
}

/** Lengths are counted in units of UTF-16, and none takes more than three bytes of UTF-8. */
const BYTES_PER_UNIT = 3;
/** The apostrophe before what a spreadsheet would compute. */
const GUARD = 1;

const stringFormat = (bytes: number): string => `A${Math.min(Math.max(bytes, 1), spssLimits.string)}`;
