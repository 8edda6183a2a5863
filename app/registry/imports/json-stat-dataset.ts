import { z } from "zod";
import type { CsvFault } from "~/platform/csv";

const category = z.object({
  index: z.union([z.array(z.string()), z.record(z.string(), z.number().int().min(0))]).optional(),
  label: z.record(z.string(), z.string()).optional(),
});

const dimension = z.object({ label: z.string().optional(), category });

const role = z.object({ time: z.array(z.string()).optional(), geo: z.array(z.string()).optional() });

const sparse = <T extends z.ZodType>(of: T) => z.union([z.array(of), z.record(z.string(), of)]);

/** JSON-stat 2.0. Everything else that an answer says, such as its contact persons, is passed over and never stored. */
const dataset = z.object({
  label: z.string().default(""),
  source: z.string().default(""),
  updated: z.string().optional(),
  id: z.array(z.string()).min(1),
  size: z.array(z.number().int().min(1)),
  role: role.optional(),
  dimension: z.record(z.string(), dimension),
  value: sparse(z.number().nullable()),
  status: z.union([z.string(), sparse(z.string().nullable())]).nullish(),
  extension: z
    .object({
      px: z.object({ tableid: z.string().optional() }).optional(),
      /** Peil's own word for figures that are made up for a demo. */
      synthetic: z.boolean().optional(),
    })
    .nullish(),
});

export type Dataset = z.infer<typeof dataset>;

/** What was asked for, or what is wrong with the file. */
export type Answer<T> = { ok: true; value: T } | { ok: false; fault: CsvFault };

/** The data set that a text holds; JSON-stat 1.x is read as if it were 2.0. */
export function readDataset(text: string): Answer<Dataset> {
  const parsed = parseJson(text);
  if (!parsed.ok) return parsed;
  const read = dataset.safeParse(asVersion2(parsed.value));
  if (read.success) return { ok: true, value: read.data };
  const [issue] = read.error.issues;
  const value = issue?.path.map(String).join(".") || "dimension";
  return { ok: false, fault: { code: "json_not_json_stat", value } };
}

function parseJson(text: string): Answer<unknown> {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    const ends = /[}\]]\s*$/.test(text);
    const row = text.split("\n").length;
    return { ok: false, fault: { code: ends ? "json_broken" : "json_cut_off", row, value: text.slice(-40) } };
  }
}

/** JSON-stat 1.x keeps id, size and role inside `dimension`, and the whole under a name, most often `dataset`. */
function asVersion2(content: unknown): unknown {
  if (!isObject(content)) return content;
  const keys = Object.keys(content);
  const [only = ""] = keys;
  const inner = content["dataset"] ?? (keys.length === 1 ? content[only] : content);
  if (!isObject(inner) || !isObject(inner["dimension"]) || inner["id"] !== undefined) return inner;
  const { id, size, role: roles, ...rest } = inner["dimension"];
  return { ...inner, id, size, role: roles, dimension: rest };
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
