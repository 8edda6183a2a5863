import { formatNumber } from "~/platform/format";
import type { Background } from "~/survey/instrument";

/** Labels longer than this are cut, so that a table keeps to the width of a terminal. */
const LABEL_CHARACTERS = 48;

export function cutLabel(label: string): string {
  return label.length > LABEL_CHARACTERS ? `${label.slice(0, LABEL_CHARACTERS - 1)}…` : label;
}

/** What the category of a background variable is called. */
export function categoryName(background: Background | null | undefined, id: string): string {
  return background?.categories.find((category) => category.id === id)?.label.en ?? id;
}

/** A dash stands for what cannot be said. */
export function shownFigure(value: number | null, decimals: number): string {
  return value === null ? "–" : formatNumber(value, decimals, "en");
}

/** A small p-value is «< 0.001», never 0. */
export function shownP(p: number | null): string {
  if (p === null) return "–";
  return p < 0.001 ? "< 0.001" : formatNumber(p, 3, "en");
}
