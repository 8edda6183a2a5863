/**
 * Net operating cost by service and municipality in one year, NOK per inhabitant, corrected for need: what the service costs
 * divided by its need index, so that municipalities can be compared. A pair without a value is missing, which is never zero.
 */
export type CostTable = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** Inhabitants by municipality, on 1 January of the year unless a source says otherwise. */
export type Population = ReadonlyMap<string, number>;

/** Every municipality that has a cost for any service. */
export function municipalitiesWithCosts(costs: CostTable): Set<string> {
  return new Set([...costs.values()].flatMap((byMunicipality) => [...byMunicipality.keys()]));
}

/**
 * The costs of a service, corrected for need.
 * @param cost net operating cost of the service, NOK per inhabitant.
 * @param needIndex of the service, 1 for the country; over 0.
 * @example correctForNeed(6000, 1.2) is 5000: much need is no reason to look dear.
 */
export function correctForNeed(cost: number, needIndex: number): number {
  if (!(needIndex > 0)) throw new Error(`A need index is over 0, not ${needIndex}.`);
  return cost / needIndex;
}
