import type { Block, Chart, Definition, Paragraphs, Section, Table, WritingBlock } from "../document";
import type { Atom } from "./page-plan";

/** A block whose height is known before it is drawn. */
export type MeasuredBlock = Extract<
  Block,
  { kind: "heading" | "paragraphs" | "note" | "definitions" | "total" | "table" | "chart" }
>;
export type MeasuredSection = Section<MeasuredBlock>;

/** What is drawn by itself, or together with those of the same block that stand on the same page. */
export type Piece =
  | { kind: "section"; section: MeasuredSection }
  | { kind: "whole"; block: Exclude<MeasuredBlock, { kind: "table" | "chart" }>; isUnderFigure: boolean }
  | { kind: "text"; block: Paragraphs; index: number; isUnderFigure: boolean }
  | { kind: "definition"; block: { kind: "definitions"; items: Definition[] }; index: number }
  | { kind: "caption"; block: Table }
  | { kind: "bar"; block: Chart; index: number }
  | { kind: "row"; block: Table | Chart; index: number };

export interface PieceAtom extends Atom {
  piece: Piece;
  /** Further lines of a text that begins in an atom before. */
  isContinued?: true;
}

const measured: ReadonlySet<string> = new Set<MeasuredBlock["kind"]>([
  ...(["heading", "paragraphs", "note", "definitions", "total", "table", "chart"] as const),
]);

/** Whether the pages of a section can be planned; one with a rose or with room for writing is left to the library. */
export function isMeasured(section: Section<Block | WritingBlock>): section is MeasuredSection {
  return section.blocks.every(
    (block) => measured.has(block.kind) && !(block.kind === "heading" && block.newPage),
  );
}
