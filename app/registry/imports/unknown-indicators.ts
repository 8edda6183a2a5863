/** An indicator of a file that nothing in Peil uses. */
export interface UnknownIndicator {
  indicator: string;
  /** How many figures the file has of it, missing ones included. */
  rows: number;
  /** The id that is spelt most like it; null where none is anything like it. */
  nearest: string | null;
}

/** Of so many the nearest is looked for: who has more has not misspelt one. */
const MOST_COMPARED = 20;

/** The indicators that are not known, in the order of the file. */
export function unknownIndicators(
  indicators: readonly { indicator: string; values: number; missing: number }[],
  known: Iterable<string>,
): UnknownIndicator[] {
  const ids = new Set(known);
  return indicators
    .filter(({ indicator }) => !ids.has(indicator))
    .map(({ indicator, values, missing }, at) => ({
      indicator,
      rows: values + missing,
      nearest: at < MOST_COMPARED ? nearestOf(indicator, ids) : null,
    }));
}

/** The id that takes the fewest letters to become, if fewer than a third of its own. */
function nearestOf(written: string, ids: Iterable<string>): string | null {
  let nearest: { id: string; distance: number } | null = null;
  for (const id of ids) {
    const distance = lettersBetween(written.toLowerCase(), id);
    if (distance * 3 < id.length && distance < (nearest?.distance ?? Infinity)) nearest = { id, distance };
  }
  return nearest?.id ?? null;
}

/** How many letters must be put in, taken out or exchanged to make one word of another (Levenshtein). */
function lettersBetween(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (const [at, letter] of [...one].entries()) {
    const next = [at + 1];
    for (let to = 1; to <= other.length; to += 1) {
      const exchanged = (row[to - 1] ?? 0) + (letter === other[to - 1] ? 0 : 1);
      next.push(Math.min(exchanged, (row[to] ?? 0) + 1, (next[to - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
