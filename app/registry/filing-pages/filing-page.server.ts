import type { Language } from "~/platform/i18n/languages";
import type { Translator } from "~/platform/i18n/translator";
import type { DecidableFigure } from "../imports/decidable-figures";
import { type FilingSuggestion, isCertain } from "../imports/suggest-filing";
import { suggestedFirst, type UnfiledFigure, unfiledFigures } from "../imports/unfiled-figures";
import type { FilingContext } from "./filing-context.server";
import { conversionText, type FilingOption, type FilingPageView, type FilingRowView } from "./filing-view";
import { conversionLabel, factorText, suggestionText, valuesText } from "./filing-words";
import { indicatorChoice } from "./indicator-choice";
import { filingAddress } from "./unfiled-view.server";

const FIRST_ROWS = 20;
/** Each row has a list of all indicators: more than this is a page that a telephone does not hold. */
const MOST_ROWS = 200;

/** What the address of the page asks for. */
export interface FilingSearch {
  /** Letters that the figures' names have. */
  search: string;
  all: boolean;
  /** Whether the suggestions are filled in. */
  fill: boolean;
}

export function readFilingSearch({ searchParams }: URL): FilingSearch {
  return {
    search: (searchParams.get("search") ?? "").trim().slice(0, 100),
    all: searchParams.get("show") === "all",
    fill: searchParams.get("fill") === "suggestions",
  };
}

/** The page on which it is decided what the figures of a table are filed under. */
export function filingPageView(
  context: FilingContext,
  asked: FilingSearch,
  { language, t }: { language: Language; t: Translator },
): FilingPageView {
  const { upload, about, combinations, decidable, known, there } = context;
  const choice = indicatorChoice(context, language, t);
  const unfiled = unfiledFigures({ combinations, table: about.table }, known.candidates);
  // What is filed stands on every form, so that no indicator is chosen anew without its row.
  const filed = decidable.filter(({ filing }) => filing).map((figure) => ({ figure, suggestion: null }));
  const found = inOrder(decidable, unfiled).filter(({ figure }) => isFound(figure.name, asked.search));
  const shown = found.slice(0, asked.all ? MOST_ROWS : FIRST_ROWS);
  const address = filingAddress(upload.contentHash);
  const suggested = unfiled.filter(({ suggestion }) => isCertain(suggestion)).length;
  return {
    title: t("filing:title", { table: about.table }),
    fileName: upload.file.fileName,
    tableTitle: about.title,
    preview: `/observations/import/${upload.contentHash}`,
    address: address + query(asked),
    version: there?.version ?? "",
    rows: [...filed, ...shown].map((row) => rowView(row, asked.fill, choice.nameOf, language, t)),
    groups: choice.groups,
    total: decidable.length,
    left: found.length - shown.length,
    suggested,
    filled: asked.fill,
    search: asked.search,
    showAll: found.length > shown.length && !asked.all ? address + query({ ...asked, all: true }) : null,
    fill: suggested > 0 && !asked.fill ? address + query({ ...asked, fill: true }) : null,
  };
}

interface Row {
  figure: DecidableFigure;
  suggestion: FilingSuggestion | null;
}

/** The figures that Peil takes for something, then the rest. */
function inOrder(decidable: readonly DecidableFigure[], unfiled: readonly UnfiledFigure[]): Row[] {
  const byPlace = new Map(decidable.map((figure) => [figure.at, figure]));
  return suggestedFirst(unfiled).flatMap(({ at, suggestion }) => {
    const figure = byPlace.get(at);
    return figure ? [{ figure, suggestion }] : [];
  });
}

function rowView(
  { figure: { at, name, combination, filing }, suggestion }: Row,
  fill: boolean,
  nameOf: (id: string) => string,
  language: Language,
  t: Translator,
): FilingRowView {
  const alike: FilingOption[] = (suggestion?.alike ?? []).map((id) => ({ id, name: nameOf(id) }));
  const times = suggestion?.times ?? undefined;
  const current = conversionText(filing ?? { times });
  const filledIn = fill && suggestion && isCertain(suggestion) ? suggestion.indicator : null;
  return {
    at,
    name,
    inFile: valuesText(combination, language, t),
    alike,
    note: suggestion && suggestionText(suggestion, nameOf, t),
    warnings: [
      ...(suggestion?.opposite && alike.length > 0 ? [t("filing:opposite")] : []),
      ...(times === undefined ? [] : [t("filing:other_unit", { times: factorText(times, language) })]),
    ],
    values: {
      indicator: filing?.indicator ?? filledIn ?? "",
      conversion: current,
      additive: filing?.additive ?? false,
    },
    now: filing ? nameOf(filing.indicator) : t("filing:not_filed"),
    conversions: [...new Set(["/", "1000/", "/100", current])].map((value) => ({
      value,
      label: conversionLabel(value, language, t),
    })),
  };
}

const isFound = (name: string, search: string): boolean =>
  search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => name.toLowerCase().includes(word));

function query({ search, all, fill }: FilingSearch): string {
  const asked = new URLSearchParams([
    ...(search ? [["search", search]] : []),
    ...(all ? [["show", "all"]] : []),
    ...(fill ? [["fill", "suggestions"]] : []),
  ]).toString();
  return asked ? `?${asked}` : "";
}
