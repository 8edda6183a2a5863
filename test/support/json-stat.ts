import { expect } from "vitest";
import { z } from "zod";

// What json-stat.org/full asks of a data set of version 2.0, and no more than Peil writes.
const dataset = z.strictObject({
  version: z.literal("2.0"),
  class: z.literal("dataset"),
  label: z.string().min(1),
  source: z.string(),
  updated: z.iso.datetime().optional(),
  note: z.array(z.string()).optional(),
  id: z.array(z.string()).min(1),
  size: z.array(z.number().int().min(1)),
  role: z.strictObject({ geo: z.array(z.string()), time: z.array(z.string()), metric: z.array(z.string()) }),
  dimension: z.record(
    z.string(),
    z.strictObject({
      label: z.string(),
      category: z.strictObject({
        index: z.array(z.string()).min(1),
        label: z.record(z.string(), z.string().min(1)),
      }),
    }),
  ),
  value: z.union([z.array(z.number().nullable()), z.record(z.string(), z.number().nullable())]),
  status: z.record(z.string(), z.string().min(1)).optional(),
  extension: z.strictObject({
    synthetic: z.boolean(),
    notes: z.record(z.string(), z.string().min(1)).optional(),
  }),
});

/** A figure of a data set, with a code of each dimension. */
export interface StatCell {
  place: Record<string, string>;
  value: number | null;
  status: string | null;
  note: string | null;
}

/** Holds a data set against JSON-stat 2.0. @returns its figures, and the places that it says that there is none of. */
export function readStat(text: string): { cells: StatCell[]; synthetic: boolean; isWhole: boolean } {
  const found = dataset.parse(JSON.parse(text));
  const { id, size, dimension, role, value, status = {}, extension } = found;
  expect(Object.keys(dimension)).toEqual(id);
  expect(size).toEqual(id.map((each) => dimension[each]?.category.index.length));
  for (const { category } of Object.values(dimension)) {
    expect(new Set(category.index).size).toBe(category.index.length);
    expect(Object.keys(category.label).sort()).toEqual([...category.index].sort());
  }
  for (const named of Object.values(role).flat()) expect(id).toContain(named);
  const total = size.reduce((product, each) => product * each, 1);
  const isWhole = Array.isArray(value);
  if (isWhole) expect(value).toHaveLength(total);
  const values = new Map(Object.entries(value).map(([at, each]) => [Number(at), each]));
  const cells = [...values].map(([at, each]): StatCell => {
    expect(at).toBeLessThan(total);
    const why = status[at] ?? null;
    expect(why === null, `${at}: ${each} and ${why}`).toBe(each !== null);
    return { place: placeOf(at, found), value: each, status: why, note: extension.notes?.[at] ?? null };
  });
  for (const at of [...Object.keys(status), ...Object.keys(extension.notes ?? {})])
    expect(values.has(Number(at)), at).toBe(true);
  return { cells, synthetic: extension.synthetic, isWhole };
}

/** The codes at a place of the list, the last dimension running fastest. */
function placeOf(
  at: number,
  { id, size, dimension }: Pick<z.infer<typeof dataset>, "id" | "size" | "dimension">,
): Record<string, string> {
  let rest = at;
  const codes = id.toReversed().map((name, back) => {
    const length = size[size.length - 1 - back] ?? 1;
    const code = dimension[name]?.category.index[rest % length] ?? "";
    rest = Math.floor(rest / length);
    return [name, code] as const;
  });
  return Object.fromEntries(codes.toReversed());
}
