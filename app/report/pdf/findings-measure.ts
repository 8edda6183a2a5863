import { fillLines } from "~/ui/charts/text-width";
import type { Findings, ReportFinding } from "../document";
import { contentHeight, contentWidth, findingSize } from "./styles";

/** Between the columns. */
export const columnGap = 14;

const HEAD_HEIGHT = 26;
/** Of the heading that stands over the columns. */
const HEADING_HEIGHT = 40;
/** Of a line that names questions. */
const QUESTIONS_LINE = 13;
const SPACE_AFTER = 8;
/** A finding of more lines may run over to the next page; moving it whole would leave a hole. */
const WHOLE_LINES_MOST = 14;

export function columnWidth(count: number): number {
  return (contentWidth - columnGap * (count - 1)) / count;
}

/** Whether the columns surely fit on one page, by an estimate that rather says too much than too little. */
export function fitsOnPage({ columns }: Findings): boolean {
  const width = columnWidth(columns.length);
  const heights = columns.map(({ findings }) =>
    findings.reduce((sum, finding) => sum + heightOf(finding, width), HEAD_HEIGHT),
  );
  return Math.max(...heights) < contentHeight - HEADING_HEIGHT;
}

export function staysWhole({ text }: ReportFinding, width: number): boolean {
  return linesOf(text, width) <= WHOLE_LINES_MOST;
}

function heightOf({ text, restsOn, questions }: ReportFinding, width: number): number {
  const questionLines = restsOn ? linesOf(`${restsOn} ${questions.join(", ")}`, width) : 0;
  const textHeight = linesOf(text, width) * findingSize.fontSize * findingSize.lineHeight;
  return textHeight + questionLines * QUESTIONS_LINE + SPACE_AFTER;
}

function linesOf(text: string, width: number): number {
  return fillLines(text, findingSize.fontSize, width).length;
}
