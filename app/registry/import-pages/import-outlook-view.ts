import type { ValueWarning } from "../imports/value-span";

/** What a person should know before a file is imported, in the reader's language. */
export interface ImportOutlookView {
  /** Null where the made-up figures stay as they are; else what is left to be shown, in words. */
  endsSynthetic: { years: string; indices: string[] } | null;
  /** Null where every indicator is used by something. */
  unknown: { rows: number; ids: { id: string; nearest: string | null }[]; more: number } | null;
  /** How many rows the file has and needs, in words; null where it lacks none that it can be seen to need. */
  rowsLacking: { rows: string; expected: string; last: string } | null;
  /** What the values may be taken for, with the indicators, in words. */
  warnings: { warning: ValueWarning; indicators: string }[];
  spans: {
    id: string;
    name: string | null;
    least: string;
    most: string;
    registerLeast: string;
    registerMost: string;
  }[];
  /** How many more indicators there are than are shown. */
  spansLeft: number;
}
