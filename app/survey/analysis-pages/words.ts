import { formatNumber } from "~/platform/format";
import type { Language } from "~/platform/i18n/languages";
import type { Translator } from "~/platform/i18n/translator";
import type { Background } from "../instrument";

/** Stands where there is no figure. */
export const DASH = "–";

/** What the words of an analysis depend on. */
export interface Reading {
  language: Language;
  t: Translator;
}

/** A figure, or a dash where there is none. */
export function shown(value: number | null, decimals: number, { language }: Reading): string {
  return value === null ? DASH : formatNumber(value, decimals, language);
}

/** «43,5 %», of 0-100. */
export function percent(value: number | null, reading: Reading): string {
  return value === null ? DASH : reading.t("charts:percent", { value: shown(value, 1, reading) });
}

/** «0,032», and «< 0,001» and never 0. */
export function pValue(p: number | null, reading: Reading): string {
  return p !== null && p < 0.001 ? `< ${shown(0.001, 3, reading)}` : shown(p, 3, reading);
}

/** «p = 0,032», «p < 0,001» */
export function pEquation(p: number, reading: Reading): string {
  const words = p < 0.001 ? `p ${pValue(p, reading)}` : `p = ${pValue(p, reading)}`;
  return words.replaceAll(" ", "\u00a0");
}

/** What a category of a background variable is called. */
export function categoryName(
  background: Background | null | undefined,
  id: string,
  language: Language,
): string {
  return background?.categories.find((category) => category.id === id)?.label[language] ?? id;
}
