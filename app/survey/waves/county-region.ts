/**
 * The part of the country that each county of today belongs to, by its two digits, as surveys divide by «landsdel»: Agder is Sørlandet, and
 * the three counties from Rogaland to Møre og Romsdal are Vestlandet (docs/decisions/016).
 */
const regions: Readonly<Record<string, readonly string[]>> = {
  Østlandet: ["03", "31", "32", "33", "34", "39", "40"],
  Sørlandet: ["42"],
  Vestlandet: ["11", "15", "46"],
  Trøndelag: ["50"],
  "Nord-Norge": ["18", "55", "56"],
};

/** The part of the country that a county of today lies in; null for numbers that are no county's. */
export function regionOfCounty(county: string): string | null {
  return Object.keys(regions).find((region) => regions[region]?.includes(county)) ?? null;
}
