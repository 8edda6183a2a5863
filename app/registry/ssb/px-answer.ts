import { z } from "zod";

const sparse = <T extends z.ZodType>(of: T) => z.union([z.array(of), z.record(z.string(), of)]);

/** JSON-stat2 as PxWebApi answers. What is not named here, such as contact persons and their telephone numbers, is dropped. */
export const pxAnswerSchema = z.object({
  version: z.string().optional(),
  class: z.string().optional(),
  label: z.string().default(""),
  source: z.string().default(""),
  updated: z.string().optional(),
  role: z.record(z.string(), z.array(z.string())).optional(),
  id: z.array(z.string()).min(1),
  size: z.array(z.number().int().min(0)),
  dimension: z.record(
    z.string(),
    z.object({
      label: z.string().optional(),
      category: z.object({
        index: z.union([z.array(z.string()), z.record(z.string(), z.number())]),
        label: z.record(z.string(), z.string()).optional(),
      }),
    }),
  ),
  value: sparse(z.number().nullable()),
  status: sparse(z.string().nullable()).optional(),
  extension: z.object({ px: z.object({ tableid: z.string().optional() }).optional() }).nullish(),
});

export type PxAnswer = z.infer<typeof pxAnswerSchema>;

/**
 * Puts the answers of one table that was fetched in parts together. Values keep their order, part after part. Of several days of
 * change the earliest holds, so that nothing is taken for more revised than it is.
 * @throws Error when the parts are not of the same variables.
 */
export function mergeAnswers(parts: readonly PxAnswer[]): PxAnswer {
  const [first, ...rest] = parts;
  if (!first) throw new Error("There is no answer to merge.");
  if (rest.length === 0) return first;
  if (rest.some(({ id }) => id.join() !== first.id.join()))
    throw new Error("The answers are of different variables.");
  const codes = first.id.map((id) => [...new Set(parts.flatMap((part) => codesOf(part, id)))]);
  const places = codes.map((all) => new Map(all.map((code, at) => [code, at])));
  const size = codes.map(({ length }) => length);
  const value: (number | null)[] = new Array<null>(size.reduce((product, of) => product * of, 1)).fill(null);
  const status: Record<string, string> = {};
  for (const part of parts) {
    const own = part.id.map((id) => codesOf(part, id));
    const total = part.size.reduce((product, of) => product * of, 1);
    for (let at = 0; at < total; at += 1) {
      let [left, target, step] = [at, 0, 1];
      for (let dimension = own.length - 1; dimension >= 0; dimension -= 1) {
        const of = own[dimension] ?? [];
        target += step * (places[dimension]?.get(of[left % of.length] ?? "") ?? 0);
        left = Math.floor(left / of.length);
        step *= size[dimension] ?? 1;
      }
      value[target] = cell(part.value, at) ?? null;
      const flag = part.status && cell(part.status, at);
      if (flag) status[String(target)] = flag;
    }
  }
  const updated = parts.flatMap((part) => part.updated ?? []).sort()[0];
  return {
    ...first,
    ...(updated !== undefined && { updated }),
    size,
    dimension: Object.fromEntries(
      first.id.map((id, at) => [id, mergedDimension(parts, id, codes[at] ?? [])]),
    ),
    value,
    status,
  };
}

function mergedDimension(parts: readonly PxAnswer[], id: string, codes: string[]) {
  const labels = parts.map((part) => part.dimension[id]?.category.label ?? {});
  return {
    label: parts[0]?.dimension[id]?.label ?? id,
    category: { index: codes, label: Object.assign({}, ...labels) as Record<string, string> },
  };
}

function codesOf({ dimension }: PxAnswer, id: string): string[] {
  const index = dimension[id]?.category.index ?? [];
  if (Array.isArray(index)) return index;
  return Object.entries(index)
    .sort(([, one], [, other]) => one - other)
    .map(([code]) => code);
}

const cell = <T>(of: readonly T[] | Record<string, T>, at: number): T | undefined =>
  Array.isArray(of) ? (of as readonly T[])[at] : (of as Record<string, T>)[String(at)];
