import type { UnfiledView } from "../filing-pages/unfiled-view";
import type { ImportOutlookView } from "./import-outlook-view";
import type { SeriesTableView } from "./series-table";

/** The work with a file as its page shows it. */
export type ImportWorkView =
  | { step: "working"; phase: "waiting" | "reading" | "storing"; percent: number }
  | { step: "previewed"; preview: ImportPreviewView }
  | { step: "refused"; faults: { place: string; sentence: string }[]; more: boolean }
  | { step: "failed" };

/** What an import would bring, as people read it. */
export interface ImportPreviewView {
  /** Source, table and day of change; those that are known. */
  origin: string[];
  title: string;
  rows: string;
  municipalities: string;
  years: string;
  revision: string;
  /** By reason, those that occur. */
  missing: { reason: string; figures: string }[];
  /** Whether the file says that its figures are made up. */
  synthetic: boolean;
  /** How the figures stand to those that count; null where they cannot be compared. */
  against: {
    nothingNew: boolean;
    same: string;
    changed: string;
    added: string;
    /** Those without a figure, in the file and in the register. */
    empty: string | null;
  } | null;
  outlook: ImportOutlookView;
  series: SeriesTableView;
  automatic: boolean;
  /** Null where all that the file has is filed. */
  unfiled: UnfiledView | null;
  /** What does not hold in somebody's own definitions, a line each. */
  sourceFaults: string[];
  /** What is imported is exactly this. */
  importHash: string;
  /** Imports of the same file that count, whose figures are filed otherwise. */
  otherwise: { id: number; fileName: string; at: string }[];
  otherRegions: number;
  unknownNumbers: string[];
  carried: { from: string; to: string; figures: string; added: boolean }[];
  broken: { from: string; to: string; figures: string }[];
  /** The import that brought the same file before and counts still. */
  there: { id: number; fileName: string; at: string } | null;
}
