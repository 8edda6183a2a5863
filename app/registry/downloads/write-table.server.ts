import { writeCsv } from "~/platform/csv-writing";
import { guardFormula } from "~/platform/formula-guard";
import { type SheetCell, writeSpreadsheet } from "~/platform/spreadsheet.server";
import { jsonStat } from "./json-stat";
import { type LongTable, statTable } from "./long-table";

/** The forms that a table can be taken along in; json is JSON-stat. */
export const fileFormats = ["csv", "xlsx", "json"] as const;
export type FileFormat = (typeof fileFormats)[number];

/** A table as a file. CSV and XLSX have a row for each figure and the same columns. */
export async function writeTable(table: LongTable, format: FileFormat): Promise<Uint8Array> {
  if (format === "json") return Buffer.from(JSON.stringify(jsonStat(statTable(table))));
  const { item, items, names, year, synthetic, rows } = table;
  const headings = [
    "municipality",
    item,
    "year",
    "value",
    "status",
    "synthetic",
    "municipality_name",
    "label",
  ];
  const cells = rows.map(({ municipality, item: id, value, status }): SheetCell[] => [
    ...[municipality, id, year, value, status, synthetic ? "yes" : "no"],
    ...[names.get(municipality) ?? "", items.get(id) ?? ""],
  ]);
  if (format === "csv") return Buffer.from(writeCsv([headings, ...cells.map((row) => row.map(csvCell))]));
  return writeSpreadsheet([
    { name: "Peil", columns: headings.map((heading) => ({ heading, width: 20 })), rows: cells },
  ]);
}

/** Texts that a spreadsheet would compute get an apostrophe before them; figures stand as they are. */
function csvCell(cell: SheetCell): string {
  if (typeof cell === "string") return guardFormula(cell);
  return typeof cell === "number" ? String(cell) : "";
}
