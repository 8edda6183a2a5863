import { type Language, languages, type LocalizedText } from "~/platform/i18n/languages";
import { translator } from "~/platform/i18n/translator";
import { element, type XmlElement } from "~/platform/xml-writing";
import type { Instrument, Item, ItemOf } from "../instrument";
import { findItem } from "../instrument";
import type { VariableKind } from "../variables";
import { variablesOf } from "../variables";
import { codebook, type CodebookEntry } from "./codebook";

/** The id that a variable has within a document of DDI. */
export function variableId(name: string): string {
  return `VAR_${name}`;
}

/** A «var» for each column of a file of responses, in the columns' order, with its texts in every language. */
export function ddiVariables(instrument: Instrument, order: readonly Language[]): XmlElement[] {
  const entries = Object.fromEntries(
    languages.map((language) => [language, codebook(instrument, language)]),
  ) as Record<Language, CodebookEntry[]>;
  const items = new Map(
    variablesOf(instrument).map(({ name, itemId }) => [name, findItem(instrument, itemId)] as const),
  );
  return entries.nb.map((entry, place) => {
    const inLanguage = (of: (entry: CodebookEntry) => string): LocalizedText => ({
      nb: of(entry),
      nn: of(entries.nn[place] ?? entry),
      en: of(entries.en[place] ?? entry),
    });
    return variableElement({ entry, item: items.get(entry.variable), order, inLanguage });
  });
}

interface Described {
  entry: CodebookEntry;
  /** Undefined for the columns that are no questions. */
  item: Item | undefined;
  order: readonly Language[];
  /** Something of the entry, in every language. */
  inLanguage: (of: (entry: CodebookEntry) => string) => LocalizedText;
}

/** The children stand in the order that the schema's «varType» asks for. */
function variableElement(described: Described): XmlElement {
  const { entry, item, order, inLanguage } = described;
  const number = item?.type === "number" ? item : undefined;
  return element(
    "var",
    {
      ID: variableId(entry.variable),
      name: entry.variable,
      intrvl: number ? "contin" : "discrete",
      nature: number ? "ratio" : nature[entry.measure],
      representationType: representation[entry.kind],
      dcml: number && String(number.decimals),
      measUnit: number?.unit?.[order[0] ?? "nb"],
      geog: entry.variable === "municipality" ? "Y" : undefined,
    },
    ...texts(
      "labl",
      inLanguage(({ label }) => label),
      order,
    ),
    ...(item ? [questionElement(described, item)] : []),
    ...(number ? validRange(number) : []),
    ...missingCodes(entry),
    ...texts(
      "universe",
      inLanguage(({ asked }) => asked),
      order,
    ),
    ...entry.codes.map(({ code, missing }, place) =>
      element(
        "catgry",
        { missing: missing ? "Y" : undefined },
        element("catValu", {}, code),
        ...texts(
          "labl",
          inLanguage(({ codes }) => codes[place]?.label ?? code),
          order,
        ),
      ),
    ),
    ...codingWords(entry.kind, order),
    formatElement(entry.kind),
    ...(item?.note ? texts("notes", item.note, order) : []),
  );
}

/** The question of a grid stands before its row, which is what one answers. */
function questionElement({ entry, order, inLanguage }: Described, item: Item): XmlElement {
  const isRow = "rows" in item;
  return element(
    "qstn",
    { seqNo: item.number, responseDomainType: responseDomain[entry.kind] },
    ...(isRow ? texts("preQTxt", item.question, order) : []),
    ...texts("qstnLit", isRow ? inLanguage(({ label }) => label) : item.question, order),
    ...(item.help ? texts("ivuInstr", item.help, order) : []),
  );
}

function validRange({ min, max, decimals }: ItemOf<"number">): XmlElement[] {
  if (min === undefined && max === undefined) return [];
  const limits = { min: min?.toString(), max: max?.toString(), UNITS: decimals === 0 ? "INT" : "REAL" };
  return [element("valrng", {}, element("range", limits))];
}

function missingCodes({ codes }: CodebookEntry): XmlElement[] {
  const missing = codes.filter((each) => each.missing);
  if (missing.length === 0) return [];
  return [element("invalrng", {}, ...missing.map(({ code }) => element("item", { VALUE: code })))];
}

function codingWords(kind: VariableKind, order: readonly Language[]): XmlElement[] {
  if (kind !== "codes" && kind !== "texts") return [];
  return order.map((language) =>
    element("codInstr", { "xml:lang": language }, translator(language)(`codebook:several_${kind}`)),
  );
}

function formatElement(kind: VariableKind): XmlElement {
  const isNumber = kind === "code" || kind === "number";
  return element("varFormat", {
    type: isNumber ? "numeric" : "character",
    category: kind === "date" ? "date" : undefined,
  });
}

function texts(name: string, text: LocalizedText, order: readonly Language[]): XmlElement[] {
  return order.map((language) => element(name, { "xml:lang": language }, text[language]));
}

const nature = { nominal: "nominal", ordinal: "ordinal", scale: "interval" } as const;

const representation: Record<VariableKind, string> = {
  code: "code",
  codes: "code",
  number: "numeric",
  date: "datetime",
  text: "text",
  texts: "text",
};

const responseDomain: Record<VariableKind, string> = {
  code: "category",
  codes: "multiple",
  number: "numeric",
  date: "datetime",
  text: "text",
  texts: "text",
};
