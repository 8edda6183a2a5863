import type { Language } from "~/platform/i18n/languages";
import type { DefinedIndex } from "../indices/index-indicators";
import { observedOf } from "../indices/index-indicators";
import { shippedIndices } from "../indices/shipped-indices.server";
import type { SourceDefinition } from "./source-definition";
import type { FilingCandidate } from "./suggest-filing";

type Text = Record<Language, string>;

/** Indicators that stand together when one is chosen: those of a service, or costs, or finance. */
export interface CandidateGroup {
  name: Text;
  indicators: { id: string; name: Text }[];
}

/** All that figures may be filed under so that an index counts them; each once, in the order of the indices. */
export interface KnownCandidates {
  candidates: FilingCandidate[];
  groups: CandidateGroup[];
  /** The need indices of services, by what they correct: chosen by hand, never suggested. */
  needs: { id: string; of: Text }[];
}

/** @param sources tell of a table that an indicator comes from where the index prints none. */
export function knownCandidates(sources: readonly SourceDefinition[]): KnownCandidates {
  const observed = shippedIndices().flatMap(observedOf);
  const byId = new Map<string, FilingCandidate>();
  for (const each of observed) {
    if (each.kind === "need" || byId.has(each.id)) continue;
    const { id, indicator, units } = each;
    byId.set(id, {
      id,
      names: [...new Set(Object.values(indicator.name))],
      unit: units.find((unit) => unit.id === indicator.unit)?.name.nb ?? "",
      tables: [...numbersIn(indicator.table ?? ""), ...tablesOf(id, sources)],
    });
  }
  const needs = observed.flatMap((each) => (each.kind === "need" ? [{ id: each.id, of: each.of }] : []));
  return {
    candidates: [...byId.values()],
    groups: groupsOf(shippedIndices()),
    needs: [...new Map(needs.reverse().map((need) => [need.id, need])).values()].reverse(),
  };
}

/** «11917+119» names one table, and the beginning of another. */
const numbersIn = (table: string): string[] => table.match(/(?<!\d)\d{5}(?!\d)/g) ?? [];

const tablesOf = (indicator: string, sources: readonly SourceDefinition[]): string[] =>
  sources
    .flatMap(({ tables }) => tables)
    .filter(({ indicators }) => indicators.some(({ id }) => id === indicator))
    .flatMap(({ table, formerly }) => [table, ...formerly]);

function groupsOf(indices: readonly DefinedIndex[]): CandidateGroup[] {
  const taken = new Set<string>();
  const groups = indices.flatMap((index): CandidateGroup[] => {
    const { services } = index.kind === "composite" ? index.quality : index.definition;
    if (index.kind === "index") return services.map(({ name, indicators }) => ({ name, indicators }));
    const { cost, finance } = index.definition;
    return [
      ...services.map(({ name, indicators }) => ({ name, indicators })),
      { name: cost.name, indicators: [cost.indicator, ...cost.services] },
      { name: finance.name, indicators: finance.indicators },
    ];
  });
  return groups
    .map(({ name, indicators }) => ({
      name,
      indicators: indicators
        .filter(({ id }) => !taken.has(id) && taken.add(id))
        .map((indicator) => ({ id: indicator.id, name: indicator.name })),
    }))
    .filter(({ indicators }) => indicators.length > 0);
}
