import { type CountedIndicator, indicatorsOf } from "../indices/index-indicators";
import type { ShippedIndex } from "../indices/shipped-indices.server";
import type { Indicators } from "./api-schemas";

type Listed = Indicators["indicators"][number];

/** Every indicator of the indices, by id, with the indices that count it. */
export function allIndicators(indices: readonly ShippedIndex[]): Listed[] {
  const found = new Map<string, Listed>();
  for (const index of indices) {
    for (const counted of indicatorsOf(index)) {
      const there = found.get(counted.id);
      if (there) there.indices.push(index.id);
      else found.set(counted.id, listed(counted, index.id));
    }
  }
  return [...found.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
}

function listed({ indicator, units, sources }: CountedIndicator, index: string): Listed {
  const { id, name, direction, correction, table, ...of } = indicator;
  const none = { nb: "", nn: "", en: "" };
  const source = sources.find((candidate) => candidate.id === of.source)?.name ?? none;
  const unit = units.find((candidate) => candidate.id === of.unit)?.name ?? none;
  return { ...{ id, name, unit, direction, correction, table }, source, indices: [index] };
}
