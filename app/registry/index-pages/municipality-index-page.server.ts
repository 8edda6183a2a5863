import type { Database } from "~/platform/database.server";
import type { Language } from "~/platform/i18n/languages";
import { computedYears, observedYears, offeredYears, tableOfYear } from "../computed/computed-index.server";
import { qualityOf, rowOf } from "../computed/computed-index";
import { comparableYears, indexBasis } from "../computed/index-basis";
import { rankedMunicipalities } from "../computed/ranked-municipalities.server";
import { countsSynthetic } from "../imports/stored-observations.server";
import type { ShippedIndex } from "../indices/shipped-indices.server";
import type { RankRange } from "../uncertainty/rank-uncertainty";
import { uncertaintyOf } from "../uncertainty/uncertainty.server";
import { histogram } from "./histogram";
import { type MunicipalityIndexView, municipalityIndexView } from "./municipality-index-view";
import type { MunicipalityIndexPage } from "./municipality-index-page";

/** The three years that a course is drawn of. */
const YEARS_BACK = [2, 1, 0];

/**
 * A municipality's page in an index.
 * @returns null when the register has no figures of the year, or knows no such municipality.
 */
export async function loadMunicipalityIndex(
  db: Database,
  shipped: ShippedIndex,
  year: number,
  number: string,
  language: Language,
): Promise<MunicipalityIndexPage | null> {
  const years = await offeredYears(db, shipped, year);
  const municipalities = await rankedMunicipalities(db);
  const municipality = municipalities.find((candidate) => candidate.number === number);
  if (!municipality || !years) return null;
  const observed = await observedYears(db);
  const shown = YEARS_BACK.map((back) => year - back).filter((each) => observed.includes(each));
  const indices = await computedYears(db, shipped, shown);
  const tables = await Promise.all(shown.map((each) => tableOfYear(db, each)));
  const index = indices.at(-1);
  if (!index) return null;
  const { kostraGroup } = municipality;
  const group = new Set(
    municipalities
      .filter((each) => kostraGroup !== null && each.kostraGroup === kostraGroup)
      .map((each) => each.number),
  );
  const { scores, ...view }: MunicipalityIndexView = municipalityIndexView(
    municipality,
    index,
    comparableYears(index, indices.slice(0, -1).toReversed()),
    tables,
    group,
    language,
  );
  const { definition } = shipped;
  return {
    ...view,
    id: shipped.id,
    name: definition.name[language],
    source: definition.source[language],
    year,
    years,
    municipality: { number, name: municipality.name, county: municipality.county.name },
    kostraGroup,
    inGroup: group.size,
    bins: histogram(scores),
    synthetic: await countsSynthetic(db),
    basis: indexBasis(qualityOf(index)),
    ownBasis: indexBasis(qualityOf(index), rowOf(index, number)),
    range: await rangeOf(db, shipped, year, number),
  };
}

/** Between which ranks other weights would put it; null while that is being computed, or without a rank. */
async function rangeOf(
  db: Database,
  shipped: ShippedIndex,
  year: number,
  number: string,
): Promise<RankRange | null> {
  const answer = await uncertaintyOf(db, shipped, year);
  if (answer.state === "computing") return null;
  const found = answer.ranks.find(({ municipality }) => municipality === number);
  return found && found.rank > 0 ? found.weights : null;
}
