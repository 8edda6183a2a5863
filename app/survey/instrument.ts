import type { Condition } from "./instruments/condition-schema";
import type {
  Background,
  BackgroundId,
  Instrument,
  Item,
  ItemType,
  Measure,
  Row,
  Section,
} from "./instruments/instrument-schema";

// The schema stands apart, so that a page which follows the routing does not carry a validator to the browser.
export type { Background, BackgroundId, Condition, Instrument, Item, ItemType, Measure, Row, Section };

export type ItemOf<Type extends ItemType> = Extract<Item, { type: Type }>;

/** An item that asks the same of each of its rows. */
export type GridItem = ItemOf<"grid" | "gridMultiple">;

/** Every item of the instrument, in the order in which they are asked. */
export function itemsOf(instrument: Instrument): Item[] {
  return instrument.sections.flatMap(({ items }) => items);
}

export function findItem(instrument: Instrument, itemId: string): Item | undefined {
  return itemsOf(instrument).find(({ id }) => id === itemId);
}

export function isGrid(item: Item): item is GridItem {
  return item.type === "grid" || item.type === "gridMultiple";
}
