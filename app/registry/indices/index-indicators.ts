import type { Language } from "~/platform/i18n/languages";
import type { Translator } from "~/platform/i18n/translator";
import type { CompositeDefinition } from "./composite-definition";
import type { IndexDefinition } from "./index-definition";

type Text = Record<Language, string>;

/** An index with the definitions that it is computed by. */
export type DefinedIndex =
  | { kind: "index"; definition: IndexDefinition }
  | { kind: "composite"; definition: CompositeDefinition; quality: IndexDefinition };

type QualityIndicator = IndexDefinition["services"][number]["indicators"][number];
type CostIndicator = CompositeDefinition["cost"]["indicator"];
type FinanceIndicator = CompositeDefinition["finance"]["indicators"][number];

/** An indicator of an index, with the units and sources that its definition knows. */
export interface CountedIndicator {
  kind: "counted";
  id: string;
  indicator: QualityIndicator | CostIndicator | FinanceIndicator;
  units: IndexDefinition["units"];
  sources: IndexDefinition["sources"];
}

/** The need index that a service or a cost is corrected by. */
export interface NeedIndicator {
  kind: "need";
  id: string;
  /** What is corrected. */
  of: Text;
}

/** The quality index within: the index itself, or what the composite takes its quality from. */
function qualityDefinitionOf(index: DefinedIndex): IndexDefinition {
  return index.kind === "composite" ? index.quality : index.definition;
}

/**
 * All that an index is computed from, in the order of its definitions: what editions freeze is marked by it. A need index stands as often
 * as something is corrected by it.
 */
export function observedOf(index: DefinedIndex): (CountedIndicator | NeedIndicator)[] {
  const quality = qualityDefinitionOf(index);
  const ofQuality = quality.services.flatMap(({ name, needIndicator, indicators }) => [
    ...needOf(needIndicator, name),
    ...indicators.map((indicator) => counted(indicator, quality)),
  ]);
  if (index.kind === "index") return ofQuality;
  const { definition } = index;
  const { cost, finance } = definition;
  return [
    ...ofQuality,
    ...[cost.indicator, ...cost.services].flatMap((indicator) => [
      counted(indicator, definition),
      ...needOf(indicator.needIndicator, indicator.name),
    ]),
    ...finance.indicators.map((indicator) => counted(indicator, definition)),
  ];
}

/** The ids of all that an index is computed from, each once and in the same order. */
export function observedIds(index: DefinedIndex): string[] {
  return [...new Set(observedOf(index).map(({ id }) => id))];
}

/** The indicators that an index counts: its services', and a composite's costs and finance. */
export function indicatorsOf(index: DefinedIndex): CountedIndicator[] {
  return observedOf(index).filter((each) => each.kind === "counted");
}

/** What an index calls its indicators, by id. */
export function indicatorNames(index: DefinedIndex, language: Language): Map<string, string> {
  return new Map(indicatorsOf(index).map(({ id, indicator }) => [id, indicator.name[language]]));
}

/** The same, and of the need indices what they correct: the first that does it gives the name. */
export function observedNames(index: DefinedIndex, language: Language, t: Translator): Map<string, string> {
  const names = new Map<string, string>();
  for (const each of observedOf(index)) {
    if (names.has(each.id)) continue;
    const name =
      each.kind === "counted"
        ? each.indicator.name[language]
        : t("indices:need_index_of", { of: each.of[language] });
    names.set(each.id, name);
  }
  return names;
}

function counted(
  indicator: CountedIndicator["indicator"],
  { units, sources }: Pick<CountedIndicator, "units" | "sources">,
): CountedIndicator {
  return { kind: "counted", id: indicator.id, indicator, units, sources };
}

const needOf = (id: string | undefined, of: Text): NeedIndicator[] => (id ? [{ kind: "need", id, of }] : []);
