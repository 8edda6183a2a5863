/** The municipalities of one county, to choose from. */
export interface MunicipalityGroup {
  county: string;
  municipalities: { number: string; name: string }[];
}

/** Puts municipalities under their counties, both in the order that they come in. */
export function groupByCounty(
  municipalities: readonly { number: string; name: string; county: { name: string } }[],
): MunicipalityGroup[] {
  const groups = new Map<string, MunicipalityGroup>();
  for (const { number, name, county } of municipalities) {
    const group = groups.get(county.name) ?? { county: county.name, municipalities: [] };
    group.municipalities.push({ number, name });
    groups.set(county.name, group);
  }
  return [...groups.values()];
}
