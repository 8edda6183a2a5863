import type { SourceName, SourceTable } from "./source-definition";

/**
 * Two definitions of the same table as one. What the first files goes before: an indicator that both file comes from where the first
 * says, and figures that both name are filed as the first says, since the first indicator that fits is taken. What only the second files
 * keeps its filing.
 */
export function mergedTable(first: SourceTable, second: SourceTable): SourceTable {
  const dimensions = { ...first.dimensions };
  const idOf = new Map<string, string>();
  for (const [id, name] of Object.entries(second.dimensions)) {
    const [same] = Object.entries(first.dimensions).find(([, other]) => isSameName(other, name)) ?? [];
    const kept = same ?? freeId(id, dimensions);
    dimensions[kept] = joinedName(dimensions[kept] ?? name, name);
    idOf.set(id, kept);
  }
  const filed = new Set(first.indicators.map(({ id }) => id));
  const others = second.indicators
    .filter(({ id }) => !filed.has(id))
    .map((indicator) => ({
      ...indicator,
      where: Object.fromEntries(
        Object.entries(indicator.where).map(([id, meant]) => [idOf.get(id) ?? id, meant]),
      ),
    }));
  return {
    ...first,
    region: joinedName(first.region, second.region),
    time: joinedName(first.time, second.time),
    dimensions,
    indicators: [...first.indicators, ...others],
  };
}

/** Whether two definitions mean the same dimension or value: one of the names of the one is one of the other's. */
export function isSameName(one: SourceName, other: SourceName): boolean {
  const names = [one.code, one.label].flatMap((name) => name?.toLowerCase() ?? []);
  return [other.code, other.label].some((name) => name !== undefined && names.includes(name.toLowerCase()));
}

/** What the first lacks is taken from the second. */
function joinedName(first: SourceName, second: SourceName): SourceName {
  const code = first.code ?? second.code;
  const label = first.label ?? second.label;
  return { ...(code !== undefined && { code }), ...(label !== undefined && { label }) };
}

/** The id, or with a number behind it where another dimension has it already. */
export function freeId(id: string, taken: Readonly<Record<string, SourceName>>): string {
  let free = id;
  for (let at = 2; free in taken; at += 1) free = `${id}-${at}`;
  return free;
}
