import { fillLines } from "~/ui/charts/text-width";
import type { ReportFinding } from "../document";
import { contentWidth, findingSize } from "./styles";

/** Between the columns. */
export const columnGap = 14;

/** A finding of more lines may run over to the next page; moving it whole would leave a hole. */
const WHOLE_LINES_MOST = 14;

export function columnWidth(count: number): number {
  return (contentWidth - columnGap * (count - 1)) / count;
}

/** Whether a finding is kept on one page. */
export function staysWhole({ text }: ReportFinding, width: number): boolean {
  return fillLines(text, findingSize.fontSize, width).length <= WHOLE_LINES_MOST;
}
