import type { ItemType } from "../instrument";
import { itemTypes } from "./item-types";
import { type Content, groupOf, listOf, valueAt, wordOf } from "./content";

/** Where an item stands, counted from 0. */
export interface ItemPlace {
  section: number;
  item: number;
}

/** An item of a draft with what it is called in addresses. */
export interface OutlineItem {
  /** Its id, or its place where it has none of its own: «~0.3». */
  key: string;
  place: ItemPlace;
  content: Content;
}

export interface OutlineSection {
  /** Its id, or its place where it has none of its own: «~0». */
  key: string;
  place: number;
  content: Content;
  items: OutlineItem[];
}

/** The sections and items of a draft in their order, as far as they can be read. */
export function outlineOf(content: Content): OutlineSection[] {
  const sections = listOf(content["sections"]).map(groupOf);
  const itemsBySection = sections.map((section) => listOf(section["items"]).map(groupOf));
  const sectionKeys = keysOf(sections, (place) => `~${place}`);
  const places = itemsBySection.flatMap((items, section) => items.map((_, item) => ({ section, item })));
  const itemKeys = keysOf(itemsBySection.flat(), (at) => `~${places[at]?.section}.${places[at]?.item}`);
  let counted = 0;
  return sections.map((section, place) => ({
    key: sectionKeys[place] ?? "",
    place,
    content: section,
    items: (itemsBySection[place] ?? []).map((item, at) => {
      const key = itemKeys[counted] ?? "";
      counted += 1;
      return { key, place: { section: place, item: at }, content: item };
    }),
  }));
}

/** What stands in addresses must name one part only: an id that an earlier part has already does not. */
function keysOf(parts: readonly Content[], byPlace: (place: number) => string): string[] {
  const taken = new Set<string>();
  return parts.map((part, place) => {
    const id = wordOf(part["id"]);
    const key = /^[A-Za-z0-9_]+$/.test(id) && !taken.has(id) ? id : byPlace(place);
    taken.add(key);
    return key;
  });
}

export function outlineItems(content: Content): OutlineItem[] {
  return outlineOf(content).flatMap(({ items }) => items);
}

export function findOutlineItem(content: Content, key: string): OutlineItem | undefined {
  return outlineItems(content).find((item) => item.key === key);
}

export function findOutlineSection(content: Content, key: string): OutlineSection | undefined {
  return outlineOf(content).find((section) => section.key === key);
}

/** Where an item stands in the content. */
export const itemPath = ({ section, item }: ItemPlace) => ["sections", section, "items", item] as const;

/** The type of an item; null for one that Peil does not know. */
export function typeOf(item: Content): ItemType | null {
  return itemTypes.find((type) => type === item["type"]) ?? null;
}

/** The ids of the items of each section: what a change of the order is made from. */
export function orderOf(content: Content): string[][] {
  return outlineOf(content).map(({ key, items }) => [key, ...items.map((item) => item.key)]);
}

/** The items of a section as they stand, also those that are no items. */
export function itemsAt(content: Content, section: number): readonly unknown[] {
  return listOf(valueAt(content, ["sections", section, "items"]));
}
