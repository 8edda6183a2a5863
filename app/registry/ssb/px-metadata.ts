import { z } from "zod";
import type { FileName } from "../imports/table-mapping";

/** What a table has to choose among, as PxWebApi tells before it is asked for figures. */
export interface PxTable {
  variables: PxVariable[];
}

export interface PxVariable {
  name: FileName;
  values: FileName[];
  /** Whether it may be left out of a query, which then gets its sum. */
  optional: boolean;
}

const version1 = z.object({
  variables: z.array(
    z.object({
      code: z.string(),
      text: z.string(),
      values: z.array(z.string()),
      valueTexts: z.array(z.string()),
      elimination: z.boolean().default(false),
    }),
  ),
});

const version2 = z.object({
  id: z.array(z.string()),
  dimension: z.record(
    z.string(),
    z.object({
      label: z.string(),
      category: z.object({
        index: z.record(z.string(), z.number()),
        label: z.record(z.string(), z.string()).default({}),
      }),
      extension: z.object({ elimination: z.boolean().default(false) }).default({ elimination: false }),
    }),
  ),
});

/** Reads the metadata of version 1 or 2; null when it is neither. */
export function readPxTable(content: unknown): PxTable | null {
  const first = version1.safeParse(content);
  if (first.success) {
    return {
      variables: first.data.variables.map(({ code, text, values, valueTexts, elimination }) => ({
        name: { code, label: text },
        values: values.map((value, at) => ({ code: value, label: valueTexts[at] ?? value })),
        optional: elimination,
      })),
    };
  }
  const second = version2.safeParse(content);
  if (!second.success) return null;
  const { id, dimension } = second.data;
  return {
    variables: id.flatMap((code) => {
      const found = dimension[code];
      if (!found) return [];
      const { index, label } = found.category;
      const codes = Object.entries(index)
        .sort(([, one], [, other]) => one - other)
        .map(([value]) => value);
      return [
        {
          name: { code, label: found.label },
          values: codes.map((value) => ({ code: value, label: label[value] ?? value })),
          optional: found.extension.elimination,
        },
      ];
    }),
  };
}
