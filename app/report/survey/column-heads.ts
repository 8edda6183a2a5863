import { textWidth } from "~/ui/charts/text-width";

/** What stands over the columns of a table, and what it means where it had to be shortened. */
export interface ColumnHeads {
  labels: string[];
  /** «A: Under 1500 innbyggere; B: …»; null where the labels stand in full. */
  key: string | null;
}

/** A table on paper, and its heads, in points (app/report/pdf/styles.ts). */
const TABLE_WIDTH = 459;
const HEAD_SIZE = 7.5;
/** Between one head and the next. */
const GAP = 4;

/**
 * Labels as heads of columns: in full where each of their words has room, else by their short forms with a key.
 * @param width of each column, as part of the table.
 */
export function columnHeads(
  columns: readonly { short: string; label: string }[],
  width: number,
): ColumnHeads {
  const room = width * TABLE_WIDTH - GAP;
  const isRoomy = columns.every(({ label }) =>
    label.split(/\s+/).every((word) => textWidth(word, HEAD_SIZE) <= room),
  );
  if (isRoomy) return { labels: columns.map(({ label }) => label), key: null };
  return {
    labels: columns.map(({ short }) => short),
    key: columns
      .filter(({ short, label }) => short !== label)
      .map(({ short, label }) => (label.startsWith(`${short} `) ? label : `${short}: ${label}`))
      .join("; "),
  };
}

/** «A», «B», … for the columns of labels that have no short form of their own. */
export const letterOf = (place: number): string => String.fromCharCode(65 + (place % 26));
