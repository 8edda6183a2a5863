import { z } from "zod";
import type { CsvFault } from "~/platform/csv";
import { reasonOfFlag } from "../observations/missing";
import type { Figure } from "./figures";
import type { SourceDefinition } from "./source-definition";
import { type ReadTable, TableFigures, municipalityNumber } from "./table-content";
import { type FileName, findTable, isNamed, type KnownTable } from "./table-mapping";

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
  extension: z.object({ px: z.object({ tableid: z.string().optional() }).optional() }).nullish(),
});

type Dataset = z.infer<typeof dataset>;

/** Twelve times what PxWebApi gives in one answer. */
const MOST_CELLS = 10_000_000;

interface Dimension {
  name: FileName;
  values: FileName[];
  /** How far apart two neighbours stand in the list of values. */
  step: number;
}

/**
 * Reads an answer of PxWebApi (v1 or v2) in JSON-stat: values in one flat list, the last dimension running fastest. JSON-stat 1.x,
 * wrapped in `dataset`, is read too.
 * @param fileTable the table's number as the file's name tells it, for answers that do not.
 */
export function readJsonStat(
  text: string,
  sources: readonly SourceDefinition[],
  fileTable: string,
): ReadTable {
  const parsed = parseJson(text);
  if (!parsed.ok) return { ok: false, faults: [parsed.fault] };
  const read = dataset.safeParse(asVersion2(parsed.value));
  if (!read.success) {
    const [issue] = read.error.issues;
    const place = issue?.path.map(String).join(".") || "dimension";
    return failed({ code: "json_not_json_stat", value: place });
  }
  const data = read.data;
  const dimensions = dimensionsOf(data);
  if (!dimensions.ok) return failed(dimensions.fault);
  const table = data.extension?.px?.tableid ?? /^\s*(\d{4,5})\s*:/.exec(data.label)?.[1] ?? fileTable;
  const known = findTable(sources, table);
  const axes = axesOf(data, dimensions.value, known);
  if (!axes.ok) return failed(axes.fault);
  return cellsOf(data, dimensions.value, axes.value, known, table);
}

const failed = (fault: CsvFault): ReadTable => ({ ok: false, faults: [fault] });

type Answer<T> = { ok: true; value: T } | { ok: false; fault: CsvFault };

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

function dimensionsOf(data: Dataset): Answer<Dimension[]> {
  const total = data.size.reduce((product, size) => product * size, 1);
  if (total > MOST_CELLS)
    return { ok: false, fault: { code: "table_too_large", values: { most: MOST_CELLS } } };
  if (data.size.length !== data.id.length) return wrongCount("size", data.id.length, data.size.length);
  if (Array.isArray(data.value) && data.value.length !== total)
    return wrongCount("value", total, data.value.length);
  const dimensions: Dimension[] = [];
  let step = total;
  for (const [at, id] of data.id.entries()) {
    const found = data.dimension[id];
    const size = data.size[at] ?? 0;
    if (!found) return { ok: false, fault: { code: "json_not_json_stat", value: `dimension.${id}` } };
    const { index, label = {} } = found.category;
    const codes = Array.isArray(index)
      ? index
      : Object.entries(index ?? Object.fromEntries(Object.keys(label).map((code, place) => [code, place])))
          .sort(([, one], [, other]) => one - other)
          .map(([code]) => code);
    if (codes.length !== size) return wrongCount(`dimension.${id}.category`, size, codes.length);
    step /= size;
    dimensions.push({
      name: { code: id, label: found.label ?? id },
      values: codes.map((code) => ({ code, label: label[code] ?? code })),
      step,
    });
  }
  return { ok: true, value: dimensions };
}

function wrongCount(place: string, expected: number, found: number): { ok: false; fault: CsvFault } {
  return { ok: false, fault: { code: "json_stat_count", value: place, values: { expected, found } } };
}

/** Which dimension is the region and which the time: as the definition says, as the answer says, or as their values look. */
function axesOf(
  { role: roles }: Dataset,
  dimensions: readonly Dimension[],
  known: KnownTable | null,
): Answer<{ region: Dimension; time: Dimension }> {
  const find = (
    of: "region" | "time",
    named: readonly string[] | undefined,
    looks: (d: Dimension) => boolean,
  ) =>
    dimensions.find(({ name }) => known && isNamed(name, known.table[of])) ??
    dimensions.find(({ name }) => named?.includes(name.code)) ??
    dimensions.find(looks);
  const time = find("time", roles?.time, ({ values }) =>
    values.every(({ code }) => /^(19|20)\d{2}$/.test(code)),
  );
  const region = find(
    "region",
    roles?.geo,
    (candidate) => candidate !== time && candidate.values.some((value) => municipalityNumber(value) !== null),
  );
  const has = dimensions.map(({ name }) => name.code).join(", ");
  if (!region) return { ok: false, fault: { code: "table_without_region", value: has } };
  if (!time) return { ok: false, fault: { code: "table_without_time", value: has } };
  return { ok: true, value: { region, time } };
}

function cellsOf(
  data: Dataset,
  dimensions: readonly Dimension[],
  { region, time }: { region: Dimension; time: Dimension },
  known: KnownTable | null,
  table: string,
): ReadTable {
  const collected = new TableFigures(known, table);
  const others = dimensions.filter((candidate) => candidate !== region && candidate !== time);
  const total = data.size.reduce((product, size) => product * size, 1);
  const valueAt = ({ values, step }: Dimension, place: number): FileName =>
    values[Math.floor(place / step) % values.length] ?? { code: "", label: "" };
  for (let place = 0; place < total; place += 1) {
    const combination = others.map((other) => ({ dimension: other.name, value: valueAt(other, place) }));
    const figure = figureAt(data, place);
    const cell = {
      region: valueAt(region, place),
      time: valueAt(time, place),
      combination,
      figure,
      row: place + 1,
    };
    const fault = collected.add(cell);
    if (fault) return failed(fault);
  }
  const updated = data.updated ? new Date(data.updated) : null;
  const updatedAt = updated && !Number.isNaN(updated.getTime()) ? updated : null;
  return collected.content({ format: "json_stat", title: data.label, updatedAt }, data.source);
}

function figureAt({ value, status }: Dataset, place: number): Figure {
  const found = (Array.isArray(value) ? value[place] : value[String(place)]) ?? null;
  if (found !== null) return { value: found, missing: null };
  const flag =
    typeof status === "string" ? status : Array.isArray(status) ? status[place] : status?.[String(place)];
  return { value: null, missing: reasonOfFlag(flag ?? "") ?? "not_reported" };
}
