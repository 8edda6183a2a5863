import type { StatTable } from "./json-stat";

/** A figure of a municipality, or why there is none. */
export interface LongRow {
  municipality: string;
  /** What the figure is: an indicator, or a score. */
  item: string;
  value: number | null;
  status: string | null;
}

/** Figures of a year, one a row. */
export interface LongTable {
  label: string;
  source: string;
  updated: string | null;
  synthetic: boolean;
  year: number;
  /** What the items are: «indicator», «score». */
  item: string;
  /** What the items are called. */
  items: ReadonlyMap<string, string>;
  /** The municipalities' names. */
  names: ReadonlyMap<string, string>;
  rows: LongRow[];
}

/** The same figures as a cube: municipality, item, year. A place without a row is not reported. */
export function statTable({ item, items, names, rows, year, ...head }: LongTable): StatTable {
  const municipalities = [...new Set(rows.map(({ municipality }) => municipality))].sort();
  const ids = [...new Set(rows.map((row) => row.item))];
  const cells = new Map(rows.map((row) => [`${row.municipality} ${row.item}`, row]));
  return {
    ...head,
    note: head.synthetic ? ["Synthetic: made up for a demo, says nothing of any municipality."] : [],
    dimensions: [
      {
        id: "municipality",
        label: "municipality",
        role: "geo",
        categories: municipalities.map((id) => ({ id, label: names.get(id) ?? id })),
      },
      {
        id: item,
        label: item,
        role: "metric",
        categories: ids.map((id) => ({ id, label: items.get(id) ?? id })),
      },
      { id: "year", label: "year", role: "time", categories: [{ id: String(year), label: String(year) }] },
    ],
    cellAt: ([at = 0, of = 0]) => {
      const row = cells.get(`${municipalities[at] ?? ""} ${ids[of] ?? ""}`);
      return { value: row?.value ?? null, status: row ? row.status : "not_reported" };
    },
  };
}
