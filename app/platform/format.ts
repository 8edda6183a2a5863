import type Fraction from "fraction.js";
import type { Language } from "./i18n/languages";
import { decimalDigits } from "./rounding";

const MINUS = "\u2212";
/** A narrow space that does not break: «1 234» stays on one line. */
const THIN_SPACE = "\u202f";

/**
 * The one way a number is shown: decimal comma and thin space in Norwegian, point and comma in English, a real minus.
 * @param value rounded here, half away from zero; nothing may have been rounded before.
 */
export function formatNumber(value: Fraction | number, decimals: number, language: Language): string {
  const [whole = "0", part] = decimalDigits(value, decimals).replace("-", MINUS).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, language === "en" ? "," : THIN_SPACE);
  return grouped + (part ? (language === "en" ? "." : ",") + part : "");
}

/** A difference with its sign: «+3», «−2», and «0» for what is rounded away or is nothing. */
export function formatDifference(value: Fraction | number, decimals: number, language: Language): string {
  const shown = formatNumber(value, decimals, language);
  const isNothing = !/[1-9]/.test(shown);
  return isNothing || shown.startsWith(MINUS) ? shown : `+${shown}`;
}

/**
 * Browsers have no nynorsk of their own and would write it in English; what is written here (months, «og», «eller») is the same as
 * in bokmål.
 */
const locale: Record<Language, string> = { nb: "nb-NO", nn: "nb-NO", en: "en-GB" };
const timeZone = "Europe/Oslo";

/** «3. mars 2026» */
export function formatDate(at: Date, language: Language): string {
  return new Intl.DateTimeFormat(locale[language], { dateStyle: "long", timeZone }).format(at);
}

/** «14.32» in Norwegian, «14:32» in English. */
export function formatTime(at: Date, language: Language): string {
  const time = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone }).format(at);
  return language === "en" ? time : time.replace(":", ".");
}

/** «3. mars 2026 kl. 14.32» */
export function formatDateTime(at: Date, language: Language): string {
  const separator = language === "en" ? " at " : " kl. ";
  return formatDate(at, language) + separator + formatTime(at, language);
}

/** «1, 2 og 3», or «1, 2 eller 3» for a disjunction. */
export function formatList(
  items: readonly string[],
  language: Language,
  type: "conjunction" | "disjunction" = "conjunction",
): string {
  return new Intl.ListFormat(locale[language], { type }).format(items);
}
