import { type Content, groupOf, isGroup, listOf, wordOf, withValueAt } from "./content";
import { namesIn } from "./item-order";
import { itemPath, type ItemPlace, outlineItems } from "./outline";

/** Names that become others, all at once, so that two may change places. */
export type Renames = ReadonlyMap<string, string>;

/**
 * The draft with another item at a place, and with the conditions of the others following it where it or a row of it is called
 * otherwise than before: where the old name is gone and the new one is new.
 */
export function withItem(content: Content, place: ItemPlace, before: Content, item: Content): Content {
  const after = withValueAt(content, itemPath(place), item);
  const earlier = namesIn(content);
  const now = namesIn(after);
  const pairs = [
    [wordOf(before["id"]), wordOf(item["id"])] as const,
    ...listOf(before["rows"]).map((row, at) => [rowName(row), rowName(listOf(item["rows"])[at])] as const),
  ];
  const renames = pairs.filter(
    ([was, name]) => was !== "" && name !== "" && !now.includes(was) && !earlier.includes(name),
  );
  return followRenames(after, new Map(renames));
}

const rowName = (row: unknown): string => wordOf(groupOf(row)["variable"]);

/** The draft with every condition following names that have changed. */
export function followRenames(content: Content, renames: Renames): Content {
  if (renames.size === 0) return content;
  return outlineItems(content).reduce((draft, { place, content: item }) => {
    if (item["showWhen"] === undefined) return draft;
    const path = [...itemPath(place), "showWhen"];
    return withValueAt(draft, path, renamedCondition(item["showWhen"], renames));
  }, content);
}

/** A condition with other names, whether or not it has the right form. */
export function renamedCondition(condition: unknown, renames: Renames): unknown {
  if (Array.isArray(condition)) return condition.map((part) => renamedCondition(part, renames));
  if (!isGroup(condition)) return condition;
  return Object.fromEntries(
    Object.entries(condition).map(([key, value]) => {
      if (key === "variable" || key === "anyRowOf")
        return [key, typeof value === "string" ? (renames.get(value) ?? value) : value];
      return [key, renamedCondition(value, renames)];
    }),
  );
}

/** Whether a condition names any of these. */
export function namesAny(condition: unknown, names: readonly string[]): boolean {
  if (Array.isArray(condition)) return condition.some((part) => namesAny(part, names));
  if (!isGroup(condition)) return false;
  return Object.entries(condition).some(([key, value]) =>
    key === "variable" || key === "anyRowOf" ? names.includes(wordOf(value)) : namesAny(value, names),
  );
}
