import type { Chart, Paragraphs, Table } from "../document";
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
import { QUESTION_WHOLE_MOST, withHeadingsKept, withQuestionsWhole } from "./kept-together";
import { NEVER } from "./page-plan";
import type { MeasuredBlock, MeasuredSection, Piece, PieceAtom } from "./piece";
import { SECTION_INSIDE } from "./styles";

/** How ill it is that a page ends there. More than a page that is half white costs: only where there is no other way. */
const cost = {
  section: -40,
  heading: 0,
  caption: 30,
  text: 30,
  underFigure: 125,
  insideText: 45,
  definition: 30,
  row: 60,
  rowOfChart: 110,
  group: 20,
  tableOfChart: 260,
  insideChart: 300,
} as const;

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
    if (first && block.kind === "paragraphs" && (isUnderFigure || isKey(blocks, place - 1)))
      first.breakCost = cost.underFigure;
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
      return [whole(block, noteHeight(block.text) + under, cost.text, isUnderFigure)];
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
  if (lines <= WHOLE_LINES_MOST)
    return [{ height: above + textHeight(lines) + PARAGRAPH_GAP, breakCost: cost.text, piece }];
  const inner = Array.from({ length: lines - 2 * LINES_TOGETHER }, (): PieceAtom => ({
    height: textHeight(1),
    breakCost: cost.insideText,
    piece,
    isContinued: true,
  }));
  const end = textHeight(LINES_TOGETHER) + PARAGRAPH_GAP;
  return [
    { height: above + textHeight(LINES_TOGETHER), breakCost: cost.text, piece },
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
