import { type SkipReason, skipReasons } from "./mailing-kind";

/** Why a letter that has failed is not tried again; «another»: its reader has another of the kind in line, or had one since. */
export const retryReasons = [
  "another",
  ...skipReasons.filter((reason) => reason !== "cancelled"),
] as const satisfies readonly (SkipReason | "another")[];

export type RetryReason = (typeof retryReasons)[number];

/** What came of trying failed letters again. */
export interface Retry {
  /** How many stand in line again. */
  again: number;
  left: { reason: RetryReason; count: number }[];
}

/** Sums up what became of each letter: null for one that stands in line again. */
export function retryOf(reasons: readonly (RetryReason | null)[]): Retry {
  const count = (wanted: RetryReason | null) => reasons.filter((reason) => reason === wanted).length;
  const left = retryReasons.map((reason) => ({ reason, count: count(reason) }));
  return { again: count(null), left: left.filter(({ count: some }) => some > 0) };
}

/** The same as a query, for the page that is shown after the form. */
export function retryQuery({ again, left }: Retry): string {
  const counts = left.map(({ reason, count }): [string, string] => [reason, String(count)]);
  return new URLSearchParams([["again", String(again)], ...counts]).toString();
}

/** Reads such a query; null where there is none. */
export function readRetry(query: URLSearchParams): Retry | null {
  const numberOf = (name: string): number => {
    const text = query.get(name) ?? "";
    return /^\d{1,6}$/.test(text) ? Number(text) : 0;
  };
  if (!query.has("again")) return null;
  const left = retryReasons.map((reason) => ({ reason, count: numberOf(reason) }));
  return { again: numberOf("again"), left: left.filter(({ count }) => count > 0) };
}
