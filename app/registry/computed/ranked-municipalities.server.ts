import type { Database } from "~/platform/database.server";
import { latestFact } from "../municipality";
import { foldForSearch } from "../municipality-search";
import { listMunicipalities } from "../municipality-store.server";
import { keptWithRegister } from "../observations/kept-with-register.server";
import type { RankedMunicipality } from "./ranking";

/** A municipality of today with where it lies; null where the register has no position. */
export type PlacedMunicipality = RankedMunicipality & {
  position: { latitude: number; longitude: number } | null;
  centrality: number | null;
};

/**
 * The municipalities that an index ranks: those of today that are not made up. Read once as long as the register of figures stays as it
 * is, since the register of municipalities changes only when Peil starts.
 */
export function rankedMunicipalities(db: Database): Promise<PlacedMunicipality[]> {
  return keptWithRegister(db, "municipalities", () => readMunicipalities(db));
}

async function readMunicipalities(db: Database): Promise<PlacedMunicipality[]> {
  const municipalities = await listMunicipalities(db);
  return municipalities
    .filter(({ invented }) => !invented)
    .map(({ number, name, names, county, facts, position }) => ({
      number,
      name,
      searched: foldForSearch([number, ...names].join(" ")),
      county,
      position,
      inhabitants: latestFact(facts, "inhabitants")?.value ?? null,
      kostraGroup: latestFact(facts, "kostra_group")?.value ?? null,
      centrality: latestFact(facts, "centrality_index")?.value ?? null,
    }));
}
