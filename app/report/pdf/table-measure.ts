import type { Column } from "../document";
import { contentWidth } from "./styles";

/** Height of a bar in a long table, and in one that has room for more. */
const BAR_HEIGHT = { long: 5, short: 7 } as const;
const SHORT_ROWS_MOST = 8;

export function barHeightOf(rows: number): number {
  return BAR_HEIGHT[rows > SHORT_ROWS_MOST ? "long" : "short"];
}

/** Space before a column of text that stands after one of figures. */
const TEXT_AFTER_NUMBERS = 16;

export function spaceBefore(columns: readonly Column[], place: number): number {
  return columns[place - 1]?.numeric && !columns[place]?.numeric ? TEXT_AFTER_NUMBERS : 0;
}

/** What a column has for its words. */
export function cellRoom(columns: readonly Column[], place: number): number {
  const { width = 0, numeric = false } = columns[place] ?? {};
  return width * contentWidth - spaceBefore(columns, place) - (numeric ? 0 : 8);
}
