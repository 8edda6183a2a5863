import type { LongTable } from "./long-table";

const MADE_UP = "Synthetic: made up for a demo, says nothing of any municipality.";

/**
 * A table as a data set in JSON-stat 2.0 (json-stat.org/full): a value for each place in a list, the last dimension running fastest; or,
 * where a table has figures only here and there, by the number of the place. Notes on single figures stand under `extension.notes` the
 * same way as reasons under `status`.
 */
export function jsonStat({ label, source, updated, synthetic, dimensions, rows, absent }: LongTable) {
  const axes = dimensions.map((dimension, at) => ({ ...dimension, codes: codesAt(rows, at, dimension) }));
  const size = axes.map(({ codes }) => codes.length);
  const steps = axes.map(({ codes }) => new Map(codes.map((code, step) => [code, step])));
  const placed = new Map(
    rows.map((row) => [
      row.place.reduce((place, code, at) => place * (size[at] ?? 0) + (steps[at]?.get(code) ?? 0), 0),
      row,
    ]),
  );
  const places = Array.from({ length: size.reduce((product, each) => product * each, 1) }, (_, at) => at);
  const isWhole = absent !== null || placed.size === places.length;
  const status = places.flatMap((at) => {
    const row = placed.get(at);
    const why = row ? row.status : absent;
    return why === null ? [] : [[String(at), why] as const];
  });
  const notes = places.flatMap((at) => {
    const note = placed.get(at)?.note;
    return note === undefined ? [] : [[String(at), note] as const];
  });
  const withRole = (role: string) => axes.filter((axis) => axis.role === role).map(({ id }) => id);
  return {
    version: "2.0",
    class: "dataset",
    ...{ label, source },
    ...(updated && { updated }),
    ...(synthetic && { note: [MADE_UP] }),
    id: axes.map(({ id }) => id),
    size,
    role: { geo: withRole("geo"), time: withRole("time"), metric: withRole("metric") },
    dimension: Object.fromEntries(
      axes.map(({ id, codes, names }) => [
        id,
        {
          label: id,
          category: {
            index: codes,
            label: Object.fromEntries(codes.map((code) => [code, names.get(code) ?? code])),
          },
        },
      ]),
    ),
    value: isWhole
      ? places.map((at) => placed.get(at)?.value ?? null)
      : Object.fromEntries([...placed].map(([at, { value }]) => [String(at), value])),
    ...(status.length > 0 && { status: Object.fromEntries(status) }),
    extension: { synthetic, ...(notes.length > 0 && { notes: Object.fromEntries(notes) }) },
  };
}

/** Municipalities and years in their own order, all else in that of the rows. */
function codesAt(
  rows: LongTable["rows"],
  at: number,
  { role }: LongTable["dimensions"][number],
): readonly string[] {
  const codes = [...new Set(rows.map(({ place }) => place[at] ?? ""))];
  return role === "geo" || role === "time" ? codes.sort() : codes;
}
