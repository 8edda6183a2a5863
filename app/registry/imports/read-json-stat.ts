import type { CsvFault } from "~/platform/csv";
import { reasonOfFlag } from "../observations/missing";
import type { Figure } from "./figures";
import { type Answer, type Dataset, readDataset } from "./json-stat-dataset";
import type { SourceDefinition } from "./source-definition";
import { type ReadTable, TableFigures, municipalityNumber } from "./table-content";
import { type FileName, findTable, isNamed, type KnownTable } from "./table-mapping";

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
 * What Peil gives away itself (municipality, indicator, year) keeps its indicators' ids.
 * @param fileTable the table's number as the file's name tells it, for answers that do not.
 */
export function readJsonStat(
  text: string,
  sources: readonly SourceDefinition[],
  fileTable: string,
): ReadTable {
  const found = readDataset(text);
  if (!found.ok) return failed(found.fault);
  const data = found.value;
  const own = ownForm(data);
  if (own === "computed") return failed({ code: "json_stat_computed", value: data.id.join(", ") });
  const dimensions = dimensionsOf(data);
  if (!dimensions.ok) return failed(dimensions.fault);
  const table = data.extension?.px?.tableid ?? /^\s*(\d{4,5})\s*:/.exec(data.label)?.[1] ?? fileTable;
  const known = findTable(sources, table);
  const axes = axesOf(data, dimensions.value, known);
  if (!axes.ok) return failed(axes.fault);
  const collected = new TableFigures(known, table, own === "observations");
  return cellsOf(data, dimensions.value, axes.value, collected);
}

/** What Peil calls the dimensions of what it gives away itself: observations can come back, what it has computed cannot. */
function ownForm({ id, extension }: Dataset): "observations" | "computed" | null {
  if (id.length === 3 && ["municipality", "indicator", "year"].every((each) => id.includes(each)))
    return "observations";
  const isOwn = extension?.synthetic !== undefined;
  return isOwn && (id.includes("score") || id.includes("figure")) ? "computed" : null;
}

const failed = (fault: CsvFault): ReadTable => ({ ok: false, faults: [fault] });

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
  collected: TableFigures,
): ReadTable {
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
  const synthetic = data.extension?.synthetic ?? false;
  const axes = { region: region.name, time: time.name };
  return collected.content(
    { format: "json_stat", title: data.label, updatedAt, synthetic, axes, rowsLacking: null },
    data.source,
  );
}

function figureAt({ value, status }: Dataset, place: number): Figure {
  const found = (Array.isArray(value) ? value[place] : value[String(place)]) ?? null;
  if (found !== null) return { value: found, missing: null };
  const flag =
    typeof status === "string" ? status : Array.isArray(status) ? status[place] : status?.[String(place)];
  return { value: null, missing: reasonOfFlag(flag ?? "") ?? "not_reported" };
}
