import type { LongRow, LongTable } from "./long-table";

/** A table column by column: 40,000 rows go to a worker in a tenth of the time that as many objects take. */
export type PackedTable = Omit<LongTable, "rows"> & {
  /** A column of codes for each dimension. */
  places: string[][];
  values: (number | null)[];
  statuses: (string | null)[];
  /** By the row's number: few have one. */
  notes: ReadonlyMap<number, string>;
};

export function packTable({ rows, ...head }: LongTable): PackedTable {
  return {
    ...head,
    places: head.dimensions.map((_, at) => rows.map(({ place }) => place[at] ?? "")),
    values: rows.map(({ value }) => value),
    statuses: rows.map(({ status }) => status),
    notes: new Map(rows.flatMap(({ note }, row) => (note === undefined ? [] : [[row, note] as const]))),
  };
}

export function unpackTable({ places, values, statuses, notes, ...head }: PackedTable): LongTable {
  const rows = values.map((value, row): LongRow => {
    const note = notes.get(row);
    return {
      place: places.map((codes) => codes[row] ?? ""),
      value,
      status: statuses[row] ?? null,
      ...(note !== undefined && { note }),
    };
  });
  return { ...head, rows };
}
