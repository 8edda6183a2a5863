import type { Database } from "~/platform/database.server";
import { faultSentence } from "~/platform/fault-sentence";
import type { Language } from "~/platform/i18n/languages";
import type { Translator } from "~/platform/i18n/translator";
import { qualityOf } from "../computed/computed-index";
import { computedIndex, offeredYears } from "../computed/computed-index.server";
import { type IndexBasis, indexBasis } from "../computed/index-basis";
import { type CountedInhabitants, inhabitantsNear } from "../cost-pages/cost-years";
import { countsSynthetic } from "../imports/stored-observations.server";
import type { ShippedIndex } from "../indices/shipped-indices.server";
import { listMunicipalities } from "../municipality-store.server";
import { chosenMunicipalities } from "./chosen-municipalities";
import { type ComparedScores, comparedScores } from "./compare-view";
import { type MunicipalityOption, municipalityOptions } from "./municipality-options";

/** How many municipalities fit side by side. */
export const MOST_COMPARED = 6;

export interface ComparePageView {
  id: string;
  name: string;
  year: number;
  /** The years with figures, newest first. */
  years: number[];
  synthetic: boolean;
  basis: IndexBasis;
  places: number;
  options: MunicipalityOption[];
  municipalities: { number: string; name: string; county: string; inhabitants: CountedInhabitants | null }[];
  scores: ComparedScores;
  /** Sentences on what was asked for and is not shown. */
  faults: string[];
}

/**
 * Up to six municipalities of an index side by side.
 * @param typed what the address names: numbers, names or lines of the list.
 * @returns null when the register has no figures of the year.
 */
export async function loadComparison(
  db: Database,
  shipped: ShippedIndex,
  year: number,
  typed: readonly string[],
  { language, t }: { language: Language; t: Translator },
): Promise<ComparePageView | null> {
  const years = await offeredYears(db, shipped, year);
  if (!years) return null;
  const everybody = (await listMunicipalities(db)).filter(({ invented }) => !invented);
  const { numbers, faults } = chosenMunicipalities(everybody, typed, MOST_COMPARED);
  const index = await computedIndex(db, shipped, year);
  const chosen = numbers.flatMap((number) => everybody.find((each) => each.number === number) ?? []);
  return {
    id: shipped.id,
    name: shipped.definition.name[language],
    ...{ year, years },
    synthetic: await countsSynthetic(db),
    basis: indexBasis(qualityOf(index)),
    places: MOST_COMPARED,
    options: municipalityOptions(everybody),
    municipalities: chosen.map(({ number, name, county, facts }) => ({
      ...{ number, name, county: county.name },
      inhabitants: inhabitantsNear(facts, year),
    })),
    scores: comparedScores(index, numbers, t("indices:total"), language),
    faults: faults.map((fault) => faultSentence(fault, t)),
  };
}
