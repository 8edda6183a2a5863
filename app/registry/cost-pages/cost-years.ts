import type { MissingReason } from "../observations/missing";
import { columnOf, missingReason, type ObservationTable } from "../observations/observation-table";
import { type CostTable, correctForNeed, type Population } from "../costs/cost-table";
import type { CostYear } from "../costs/cost-course";
import type { CompositeDefinition } from "../indices/composite-definition";
import { latestFact, type MunicipalityFact } from "../municipality";

/** What the register holds of the services' costs in a year: divided by the need index where the definition asks for it. */
export function costTableOf({ cost }: CompositeDefinition, table: ObservationTable): CostTable {
  return new Map(
    cost.services.map(({ id, correction, needIndicator }) => {
      const costs = columnOf(table, id).values;
      const needs = correction === "need" && needIndicator ? columnOf(table, needIndicator).values : null;
      const byMunicipality = new Map<string, number>();
      table.municipalities.forEach((municipality, row) => {
        const cost = costs[row] ?? NaN;
        const need = needs === null ? 1 : (needs[row] ?? NaN);
        if (!Number.isNaN(cost) && need > 0) byMunicipality.set(municipality, correctForNeed(cost, need));
      });
      return [id, byMunicipality] as const;
    }),
  );
}

/** Why the register has no cost of a service to compare; null where it has one. */
export function whyNoCost(
  { cost }: CompositeDefinition,
  table: ObservationTable,
  service: string,
  municipality: string,
): MissingReason | null {
  const row = table.municipalities.indexOf(municipality);
  const { values, missing } = columnOf(table, service);
  if (Number.isNaN(values[row] ?? NaN)) return missingReason(missing[row] ?? 0) ?? "not_reported";
  const found = cost.services.find(({ id }) => id === service);
  if (found?.correction !== "need" || !found.needIndicator) return null;
  return (columnOf(table, found.needIndicator).values[row] ?? NaN) > 0 ? null : "no_need_index";
}

/** A municipality's inhabitants, and the 1 January that they were counted on. */
export interface CountedInhabitants {
  inhabitants: number;
  year: number;
}

/**
 * The inhabitants of a year, or of the nearest year that the register has; of two as near the later.
 * @returns null where it has none.
 */
export function inhabitantsNear(facts: readonly MunicipalityFact[], year: number): CountedInhabitants | null {
  const counted = facts.filter(({ kind }) => kind === "inhabitants");
  const nearest = Math.min(...counted.map((fact) => Math.abs(fact.year - year)));
  const fact = latestFact(
    counted.filter((each) => Math.abs(each.year - year) === nearest),
    "inhabitants",
  );
  return fact ? { inhabitants: fact.value, year: fact.year } : null;
}

/** The costs of some years with the municipality's own inhabitants, as the rules of courses take them. */
export function costYears(
  definition: CompositeDefinition,
  tables: readonly ObservationTable[],
  municipality: string,
  facts: readonly MunicipalityFact[],
): CostYear[] {
  return tables.map((table) => {
    const counted = inhabitantsNear(facts, table.year);
    const population: Population = new Map(counted ? [[municipality, counted.inhabitants]] : []);
    return { year: table.year, costs: costTableOf(definition, table), population };
  });
}
