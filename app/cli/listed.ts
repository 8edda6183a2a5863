/** Enough to see a misspelling by. */
const MOST_LISTED = 8;

/** «a, b, c and 5 more»: what there is instead of what was asked for, each once and sorted; «nothing» where there is none. */
export function listed(items: Iterable<string>): string {
  const all = [...new Set(items)].sort();
  if (all.length === 0) return "nothing";
  const more = all.length > MOST_LISTED ? ` and ${all.length - MOST_LISTED} more` : "";
  return all.slice(0, MOST_LISTED).join(", ") + more;
}
