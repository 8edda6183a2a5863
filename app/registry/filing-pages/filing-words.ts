import { formatNumber } from "~/platform/format";
import type { Language } from "~/platform/i18n/languages";
import type { Translator } from "~/platform/i18n/translator";
import type { FilingSuggestion } from "../imports/suggest-filing";
import type { TableCombination } from "../imports/table-content";
import { decimalsOf } from "../imports/value-span";

const MOST_DECIMALS = 4;

/** What the municipalities have of a combination: «712 verdier, fra 0 til 98,6». */
export function valuesText(
  { values, least, most }: TableCombination,
  language: Language,
  t: Translator,
): string {
  if (least === null || most === null) return t("filing:no_values");
  const shown = (of: number): string => formatNumber(of, Math.min(decimalsOf(of), MOST_DECIMALS), language);
  return t("filing:values", {
    count: values,
    figures: formatNumber(values, 0, language),
    least: shown(least),
    most: shown(most),
  });
}

/** What figures are multiplied by or taken from: a whole number, or as many decimals as from NOK to million NOK. */
export const factorText = (factor: number, language: Language): string =>
  formatNumber(factor, Number.isInteger(factor) ? 0 : 6, language);

/** «Som i filen», «ganger 1000», «100 minus tallet», and both where somebody wrote both. */
export function conversionLabel(conversion: string, language: Language, t: Translator): string {
  const [times = "", from = ""] = conversion.split("/");
  const shown = (written: string): string => factorText(Number(written), language);
  if (times && from) return t("filing:times_and_less", { times: shown(times), from: shown(from) });
  if (times) return t("filing:times", { times: shown(times) });
  return from ? t("filing:less", { from: shown(from) }) : t("filing:as_is");
}

/** Names with the language's quotation marks, one after the other. */
export const quotedList = (names: readonly string[], t: Translator): string =>
  names.map((name) => t("filing:quoted", { name })).join(", ");

/** What Peil takes figures for, or why for nothing, in one sentence. @param nameOf what an indicator is called. */
export function suggestionText(
  { why, alike, sameTable }: FilingSuggestion,
  nameOf: (id: string) => string,
  t: Translator,
): string {
  const [first = ""] = alike;
  const indicator = nameOf(first);
  switch (why) {
    case "alike":
      return t(sameTable ? "filing:alike_in_table" : "filing:alike", { indicator });
    case "several_alike":
      return t("filing:several_alike", { indicators: quotedList(alike.map(nameOf), t) });
    case "several_figures":
      return t("filing:several_figures", { indicator });
    case "better_elsewhere":
      return t("filing:better_elsewhere", { indicator });
    case "nothing_alike":
      return t("filing:nothing_alike");
    case "not_compared":
      return t("filing:not_compared");
  }
}
