import { type Content, groupOf, isGroup, listOf, wordOf, withValueAt } from "./content";
import { insertedAt, withoutPlace } from "./lists";
import { itemPath, itemsAt, type ItemPlace, outlineItems, outlineOf } from "./outline";

/** Where an item comes when it goes a step up or down: past the end of its section into the next one. Null where there is no further. */
export function stepPlace(content: Content, from: ItemPlace, step: "up" | "down"): ItemPlace | null {
  const { section, item } = from;
  const lengths = outlineOf(content).map(({ items }) => items.length);
  if (step === "up") {
    if (item > 0) return { section, item: item - 1 };
    const above = lengths[section - 1];
    return above === undefined ? null : { section: section - 1, item: above };
  }
  if (item + 1 < (lengths[section] ?? 0)) return { section, item: item + 1 };
  return section + 1 < lengths.length ? { section: section + 1, item: 0 } : null;
}

/** The draft with an item at another place; in another section, the one that stood there comes after it. */
export function moveItem(content: Content, from: ItemPlace, to: ItemPlace): Content {
  const item = itemsAt(content, from.section)[from.item];
  if (item === undefined || !isGroup(listOf(content["sections"])[to.section])) return content;
  const without = withItems(content, from.section, withoutPlace(itemsAt(content, from.section), from.item));
  return insertItem(without, to, item);
}

/** The draft with one more item, and with the number of its questions in step. */
export function addItem(content: Content, place: ItemPlace, item: Content): Content {
  return inStep(content, insertItem(content, place, item));
}

/** The draft without an item, and with the number of its questions in step. */
export function removeItem(content: Content, { section, item }: ItemPlace): Content {
  return inStep(content, withItems(content, section, withoutPlace(itemsAt(content, section), item)));
}

/** The draft with the questions numbered 1, 2, 3 … in the order in which they are asked. */
export function numberInOrder(content: Content): Content {
  return outlineItems(content).reduce(
    (draft, { place }, at) => withValueAt(draft, [...itemPath(place), "number"], String(at + 1)),
    content,
  );
}

function insertItem(content: Content, { section, item: at }: ItemPlace, item: unknown): Content {
  return withItems(content, section, insertedAt(itemsAt(content, section), at, item));
}

function withItems(content: Content, section: number, items: readonly unknown[]): Content {
  return withValueAt(content, ["sections", section, "items"], items);
}

/** The count is a guard against a lost question, so it follows only where it was right before. */
export function inStep(before: Content, after: Content): Content {
  if (before["questionCount"] !== outlineItems(before).length) return after;
  return withValueAt(after, ["questionCount"], outlineItems(after).length);
}

/** Everything that has a name of its own in the draft: items, rows, texts of options. */
export function namesIn(content: Content): string[] {
  return outlineItems(content).flatMap(({ content: item }) => itemNames(item));
}

export function itemNames(item: Content): string[] {
  const rows = listOf(item["rows"]).map((row) => wordOf(groupOf(row)["variable"]));
  const others = listOf(item["options"]).map((option) =>
    wordOf(groupOf(groupOf(option)["other"])["variable"]),
  );
  return [wordOf(item["id"]), ...rows, ...others].filter((name) => name !== "");
}
