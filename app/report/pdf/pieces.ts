import type { Block, Chart, Definition, Paragraphs, Section, Table, WritingBlock } from "../document";
import { chartHeights } from "./chart-measure";
import {
  captionHeight,
  definitionHeight,
  headingHeight,
  LEGEND_HEIGHT,
  noteHeight,
  PARAGRAPH_GAP,
  paragraphLines,
  rowHeight,
  sectionHeight,
  tableHeadHeight,
  termWidth,
  textHeight,
  TOTAL_HEIGHT,
  UNDER_FIGURE,
} from "./heights";
import { type Atom, NEVER } from "./page-plan";
import { pageRoom, SECTION_INSIDE } from "./styles";

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

/** How ill it is that a page ends there. More than a page that is half white costs: only where there is no other way. */
const cost = {
  section: -40,
  heading: 0,
  caption: 30,
  text: 30,
  underFigure: 80,
  insideText: 45,
  definition: 30,
  row: 60,
  rowOfChart: 110,
  group: 20,
  tableOfChart: 260,
  insideChart: 300,
} as const;

/** Of what stands under a heading, so much is on its page; in points. */
const UNDER_HEADING_LEAST = 45;
/** A question and its answer that together are higher may be parted. */
const QUESTION_WHOLE_MOST = pageRoom / 2;

/** A section in pieces that are each measured, with what it costs to end a page before them. */
export function piecesOf(section: MeasuredSection): PieceAtom[] {
  const atoms: PieceAtom[] = [
    {
      height: sectionHeight(section) + (section.follows ? SECTION_INSIDE : 0),
      breakCost: cost.section,
      piece: { kind: "section", section },
    },
  ];
  const blocks = section.blocks;
  blocks.forEach((block, place) => {
    const before = blocks[place - 1];
    const isUnderFigure = before?.kind === "chart";
    const own = atomsOf(block, isUnderFigure);
    const [first] = own;
    if (first && (place === 0 || isLead(blocks, place - 1) || isKey(blocks, place))) first.breakCost = NEVER;
    atoms.push(...own);
  });
  return withQuestionsWhole(withHeadingsKept(atoms));
}

/** A heading, or the note under one: what comes after it stands on its page. */
function isLead(blocks: readonly MeasuredBlock[], place: number): boolean {
  const block = blocks[place];
  if (block?.kind === "heading") return true;
  return block?.kind === "note" && (place === 0 || isLead(blocks, place - 1));
}

/** A note that says what a table's heads mean. */
function isKey(blocks: readonly MeasuredBlock[], place: number): boolean {
  const before = blocks[place - 1]?.kind;
  return blocks[place]?.kind === "note" && (before === "chart" || before === "table");
}

function atomsOf(block: MeasuredBlock, isUnderFigure: boolean): PieceAtom[] {
  const under = isUnderFigure ? UNDER_FIGURE : 0;
  switch (block.kind) {
    case "heading":
      return [whole(block, headingHeight(block.text, block.minor ?? false), cost.heading)];
    case "note":
      return [{ ...whole(block, noteHeight(block.text) + under, cost.text, isUnderFigure) }];
    case "total":
      return [whole(block, TOTAL_HEIGHT, cost.text)];
    case "definitions":
      return definitionAtoms(block);
    case "paragraphs":
      return block.texts.flatMap((_, index) => textAtoms(block, index, isUnderFigure));
    case "table":
      return [
        { height: captionHeight(block.caption), breakCost: cost.caption, piece: { kind: "caption", block } },
        ...rowAtoms(block, NEVER),
      ];
    case "chart":
      return [...barAtoms(block), ...rowAtoms(block, cost.tableOfChart)];
  }
}

function whole(
  block: Extract<Piece, { kind: "whole" }>["block"],
  height: number,
  breakCost: number,
  isUnderFigure = false,
): PieceAtom {
  return { height, breakCost, piece: { kind: "whole", block, isUnderFigure } };
}

/** Lines that may not be parted from a text at a page's end or beginning. */
const LINES_TOGETHER = 2;
/** A text of fewer lines is not parted. */
const WHOLE_LINES_MOST = 5;

