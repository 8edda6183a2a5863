import type { ItemType } from "../instrument";
import { type Content, isGroup, listOf } from "./content";
import { typeParts } from "./new-items";

/** What the form of an item shows besides what all items have. */
export type ItemPart =
  | "measure"
  | "options"
  | "exclusive"
  | "other"
  | "rows"
  | "maxLength"
  | "count"
  | "limits"
  | "days";

const partsByType: Record<ItemType, readonly ItemPart[]> = {
  single: ["measure", "options", "other"],
  multiple: ["options", "exclusive", "other"],
  grid: ["measure", "options", "rows"],
  gridMultiple: ["options", "exclusive", "rows"],
  longText: ["maxLength"],
  shortTexts: ["count", "maxLength"],
  number: ["limits"],
  date: ["days"],
};

/** Whether items of a type have this part; an item without a known type has none. */
export function hasPart(type: ItemType | null, part: ItemPart): boolean {
  return type !== null && partsByType[type].includes(part);
}

/** The keys of a definition that belong to each part. */
const partKeys: Record<ItemPart, readonly string[]> = {
  measure: ["measure"],
  options: ["options"],
  exclusive: [],
  other: [],
  rows: ["rows"],
  maxLength: ["maxLength"],
  count: ["count"],
  limits: ["min", "max", "decimals", "unit"],
  days: ["from", "to"],
};

const keysOf = (type: ItemType): string[] => partsByType[type].flatMap((part) => [...partKeys[part]]);

/** An item made into another type: what both have stays, what the new type has not goes, and what it needs is begun. */
export function asType(item: Content, type: ItemType, id: string): Content {
  const own = keysOf(type);
  const foreign = Object.values(partKeys)
    .flat()
    .filter((key) => !own.includes(key));
  const kept = Object.fromEntries(Object.entries(item).filter(([key]) => !foreign.includes(key)));
  const options =
    "options" in kept ? { options: listOf(kept["options"]).map((one) => fitting(one, type)) } : {};
  return { ...typeParts(type, id), ...kept, ...options, type };
}

/** An option without what the type's options cannot have. */
function fitting(option: unknown, type: ItemType): unknown {
  if (!isGroup(option)) return option;
  return Object.fromEntries(
    Object.entries(option).filter(
      ([key]) =>
        (key !== "exclusive" || hasPart(type, "exclusive")) && (key !== "other" || hasPart(type, "other")),
    ),
  );
}
