import { categoryOf } from "../background";
import type { FrameUnit } from "../frame";
import type { Instrument } from "../instrument";
import { regionOfCounty } from "./county-region";

/** A municipality as the register knows it now, handed over by whoever may read the register. */
export interface RegisterMunicipality {
  /** Four digits. */
  number: string;
  name: string;
  county: { number: string; name: string };
  /** Made up for the demo; never part of a frame that the register gives. */
  invented: boolean;
  /** Of the newest year; null where the register has none. */
  inhabitants: number | null;
  kostraGroup: number | null;
  /** 1, most central, to 6. */
  centralityClass: number | null;
  /** The index that the class comes from. */
  centralityIndex: number | null;
}

/** Which municipalities a wave goes to; null sets no limit. */
export interface RegisterQuery {
  inhabitantsBelow: number | null;
  inhabitantsAtLeast: number | null;
  /** The county's two digits. */
  county: string | null;
  kostraGroup: number | null;
  centralityClass: number | null;
}

/**
 * The municipalities that a query finds, by number, with what the register knows of them. It knows neither income nor addresses; both can
 * be added to the list before it is used.
 */
export function frameFromRegister(
  { background }: Pick<Instrument, "background">,
  register: readonly RegisterMunicipality[],
  query: RegisterQuery,
): FrameUnit[] {
  const group = background.find(({ id }) => id === "group");
  const regions = new Set(
    background.flatMap(({ categories }) => categories.flatMap(({ where }) => where.region?.is ?? [])),
  );
  return register
    .filter((municipality) => !municipality.invented && isFound(municipality, query))
    .sort((one, other) => (one.number < other.number ? -1 : 1))
    .map(({ number, name, county, inhabitants, centralityIndex }) => {
      const region = regionOfCounty(county.number);
      const facts = {
        population: inhabitants,
        centrality: centralityIndex,
        income: null,
        region: region !== null && (regions.size === 0 || regions.has(region)) ? region : null,
      };
      return {
        municipality: number,
        name,
        ...facts,
        group: (group && categoryOf(group, facts)?.id) ?? null,
        email: null,
      };
    });
}

/** What is not known is within no limit. */
function isFound(municipality: RegisterMunicipality, query: RegisterQuery): boolean {
  const { inhabitants, county, kostraGroup, centralityClass } = municipality;
  const { inhabitantsBelow, inhabitantsAtLeast } = query;
  return (
    (inhabitantsBelow === null || (inhabitants !== null && inhabitants < inhabitantsBelow)) &&
    (inhabitantsAtLeast === null || (inhabitants !== null && inhabitants >= inhabitantsAtLeast)) &&
    (query.county === null || county.number === query.county) &&
    (query.kostraGroup === null || kostraGroup === query.kostraGroup) &&
    (query.centralityClass === null || centralityClass === query.centralityClass)
  );
}
