import { sizeGroups } from "~/access/size-group";
import type { Database } from "~/platform/database.server";
import type { Language } from "~/platform/i18n/languages";
import { partsOf, totalOf } from "../computed/computed-index";
import { computedIndex, observedYears } from "../computed/computed-index.server";
import { rankedMunicipalities } from "../computed/ranked-municipalities.server";
import { filteredRanking, type RankingFilter, rankingRows } from "../computed/ranking";
import { listCounties } from "../municipality-store.server";
import { countsSynthetic } from "../imports/stored-observations.server";
import type { ShippedIndex } from "../indices/shipped-indices.server";
import { mapPoint } from "./dot-map-geometry";
import { histogram } from "./histogram";
import type { MapSign, RankingView } from "./ranking-view";

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
  const years = await observedYears(db);
  if (!years.includes(year)) return null;
  const index = await computedIndex(db, shipped, year);
  const before = [year - 1, year - 2].filter((earlier) => years.includes(earlier));
  const earlier = await Promise.all(before.map((each) => computedIndex(db, shipped, each)));
  const municipalities = await rankedMunicipalities(db);
  const parts = partsOf(index).filter(({ id }) => shipped.kind === "composite" || id === filter.sort);
  const partIds = partsOf(index).map(({ id }) => id);
  const everybody = rankingRows(index, earlier, municipalities);
  const found = filteredRanking(everybody, filter, partIds);
  const isNarrowed = [filter.search, filter.county, filter.kostraGroup, filter.size].some(Boolean);
  const rows = filter.all || isNarrowed ? found : found.slice(0, SHOWN_AT_FIRST);
  const scores = [...totalOf(index).scores].filter((score) => !Number.isNaN(score));
  const ranked = everybody.filter(({ total }) => total.rank !== null).length;
  const positions = new Map(municipalities.map(({ number, position }) => [number, position]));
  const { definition } = shipped;
  return {
    id: shipped.id,
    kind: shipped.kind,
    name: definition.name[language],
    description: definition.description[language],
    source: definition.source[language],
    year,
    years,
    earlierYears: before,
    synthetic: await countsSynthetic(db),
    filter,
    sorts: partsOf(index).map(({ id, name }) => ({ id, name: name[language] })),
    parts: parts.map(({ id, name }) => ({ id, name: name[language], place: partIds.indexOf(id) })),
    rows,
    found: found.length,
    ranked,
    bins: histogram(scores),
    counties: await listCounties(db),
    kostraGroups: [...new Set(municipalities.flatMap(({ kostraGroup }) => kostraGroup ?? []))].sort(
      (a, b) => a - b,
    ),
    sizes: sizeGroups.map(({ id }) => id),
    signs: everybody.flatMap(({ number, name, total: { rank } }): MapSign[] => {
      const position = positions.get(number);
      if (!position || rank === null) return [];
      const { x, y } = mapPoint(position);
      return [{ number, name, rank, x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 }];
    }),
  };
}
