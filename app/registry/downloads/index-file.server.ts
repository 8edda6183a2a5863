import type { Database } from "~/platform/database.server";
import type { Language } from "~/platform/i18n/languages";
import { observedYears } from "../computed/computed-index.server";
import { rankedMunicipalities } from "../computed/ranked-municipalities.server";
import type { ShippedIndex } from "../indices/shipped-indices.server";
import { indexTable } from "./index-table.server";
import type { LongTable } from "./long-table";
import { type FileFormat, fileFormats } from "./write-table.server";

/** A file that can be had; its table is made when it is needed. */
export interface IndexFile {
  name: string;
  type: string;
  format: FileFormat;
  table: () => Promise<LongTable>;
}

const types: Record<FileFormat, string> = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  json: "application/json; charset=utf-8",
};

/**
 * A file of an index to take along: `ranking`, `observations`, a municipality's number, or that with `-observations`, each as csv, xlsx
 * or json (JSON-stat).
 * @returns null when there is no such file.
 */
export async function findIndexFile(
  db: Database,
  shipped: ShippedIndex,
  year: number,
  file: string,
  language: Language,
): Promise<IndexFile | null> {
  const [, what = "", number, ending] =
    /^(ranking|observations|(\d{4})(?:-observations)?)\.([a-z]+)$/.exec(file) ?? [];
  const format = fileFormats.find((each) => each === ending);
  if (!format || !(await observedYears(db)).includes(year)) return null;
  if (number !== undefined && !(await rankedMunicipalities(db)).some((each) => each.number === number))
    return null;
  const of = what.endsWith("observations") ? "observations" : "scores";
  return {
    name: `${shipped.id}-${year}-${what}.${format}`,
    type: types[format],
    format,
    table: () => indexTable(db, shipped, year, { of, municipality: number ?? null }, language),
  };
}
