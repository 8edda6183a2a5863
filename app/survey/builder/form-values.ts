import { languages } from "~/platform/i18n/languages";
import type { Content } from "./content";

/** What a form says of one field, without the line ends of its own and without spaces around it. */
export function formWord(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value.replace(/\r\n?/g, "\n").trim() : "";
}

/** A text in three languages, without the languages that are not filled in; undefined where none is. */
export function formTextsOf(form: FormData, name: string): Content | undefined {
  const texts = languages
    .map((language) => [language, formWord(form, `${name}.${language}`)] as const)
    .filter(([, text]) => text !== "");
  return texts.length > 0 ? Object.fromEntries(texts) : undefined;
}

/** A number, with a comma or a full stop; what is no number is kept as it was written, and becomes a fault. Undefined where nothing is. */
export function formNumber(form: FormData, name: string): number | string | undefined {
  return numberOr(formWord(form, name));
}

export function numberOr(word: string): number | string | undefined {
  if (word === "") return undefined;
  return /^-?\d{1,15}([.,]\d{1,10})?$/.test(word) ? Number(word.replace(",", ".")) : word;
}

/** More options, rows or categories than this are no list that somebody works with by hand. */
const MOST_ENTRIES = 500;

/** How many entries of a list the form shows. */
export function formCount(form: FormData, name: string): number {
  const count = Number(formWord(form, `${name}.count`));
  return Number.isSafeInteger(count) && count > 0 ? Math.min(count, MOST_ENTRIES) : 0;
}

/** The group without the keys whose value is undefined, with the others set. */
export function withKeys(group: Content, keys: Content): Content {
  return Object.fromEntries(Object.entries({ ...group, ...keys }).filter(([, value]) => value !== undefined));
}
