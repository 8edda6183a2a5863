import type { LocalizedText } from "~/platform/i18n/languages";
import { type Instrument, type Item, itemsOf, type Measure } from "./instrument";

/** What an answer is: one code, several codes, a number, an ISO date, a text or a list of texts. */
export type VariableKind = "code" | "codes" | "number" | "date" | "text" | "texts";

export interface VariableOption {
  code: number;
  label: LocalizedText;
  /** «Don't know»: counted, but no part of a mean. */
  missing: boolean;
  /** Cannot be ticked together with another. */
  exclusive: boolean;
  /** The variable of the text that goes with this option; null for most. */
  otherVariable: string | null;
}

/** One column of a file of answers. */
export interface Variable {
  /** The column's name: «q4_1». */
  name: string;
  kind: VariableKind;
  itemId: string;
  /** What the item asks. */
  question: LocalizedText;
  /** What this variable is about: the row of a grid, the option that a text belongs to, otherwise the question. */
  label: LocalizedText;
  /** Whether it is the whole item, a row of a grid, or the text of an option such as «other areas». */
  part: "item" | "row" | "other";
  /** The code of which this is the text; null unless `part` is «other». */
  otherCode: number | null;
  /** In the definition's order; empty unless the kind is code or codes. */
  options: readonly VariableOption[];
  /** Codes that have no part in a mean. */
  missingCodes: readonly number[];
  measure: Measure;
  /** Whether mean and standard deviation say something. */
  hasMean: boolean;
  /** Of a text, or of each text of a list, in characters; null for other kinds. */
  maxLength: number | null;
}

/** The variables of an instrument in the order in which they are asked: the columns of every file of answers. */
export function variablesOf(instrument: Instrument): Variable[] {
  return itemsOf(instrument).flatMap(itemVariables);
}

/** The variables of one item: itself or its rows, and the texts that belong to its options. */
export function itemVariables(item: Item): Variable[] {
  const whole = { itemId: item.id, question: item.question, otherCode: null, maxLength: null };
  const itself = { ...whole, name: item.id, label: item.question, part: "item" as const };
  const uncoded = { options: [], missingCodes: [], hasMean: false, measure: "nominal" as const };
  switch (item.type) {
    case "single":
      return [{ ...itself, kind: "code", ...coding(item.options, item.measure) }, ...otherTexts(item)];
    case "multiple":
      return [{ ...itself, kind: "codes", ...coding(item.options, "nominal") }, ...otherTexts(item)];
    case "grid":
    case "gridMultiple": {
      const kind = item.type === "grid" ? "code" : "codes";
      const coded = coding(item.options, item.type === "grid" ? item.measure : "nominal");
      return item.rows.map(({ variable, label }) => ({
        ...whole,
        name: variable,
        label,
        part: "row" as const,
        kind,
        ...coded,
      }));
    }
    case "longText":
      return [{ ...itself, kind: "text", ...uncoded, maxLength: item.maxLength }];
    case "shortTexts":
      return [{ ...itself, kind: "texts", ...uncoded, maxLength: item.maxLength }];
    case "number":
      return [{ ...itself, kind: "number", ...uncoded, measure: "scale", hasMean: true }];
    case "date":
      return [{ ...itself, kind: "date", ...uncoded, measure: "ordinal" }];
  }
}

type AnyOption = {
  code: number;
  label: LocalizedText;
  missing: boolean;
  exclusive?: boolean;
  other?: { variable: string; maxLength: number } | undefined;
};

function coding(options: readonly AnyOption[], measure: Measure) {
  return {
    options: options.map(({ code, label, missing, exclusive = false, other }) => ({
      code,
      label,
      missing,
      exclusive,
      otherVariable: other?.variable ?? null,
    })),
    missingCodes: options.filter(({ missing }) => missing).map(({ code }) => code),
    measure,
    hasMean: measure === "scale",
  };
}

function otherTexts(item: {
  id: string;
  question: LocalizedText;
  options: readonly AnyOption[];
}): Variable[] {
  return item.options.flatMap(({ code, label, other }) =>
    other
      ? [
          {
            name: other.variable,
            kind: "text" as const,
            itemId: item.id,
            question: item.question,
            label,
            part: "other" as const,
            otherCode: code,
            options: [],
            missingCodes: [],
            measure: "nominal" as const,
            hasMean: false,
            maxLength: other.maxLength,
          },
        ]
      : [],
  );
}