function textAtoms(block: Paragraphs, index: number, isUnderFigure: boolean): PieceAtom[] {
  const piece: Piece = { kind: "text", block, index, isUnderFigure };
  const lines = paragraphLines(block.texts[index] ?? "");
  const above = isUnderFigure && index === 0 ? UNDER_FIGURE : 0;
  const breakCost = isUnderFigure && index === 0 ? cost.underFigure : cost.text;
  if (lines <= WHOLE_LINES_MOST)
    return [{ height: above + textHeight(lines) + PARAGRAPH_GAP, breakCost, piece }];
  const inner = Array.from({ length: lines - 2 * LINES_TOGETHER }, (): PieceAtom => ({
    height: textHeight(1),
    breakCost: cost.insideText,
    piece,
    isContinued: true,
  }));
  const end = textHeight(LINES_TOGETHER) + PARAGRAPH_GAP;
  return [
    { height: above + textHeight(LINES_TOGETHER), breakCost, piece },
    ...inner,
    { height: end, breakCost: cost.insideText, piece, isContinued: true },
  ];
}

function definitionAtoms(block: Extract<Piece, { kind: "definition" }>["block"]): PieceAtom[] {
  const { items } = block;
  if (items.every(({ text }) => text === "")) return [whole(block, LEGEND_HEIGHT, cost.text)];
  const width = termWidth(items);
  const signed = items.some(({ sign }) => sign);
  return items.flatMap((item, index): PieceAtom[] => {
    const isLast = index === items.length - 1;
    const height = definitionHeight(item, width, signed) + (isLast ? 12 : 0);
    const piece: Piece = { kind: "definition", block, index };
    if (height <= QUESTION_WHOLE_MOST) return [{ height, breakCost: cost.definition, piece }];
    const lines = Math.ceil(height / textHeight(1));
    return Array.from({ length: lines }, (_, line): PieceAtom => ({
      height: textHeight(1),
      breakCost: line === 0 ? cost.definition : line === 1 || line === lines - 1 ? NEVER : cost.insideText,
      piece,
      ...(line === 0 ? {} : { isContinued: true }),
    }));
  });
}

/** Rows: the first two, and the last two, are not parted, nor a group's head from its first. */
function rowAtoms(block: Table | Chart, breakCost: number): PieceAtom[] {
  const { columns, rows } = block;
  const head = tableHeadHeight(columns);
  const dense = block.kind === "chart";
  return rows.map((row, index): PieceAtom => {
    const height = rowHeight(row, columns, { dense, rows: rows.length });
    const above = index === 0 ? head + (dense ? 8 : 0) : 0;
    const below = index === rows.length - 1 && !dense ? 14 : 0;
    const keeps = index === 1 || index >= rows.length - 1 || rows[index - 1]?.kind === "group";
    const own =
      keeps || row.kind === "total"
        ? NEVER
        : row.kind === "group"
          ? cost.group
          : dense
            ? cost.rowOfChart
            : cost.row;
    return {
      height: above + height + below,
      breakCost: index === 0 ? breakCost : own,
      repeated: index === 0 ? 0 : head,
      piece: { kind: "row", block, index },
    };
  });
}

function barAtoms(block: Chart): PieceAtom[] {
  const heights = chartHeights(block);
  return heights.map((height, index) => ({
    height,
    breakCost:
      index === 0
        ? cost.caption
        : index === 1 || index === heights.length - 1
          ? cost.insideChart * 2
          : cost.insideChart,
    piece: { kind: "bar", block, index },
  }));
}

/** Under a heading stands more than a line. */
function withHeadingsKept(atoms: readonly PieceAtom[]): PieceAtom[] {
  let under = UNDER_HEADING_LEAST;
  return atoms.map((atom) => {
    const isHeading =
      atom.piece.kind === "section" || (atom.piece.kind === "whole" && atom.piece.block.kind === "heading");
    const kept = !isHeading && under < UNDER_HEADING_LEAST ? { ...atom, breakCost: NEVER } : atom;
    under = isHeading ? 0 : under + atom.height;
    return kept;
  });
}

/** A question's answer stands with it, but for one that is long. */
function withQuestionsWhole(atoms: readonly PieceAtom[]): PieceAtom[] {
  const questions: PieceAtom[][] = [];
  for (const atom of atoms) {
    const { piece } = atom;
    const begins = piece.kind === "section" || (piece.kind === "whole" && piece.block.kind === "heading");
    if (begins || questions.length === 0) questions.push([]);
    questions.at(-1)?.push(atom);
  }
  return questions.flatMap((question) => {
    const [first, ...rest] = question;
    const isMinor =
      first?.piece.kind === "whole" && first.piece.block.kind === "heading" && first.piece.block.minor;
    const height = question.reduce((sum, atom) => sum + atom.height, 0);
    return first && isMinor && height <= QUESTION_WHOLE_MOST
      ? [first, ...rest.map((atom) => ({ ...atom, breakCost: NEVER }))]
      : question;
  });
}
