import { type Content, isGroup, wordOf, withValueAt } from "./content";
import { itemPath, outlineItems } from "./outline";

/** Names that become others, all at once, so that two may change places. */
export type Renames = ReadonlyMap<string, string>;

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
