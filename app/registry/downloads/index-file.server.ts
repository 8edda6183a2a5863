import { writeCsv } from "~/platform/csv-writing";
import type { Database } from "~/platform/database.server";
import type { Language } from "~/platform/i18n/languages";
import { type SheetCell, writeSpreadsheet } from "~/platform/spreadsheet.server";
import { figuresUpdated } from "../api/figures-tag.server";
import { countsSynthetic, storedObservations } from "../imports/stored-observations.server";
import { type ComputedIndex, partsOf, rowOf, totalOf } from "../index-pages/computed-index";
import { computedIndex, observedYears } from "../index-pages/computed-index.server";
import { rankedMunicipalities } from "../index-pages/ranked-municipalities.server";
import { standing } from "../index-pages/ranking";
import { indicatorNames, observedIds } from "../indices/index-indicators";
import type { ShippedIndex } from "../indices/shipped-indices.server";
import { jsonStat } from "./json-stat";
import { municipalityRows } from "./municipality-rows";
import { type LongTable, statTable } from "./long-table";

export interface IndexFile {
  name: string;
  type: string;
  body: string | Buffer;
}

const types = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  json: "application/json; charset=utf-8",
} as const;

/**
 * A file of an index to take along: `ranking`, `observations`, a municipality's number, or that with `-observations`, each as csv, xlsx
 * or json (JSON-stat). Nothing is rounded, and every file says whether its figures are made up.
 * @returns null when there is no such file.
 */
export async function indexFile(
  db: Database,
  shipped: ShippedIndex,
  year: number,
  file: string,
  language: Language,
): Promise<IndexFile | null> {
  const [, what = "", number = "", format] =
    /^(ranking|observations|(\d{4})(?:-observations)?)\.(csv|xlsx|json)$/.exec(file) ?? [];
  if (
    (format !== "csv" && format !== "xlsx" && format !== "json") ||
    !(await observedYears(db)).includes(year)
  )
    return null;
  const table = await tableOf(db, shipped, year, { what, number }, language);
  if (!table) return null;
  const name = `${shipped.id}-${year}-${what}.${format}`;
  return { name, type: types[format], body: await written(table, format) };
}

async function tableOf(
  db: Database,
  shipped: ShippedIndex,
  year: number,
  { what, number }: { what: string; number: string },
  language: Language,
): Promise<LongTable | null> {
  const municipalities = await rankedMunicipalities(db);
  const names = new Map(municipalities.map((each) => [each.number, each.name]));
  if (number && !names.has(number)) return null;
  const head = {
    label: `${shipped.definition.name[language]}, ${year}`,
    source: shipped.definition.source[language],
    updated: await figuresUpdated(db),
    synthetic: await countsSynthetic(db),
    year,
    names,
  };
  if (what.endsWith("observations")) {
    const found = await storedObservations(db, {
      indicators: observedIds(shipped),
      years: [year],
      ...(number && { municipality: number }),
    });
    const rows = found.map(({ municipality, indicator, value, missing }) => ({
      municipality,
      item: indicator,
      value,
      status: missing,
    }));
    return { ...head, item: "indicator", items: indicatorNames(shipped, language), rows };
  }
  const index = await computedIndex(db, shipped, year);
  if (number) return { ...head, item: "figure", ...municipalityRows(index, number, language) };
  return { ...head, item: "score", ...rankingRows(index, [...names.keys()], language) };
}

function rankingRows(index: ComputedIndex, municipalities: readonly string[], language: Language) {
  const parts = [{ id: "total", name: index.definition.name, scores: totalOf(index) }, ...partsOf(index)];
  const items = new Map(
    parts.flatMap(({ id, name }) => [
      [`${id}.score`, name[language]] as const,
      [`${id}.rank`, `${name[language]} (#)`] as const,
    ]),
  );
  const rows = municipalities.flatMap((municipality) =>
    parts.flatMap(({ id, scores }) => {
      const { score, rank } = standing(scores, rowOf(index, municipality));
      const status = score === null ? "not_reported" : null;
      return [
        { municipality, item: `${id}.score`, value: score, status },
        { municipality, item: `${id}.rank`, value: rank, status },
      ];
    }),
  );
  return { items, rows };
}

async function written(table: LongTable, format: keyof typeof types): Promise<string | Buffer> {
  if (format === "json") return JSON.stringify(jsonStat(statTable(table)));
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
  if (format === "csv") return writeCsv([headings, ...cells.map((row) => row.map(csvCell))]);
  return writeSpreadsheet([
    { name: "Peil", columns: headings.map((heading) => ({ heading, width: 20 })), rows: cells },
  ]);
}

/** Texts that a spreadsheet would compute get an apostrophe before them; figures stand as they are. */
function csvCell(cell: SheetCell): string {
  if (typeof cell === "string") return /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return typeof cell === "number" ? String(cell) : "";
}
