import { formatDateTime, formatNumber } from "~/platform/format";
import type { Language } from "~/platform/i18n/languages";
import type { ObservationImport } from "../imports/observation-import";

/** Whether the figures of an import count: they may still be hidden by later ones. */
export type ImportState = "counts" | "undone" | "synthetic_counts" | "synthetic_hidden";

/** An import as people read it in one language. */
export interface ImportLine {
  id: number;
  fileName: string;
  source: string;
  table: string;
  revision: string;
  rows: string;
  count: number;
  at: string;
  by: string;
  state: ImportState;
  undone: { at: string; by: string } | null;
}

/** @param synthetic whether made-up figures are what counts now. */
export function importLine(
  { undoneAt, undoneByName, ...row }: ObservationImport,
  synthetic: boolean,
  language: Language,
): ImportLine {
  const { id, fileName, source, table, revision, rows } = row;
  return {
    ...{ id, fileName, source, table, revision, count: rows },
    rows: formatNumber(rows, 0, language),
    at: formatDateTime(row.importedAt, language),
    by: row.importedByName,
    state: stateOf(),
    undone: undoneAt && { at: formatDateTime(undoneAt, language), by: undoneByName ?? "" },
  };

  function stateOf(): ImportState {
    if (undoneAt) return "undone";
    if (!row.synthetic) return "counts";
    return synthetic ? "synthetic_counts" : "synthetic_hidden";
  }
}
