import type { Municipality } from "./municipality";

/** Letters that are no plain letter with an accent, by what people type who have neither a Norwegian nor a Sámi keyboard. */
const typedAs: Record<string, string> = { æ: "ae", ø: "o", đ: "d", ŋ: "n", ŧ: "t" };

/**
 * A name or a search made comparable: lower case without accents, dashes and spaces as one space.
 * @example foldForSearch("Kárášjohka") is "karasjohka"; foldForSearch("SØR-VARANGER") is "sor varanger"
 */
export function foldForSearch(text: string): string {
  return text
    .toLocaleLowerCase("nb")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[æøđŋŧ]/g, (letter) => typedAs[letter] ?? letter)
    .replace(/[\s\u2010-\u2015-]+/g, " ")
    .trim();
}

/** Why a search found a municipality: by what it is called today, or by an earlier number or name. */
export type SearchMatch = { by: "today" } | { by: "former"; number: string; name: string };

/** Whether a search, by part of a name in any official form or by the start of a number, old or new, finds this municipality. */
export function matchSearch(
  municipality: Pick<Municipality, "number" | "names" | "formerNumbers">,
  search: string,
): SearchMatch | null {
  const wanted = foldForSearch(search);
  const isNumber = /^\d+$/.test(wanted);
  const fits = ({ number, names }: { number: string; names: string[] }): boolean =>
    isNumber ? number.startsWith(wanted) : names.some((name) => foldForSearch(name).includes(wanted));
  if (wanted === "" || fits(municipality)) return { by: "today" };
  const former = municipality.formerNumbers.find(({ number, name }) => fits({ number, names: [name] }));
  return former ? { by: "former", number: former.number, name: former.name } : null;
}
