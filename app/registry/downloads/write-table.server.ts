import { writeCsv } from "~/platform/csv-writing";
import { guardFormula } from "~/platform/formula-guard";
import { type SheetCell, writeSpreadsheet } from "~/platform/spreadsheet.server";
import { jsonStat } from "./json-stat";
import type { LongRow, LongTable } from "./long-table";

/** The forms that a table can be taken along in; json is JSON-stat. */
export const fileFormats = ["csv", "xlsx", "json"] as const;
export type FileFormat = (typeof fileFormats)[number];

interface Column {
  heading: string;
  cellOf: (row: LongRow) => SheetCell;
}

/** A table as a file. CSV and XLSX have a row for each figure and the same columns. */
export async function writeTable(table: LongTable, format: FileFormat): Promise<Uint8Array> {
  if (format === "json") return Buffer.from(JSON.stringify(jsonStat(table)));
  const columns = columnsOf(table);
  const cells = table.rows.map((row) => columns.map(({ cellOf }) => cellOf(row)));
  const headings = columns.map(({ heading }) => heading);
  if (format === "csv") return Buffer.from(writeCsv([headings, ...cells.map((row) => row.map(csvCell))]));
  return writeSpreadsheet([
    { name: "Peil", columns: headings.map((heading) => ({ heading, width: 20 })), rows: cells },
  ]);
}

/** What a figure is told apart by, the figure, why there is none, whether it is made up, what codes are called, and its note. */
function columnsOf({ dimensions, synthetic, rows }: LongTable): Column[] {
  const codes = dimensions.map(({ id, role }, at): Column => {
    const codeOf = ({ place }: LongRow) => place[at] ?? "";
    return { heading: id, cellOf: role === "time" ? (row) => Number(codeOf(row)) : codeOf };
  });
  const names = dimensions.flatMap(({ id, role, names: named }, at): Column[] => {
    const isNamed = role === "geo" || role === "metric" || named.size > 0;
    if (!isNamed) return [];
    const heading = role === "metric" ? "label" : `${id}_name`;
    return [{ heading, cellOf: ({ place }) => named.get(place[at] ?? "") ?? "" }];
  });
  const hasNotes = rows.some(({ note }) => note !== undefined);
  return [
    ...codes,
    { heading: "value", cellOf: ({ value }) => value },
    { heading: "status", cellOf: ({ status }) => status },
    { heading: "synthetic", cellOf: () => (synthetic ? "yes" : "no") },
    ...names,
    ...(hasNotes ? [{ heading: "note", cellOf: ({ note }: LongRow) => note ?? null }] : []),
  ];
}

/** Texts that a spreadsheet would compute get an apostrophe before them; figures stand as they are. */
function csvCell(cell: SheetCell): string {
  if (typeof cell === "string") return guardFormula(cell);
  return typeof cell === "number" ? String(cell) : "";
}
