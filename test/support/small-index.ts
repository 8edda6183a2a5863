import type { IndexDefinition, IndexIndicator } from "~/registry/indices/index-definition";
import type { ReportedReason } from "~/registry/observations/missing";
import type { Observation } from "~/registry/observations/observation";

const named = (name: string) => ({ nb: name, nn: name, en: name });

/** An indicator as a definition has it: high is good, unbounded, not corrected, unless told otherwise. */
export function indicator(id: string, weight: number, more: Partial<IndexIndicator> = {}): IndexIndicator {
  return {
    id,
    weight,
    name: named(id),
    theme: "theme",
    printedTotalWeight: weight,
    direction: "high",
    correction: "none",
    bounds: { min: null, max: null },
    unit: "count",
    source: "made-up",
    table: null,
    ...more,
  };
}

export interface SmallService {
  id: string;
  weight: number;
  indicators: IndexIndicator[];
  needIndicator?: string;
}

/** A quality index with these services, that takes nothing out. */
export function smallIndex(
  services: readonly SmallService[],
  more: Partial<IndexDefinition> = {},
): IndexDefinition {
  return {
    id: "small-index",
    version: "1",
    kind: "index",
    name: named("Small index"),
    description: named("Made for tests."),
    source: named("Made up."),
    dataYear: 2022,
    indicatorCount: services.flatMap(({ indicators }) => indicators).length,
    missing: { serviceNeedsWeight: 50, note: named("Half.") },
    outliers: { rule: "none" },
    boundsNote: named("None."),
    sourceNotes: [],
    themes: [{ id: "theme", name: named("Theme") }],
    units: [{ id: "count", name: named("count"), decimals: 0 }],
    sources: [{ id: "made-up", name: named("Made up") }],
    services: services.map((service) => ({
      ...service,
      name: named(service.id),
      description: named("Made for tests."),
      grossCost: 1,
    })),
    ...more,
  };
}

/** The year that `observed` gives its figures. */
export const YEAR = 2022;

/** Figures by municipality and indicator; a reason in place of one that is missing. */
export function observed(
  figures: Readonly<Record<string, Readonly<Record<string, number | ReportedReason>>>>,
): Observation[] {
  return Object.entries(figures).flatMap(([municipality, byIndicator]) =>
    Object.entries(byIndicator).map(([id, figure]): Observation => {
      const place = { municipality, indicator: id, year: YEAR };
      return typeof figure === "number"
        ? { ...place, value: figure, missing: null }
        : { ...place, value: null, missing: figure };
    }),
  );
}
