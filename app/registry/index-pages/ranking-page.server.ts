import { sizeGroups } from "~/access/size-group";
import type { Database } from "~/platform/database.server";
import type { Language } from "~/platform/i18n/languages";
import { partsOf, qualityOf } from "../computed/computed-index";
import { computedIndex, computedYears, offeredYears } from "../computed/computed-index.server";
import { comparableYears, indexBasis } from "../computed/index-basis";
import { rankedMunicipalities } from "../computed/ranked-municipalities.server";
import {
  countiesOf,
  filteredRanking,
  type RankingFilter,
  type RankingRow,
  rankingRows,
  scoresBy,
} from "../computed/ranking";
import { countsSynthetic } from "../imports/stored-observations.server";
import type { ShippedIndex } from "../indices/shipped-indices.server";
import { histogram } from "./histogram";
import type { RankingView } from "./ranking-view";

/** How many rows a ranking shows until somebody asks for more. */
const SHOWN_AT_FIRST = 25;

/** What the address of a ranking asks for. */
export function rankingFilter(searchParams: URLSearchParams): RankingFilter & { all: boolean } {
  const text = (name: string) => searchParams.get(name) ?? "";
  return {
    search: text("search"),
    county: text("county"),
    kostraGroup: text("group"),
    size: text("size"),
    sort: text("sort"),
    all: text("all") === "1",
  };
}

/**
 * The ranking of an index in a year, filtered.
 * @returns null when the register has no figures of the year.
 */
export async function loadRanking(
  db: Database,
  shipped: ShippedIndex,
  year: number,
  language: Language,
  filter: RankingFilter & { all: boolean },
): Promise<RankingView | null> {
  const years = await offeredYears(db, shipped, year);
  if (!years) return null;
  const index = await computedIndex(db, shipped, year);
  const before = [year - 1, year - 2].filter((earlier) => years.includes(earlier));
  const earlier = comparableYears(index, await computedYears(db, shipped, before));
  const municipalities = await rankedMunicipalities(db);
  const allParts = partsOf(index);
  const parts = allParts.filter(({ id }) => shipped.kind === "composite" || id === filter.sort);
  const partIds = allParts.map(({ id }) => id);
  const place = partIds.indexOf(filter.sort);
  const chosen = allParts[place];
  const everybody = rankingRows(index, earlier, municipalities, filter.sort);
  const found = filteredRanking(everybody, filter, partIds);
  const isNarrowed = [filter.search, filter.county, filter.kostraGroup, filter.size].some(Boolean);
  const rows = filter.all || isNarrowed ? found : found.slice(0, SHOWN_AT_FIRST);
  const scores = [...scoresBy(index, filter.sort).scores].filter((score) => !Number.isNaN(score));
  const standingOf = (row: RankingRow) => (chosen && row.parts[place]) ?? row.total;
  const { definition } = shipped;
  return {
    id: shipped.id,
    kind: shipped.kind,
    name: definition.name[language],
    description: definition.description[language],
    source: definition.source[language],
    year,
    years,
    earlierYears: earlier.map((each) => each.year),
    synthetic: await countsSynthetic(db),
    basis: indexBasis(qualityOf(index)),
    filter,
    sorts: allParts.map(({ id, name }) => ({ id, name: name[language] })),
    parts: parts.map(({ id, name }) => ({ id, name: name[language], place: partIds.indexOf(id) })),
    chosen: chosen ? { id: chosen.id, name: chosen.name[language], place } : null,
    rows,
    found: found.length,
    ranked: everybody.filter((row) => standingOf(row).rank !== null).length,
    bins: histogram(scores),
    counties: countiesOf(municipalities),
    kostraGroups: [...new Set(municipalities.flatMap(({ kostraGroup }) => kostraGroup ?? []))].sort(
      (a, b) => a - b,
    ),
    sizes: sizeGroups.map(({ id }) => id),
  };
}
