import type { ImportLine } from "./import-line";
import type { SeriesTableView } from "./series-table";

/** One import: what it brought and what of it counts still. */
export interface ImportPageView {
  line: ImportLine;
  /** Day on which the source changed the figures. */
  changed: string | null;
  missing: string;
  /** How many figures count still, and how many a later import hides; null where none of them counts. */
  counting: string | null;
  hidden: string | null;
  hiding: { id: number; fileName: string; figures: string }[];
  series: SeriesTableView;
  /** Whether its figures count under ids made of the table's codes, which nothing uses. */
  automatic: boolean;
}
