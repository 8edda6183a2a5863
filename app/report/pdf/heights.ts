import type { Caption, Column, Definition, Row } from "../document";
import { lineCount, lineWidth } from "./line-count";
import { barHeightOf, cellRoom } from "./table-measure";
import { contentWidth, lineOf, size } from "./styles";

/** How high things are on paper, in points, with the space around them: what the styles (styles.ts) come to. */

export const textHeight = (lines: number): number => lines * lineOf(size.body);

export const paragraphLines = (text: string): number => lineCount(text, size.body, contentWidth);

export const PARAGRAPH_GAP = 8;
/** Above a paragraph or note that stands under a figure. */
export const UNDER_FIGURE = 10;

export function headingHeight(text: string, minor: boolean): number {
  const style = minor ? size.body : size.heading;
  const around = minor ? 12 : 20;
  return lineCount(text, { ...style, weight: 600 }, contentWidth) * lineOf(style) + around;
}

export function sectionHeight({ label, title }: { label: string; title: string }): number {
  const labelHeight = lineCount(label, { ...size.body, weight: 600 }, contentWidth) * lineOf(size.body);
  const titleHeight = lineCount(title, { ...size.title, weight: 600 }, contentWidth) * lineOf(size.title);
  return labelHeight + titleHeight + 20;
}

export function noteHeight(text: string): number {
  return lineCount(text, size.small, contentWidth - 10.5) * lineOf(size.small) + 16;
}

export function captionHeight({ label, text }: Caption): number {
  return lineCount(`${label}  ${text}`, size.table, contentWidth) * lineOf(size.table) + 6;
}

export const TOTAL_HEIGHT = 60;
export const LEGEND_HEIGHT = 22;

/** Terms stand in a column as wide as the widest of them, up to here; further where what is said of them is short. */
const TERM_MOST = 170;
const TERM_MOST_BESIDE_SHORT = 290;

export function termWidth(items: readonly Definition[]): number {
  const widest = (of: "term" | "text", weight: 400 | 600) =>
    Math.max(...items.map((item) => lineWidth(item[of], { ...size.body, weight })));
  const isShort = widest("text", 400) < contentWidth - TERM_MOST_BESIDE_SHORT;
  return Math.min(widest("term", 600) + 14, isShort ? TERM_MOST_BESIDE_SHORT : TERM_MOST);
}

export function definitionHeight({ term, text }: Definition, width: number, signed: boolean): number {
  const termLines = lineCount(term, { ...size.body, weight: 600 }, width - 8);
  const textLines = lineCount(text, size.body, contentWidth - width - (signed ? 20 : 0));
  return textHeight(Math.max(termLines, textLines)) + 3;
}

export function tableHeadHeight(columns: readonly Column[]): number {
  const lines = columns.map(({ label, tone }, place) =>
    lineCount(label, { ...size.tableHead, weight: 500 }, cellRoom(columns, place) - (tone ? 11 : 0)),
  );
  return Math.max(...lines) * lineOf(size.tableHead) + 4;
}

export function rowHeight(
  row: Row,
  columns: readonly Column[],
  { dense, rows }: { dense: boolean; rows: number },
): number {
  const weight = row.kind === "body" ? 400 : 600;
  const heights = row.cells.map(({ number, text, bar }, place) => {
    const words = number ? `${number}  ${text}` : text;
    const room = row.cells.length === 1 ? contentWidth - 8 : cellRoom(columns, place);
    const lines = lineCount(words, { ...size.table, weight: number ? 600 : weight }, room);
    return lines * lineOf(size.table) + (bar ? 3 + barHeightOf(rows) : 0);
  });
  const around = { body: dense ? 5.5 : 8.5, group: 13.5, total: 6 }[row.kind];
  return Math.max(...heights) + around;
}
