import type { ItemType } from "../instrument";
import { type Content, groupOf, isGroup, listOf, wordOf, withValueAt } from "./content";
import { itemNames, namesIn } from "./item-order";
import { outlineItems, outlineOf } from "./outline";

/** The next name of the kind «q23» that nothing in the draft has. */
export function nextItemId(content: Content): string {
  const names = namesIn(content);
  return firstFree(outlineItems(content).length + 1, (number) => `q${number}`, names);
}

/** The number after the highest whole one. */
export function nextNumber(content: Content): string {
  const numbers = outlineItems(content).map(({ content: item }) => Number(wordOf(item["number"])));
  return String(Math.max(0, ...numbers.filter(Number.isSafeInteger)) + 1);
}

export function nextSectionId(content: Content): string {
  const sections = outlineOf(content);
  const taken = sections.map(({ content: section }) => wordOf(section["id"]));
  return firstFree(sections.length + 1, (number) => `section_${number}`, taken);
}

/** An item of a type with what the type needs, and without words yet. */
export function newItem(type: ItemType, id: string, number: string): Content {
  return { id, number, type, question: {}, ...typeParts(type, id) };
}

/** What an item of a type must have besides its question, to begin with. */
export function typeParts(type: ItemType, id: string): Content {
  const options = [
    { code: 1, label: {} },
    { code: 2, label: {} },
  ];
  const rows = [
    { variable: `${id}_1`, label: {} },
    { variable: `${id}_2`, label: {} },
  ];
  switch (type) {
    case "single":
    case "multiple":
      return { options };
    case "grid":
    case "gridMultiple":
      return { options, rows };
    case "shortTexts":
      return { count: 3 };
    default:
      return {};
  }
}

/** A copy of an item under a name of its own; its rows and the texts of its options get names after it. */
export function copyOf(content: Content, item: Content, id: string, number: string): Content {
  const was = wordOf(item["id"]);
  const taken = new Set([...namesIn(content), id]);
  const renamed = (name: unknown): string => {
    const old = wordOf(name);
    const wanted = was !== "" && old.startsWith(`${was}_`) ? `${id}${old.slice(was.length)}` : `${id}_${old}`;
    const free = taken.has(wanted) ? firstFree(2, (more) => `${wanted}_${more}`, [...taken]) : wanted;
    taken.add(free);
    return free;
  };
  const rows = listOf(item["rows"]).map((row) =>
    isGroup(row) && "variable" in row ? { ...row, variable: renamed(row["variable"]) } : row,
  );
  const options = listOf(item["options"]).map((option) => {
    const other = groupOf(groupOf(option)["other"]);
    if (!isGroup(option) || !("variable" in other)) return option;
    return { ...option, other: { ...other, variable: renamed(other["variable"]) } };
  });
  const named = { ...item, id, number };
  const withRows = "rows" in item ? withValueAt(named, ["rows"], rows) : named;
  return "options" in item ? withValueAt(withRows, ["options"], options) : withRows;
}

/** A row with a name of its own. */
export function newRow(content: Content, item: Content, rows: readonly unknown[]): Content {
  const taken = [...namesIn(content), ...itemNames({ ...item, rows })];
  const id = wordOf(item["id"]);
  return { variable: firstFree(rows.length + 1, (number) => `${id}_${number}`, taken), label: {} };
}

/** An option with the code after the highest. */
export function newOption(options: readonly unknown[]): Content {
  const codes = options.map((option) => groupOf(option)["code"]).filter((code) => typeof code === "number");
  return { code: Math.max(0, ...codes) + 1, label: {} };
}

function firstFree(from: number, nameOf: (number: number) => string, taken: readonly string[]): string {
  let number = from;
  while (taken.includes(nameOf(number))) number += 1;
  return nameOf(number);
}
