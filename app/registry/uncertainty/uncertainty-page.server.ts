import type { Database } from "~/platform/database.server";
import type { Language } from "~/platform/i18n/languages";
import { qualityOf } from "../computed/computed-index";
import { computedIndex, offeredYears } from "../computed/computed-index.server";
import { indexBasis } from "../computed/index-basis";
import { rankedMunicipalities } from "../computed/ranked-municipalities.server";
import { countsSynthetic } from "../imports/stored-observations.server";
import { indicatorNames } from "../indices/index-indicators";
import { foldForSearch } from "../municipality-search";
import type { ShippedIndex } from "../indices/shipped-indices.server";
import { uncertaintyOf } from "./uncertainty.server";
import type { UncertaintyPage, UncertaintyRow } from "./uncertainty-view";

const SHOWN_AT_FIRST = 25;

/**
 * The ranks of an index, put to the test.
 * @param asked what to look for among names and numbers, and whether to show all.
 * @returns null when the register has no figures of the year.
 */
export async function loadUncertainty(
  db: Database,
  shipped: ShippedIndex,
  year: number,
  language: Language,
  asked: { search: string; all: boolean },
): Promise<UncertaintyPage | null> {
  if (!(await offeredYears(db, shipped, year))) return null;
  const answer = await uncertaintyOf(db, shipped, year);
  const head = {
    id: shipped.id,
    name: shipped.definition.name[language],
    isComposite: shipped.kind === "composite",
    year,
    search: asked.search,
    synthetic: await countsSynthetic(db),
    basis: indexBasis(qualityOf(await computedIndex(db, shipped, year))),
  };
  if (answer.state === "computing") return { ...head, state: "computing", done: answer.done, of: answer.of };
  const names = indicatorNames(shipped, language);
  const municipalities = new Map((await rankedMunicipalities(db)).map((each) => [each.number, each]));
  const wanted = foldForSearch(asked.search);
  const ranked = answer.ranks.filter(({ rank }) => rank > 0);
  const rows = ranked
    .flatMap(({ municipality, decisive, ...ranges }): UncertaintyRow[] => {
      const known = municipalities.get(municipality);
      if (!known?.searched.includes(wanted)) return [];
      const decisiveName = decisive === null ? null : (names.get(decisive) ?? decisive);
      return [{ ...ranges, number: municipality, name: known.name, decisive: decisiveName }];
    })
    .sort((one, other) => one.rank - other.rank);
  const shown = asked.all || wanted !== "" ? rows : rows.slice(0, SHOWN_AT_FIRST);
  return { ...head, state: "done", rows: shown, found: rows.length, ranked: ranked.length };
}
