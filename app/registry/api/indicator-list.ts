import type { ShippedIndex } from "../indices/shipped-indices.server";
import type { Indicators } from "./api-schemas";

type Listed = Indicators["indicators"][number];

/** Every indicator of the indices, by id, with the indices that count it. */
export function allIndicators(indices: readonly ShippedIndex[]): Listed[] {
  const found = new Map<string, Listed>();
  for (const index of indices) {
    for (const { indicator, units, sources } of indicatorsOf(index)) {
      const there = found.get(indicator.id);
      if (there) there.indices.push(index.id);
      else found.set(indicator.id, listed(indicator, units, sources, index.id));
    }
  }
  return [...found.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
}

/** The indicators that an index is computed from, each with the units and sources that its definition knows. */
export function indicatorsOf(index: ShippedIndex) {
  const quality = index.kind === "index" ? index.definition : index.quality;
  const { units, sources } = quality;
  const ofServices = quality.services.flatMap(({ indicators }) =>
    indicators.map((indicator) => ({ indicator, units, sources })),
  );
  if (index.kind === "index") return ofServices;
  const { cost, finance, ...own } = index.definition;
  const further = [cost.indicator, ...cost.services, ...finance.indicators];
  const ofComposite = further.map((indicator) => ({ indicator, units: own.units, sources: own.sources }));
  return [...ofServices, ...ofComposite];
}

/** The ids of all observations that an index is computed from: its indicators, and the need that some are corrected for. */
export function observedIds(index: ShippedIndex): string[] {
  const quality = index.kind === "index" ? index.definition : index.quality;
  const costs =
    index.kind === "index" ? [] : [index.definition.cost.indicator, ...index.definition.cost.services];
  const needs = [...quality.services, ...costs].flatMap(({ needIndicator }) => needIndicator ?? []);
  return [...new Set([...indicatorsOf(index).map(({ indicator }) => indicator.id), ...needs])];
}

type Entry = ReturnType<typeof indicatorsOf>[number];

function listed(
  { id, name, direction, correction, table, ...of }: Entry["indicator"],
  units: Entry["units"],
  sources: Entry["sources"],
  index: string,
): Listed {
  const none = { nb: "", nn: "", en: "" };
  const source = sources.find((candidate) => candidate.id === of.source)?.name ?? none;
  const unit = units.find((candidate) => candidate.id === of.unit)?.name ?? none;
  return { ...{ id, name, unit, direction, correction, table }, source, indices: [index] };
}
