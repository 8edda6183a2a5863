import { redirect } from "@remix-run/node";
import type { Database } from "~/platform/database.server";
import { observedYears } from "./computed/computed-index.server";
import type { FormerNumber } from "./municipality";
import { readEarlierNumbers } from "./municipality-seed.server";
import { findMunicipality } from "./municipality-store.server";

/** A municipality whose number is not in use any more, with what it became: one of today, or several where it was divided. */
export interface FormerMunicipality extends FormerNumber {
  successors: { number: string; name: string }[];
}

/** What became of a number, back to the 1990s; null for one that is in use, and for one that never was. */
export async function formerMunicipality(db: Database, number: string): Promise<FormerMunicipality | null> {
  const finding = await findMunicipality(db, number);
  if (finding.found === "current") return null;
  if (finding.found === "former") return { ...finding.former, successors: finding.successors };
  const uses = readEarlierNumbers().formerNumbers.filter((use) => use.number === number);
  const [first] = uses;
  if (!first) return null;
  const successors = await db.municipality.findMany({
    where: { number: { in: uses.map(({ successor }) => successor) } },
    select: { number: true, name: true },
    orderBy: { number: "asc" },
  });
  const { name, fromYear, toYear, change } = first;
  return { number, name: name.trim(), fromYear, toYear, change, successors };
}

/** The number of today of a municipality that is the same and only got another number; null where it became something else. */
export function exchangedFor({ change, successors }: FormerMunicipality): string | null {
  const [only, another] = successors;
  return change === "renumbered" && only && !another ? only.number : null;
}

/** The same address for another municipality: its number is the last part of the path. The query is kept. */
export function sameAddressOf({ pathname, search }: URL, number: string): string {
  const [, before = ""] = /^(.*\/)[^/]+\/?$/.exec(pathname) ?? [];
  return before + number + search;
}

/** What a page tells in place of figures when its address names a municipality that is no more. */
export type FormerMunicipalityView = Omit<FormerMunicipality, "successors"> & {
  /** Each with the address of the page that was asked for. */
  successors: { number: string; name: string; path: string }[];
};

/**
 * Follows the number that an address ends in, where it is not in use any more.
 * @param year of the figures that the address asks for; without figures of that year there is nothing to lead to.
 * @returns null where the number leads nowhere.
 * @throws a redirect (308) to the same page where the number was only exchanged for another.
 */
export async function followFormerNumber(
  db: Database,
  request: Request,
  number: string,
  year: number | null = null,
): Promise<FormerMunicipalityView | null> {
  if (year !== null && !(await observedYears(db)).includes(year)) return null;
  const former = await formerMunicipality(db, number);
  if (!former) return null;
  const url = new URL(request.url);
  const now = exchangedFor(former);
  if (now !== null) throw redirect(sameAddressOf(url, now), 308);
  return {
    ...former,
    successors: former.successors.map((each) => ({ ...each, path: sameAddressOf(url, each.number) })),
  };
}
