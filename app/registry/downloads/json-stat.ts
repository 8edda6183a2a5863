/** A dimension of a JSON-stat data set: what it is called and its categories, in their order. */
export interface StatDimension {
  id: string;
  label: string;
  role?: "geo" | "time" | "metric";
  categories: { id: string; label: string }[];
}

export interface StatCell {
  value: number | null;
  /** Why there is no value; null where there is one. */
  status: string | null;
}

export interface StatTable {
  label: string;
  source: string;
  updated: string | null;
  synthetic: boolean;
  note: string[];
  dimensions: StatDimension[];
  /** The cell at these places, one of each dimension. */
  cellAt: (places: readonly number[]) => StatCell;
}

/** A data set in JSON-stat 2.0 (json-stat.org/full): values in one list, the last dimension running fastest. */
export function jsonStat({ label, source, updated, synthetic, note, dimensions, cellAt }: StatTable) {
  const size = dimensions.map(({ categories }) => categories.length);
  const cells = placesOf(size).map(cellAt);
  const status = Object.fromEntries(cells.flatMap(({ status: why }, at) => (why ? [[String(at), why]] : [])));
  const withRole = (role: StatDimension["role"]) =>
    dimensions.filter((each) => each.role === role).map(({ id }) => id);
  return {
    version: "2.0",
    class: "dataset",
    ...{ label, source },
    ...(updated && { updated }),
    ...(note.length > 0 && { note }),
    id: dimensions.map(({ id }) => id),
    size,
    role: { geo: withRole("geo"), time: withRole("time"), metric: withRole("metric") },
    dimension: Object.fromEntries(
      dimensions.map(({ id, label: name, categories }) => [
        id,
        {
          label: name,
          category: {
            index: categories.map((category) => category.id),
            label: Object.fromEntries(categories.map((category) => [category.id, category.label])),
          },
        },
      ]),
    ),
    value: cells.map(({ value }) => value),
    ...(Object.keys(status).length > 0 && { status }),
    extension: { synthetic },
  };
}

/** Every combination of places, the last running fastest. */
function placesOf(size: readonly number[]): number[][] {
  return size.reduce<number[][]>(
    (places, count) => places.flatMap((place) => Array.from({ length: count }, (_, at) => [...place, at])),
    [[]],
  );
}
