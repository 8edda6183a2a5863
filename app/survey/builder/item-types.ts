import type { ItemType } from "../instrument";

/** The types of item in the order in which they are chosen among. */
export const itemTypes: readonly ItemType[] = [
  "single",
  "multiple",
  "grid",
  "gridMultiple",
  "longText",
  "shortTexts",
  "number",
  "date",
];
