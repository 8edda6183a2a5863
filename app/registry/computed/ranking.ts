import { sizeGroupOf } from "~/access/size-group";
import { NO_RANK } from "../indices/rank";
import { foldForSearch } from "../municipality-search";
import type { Scores } from "../indices/quality-index";
import { type ComputedIndex, partsOf, totalOf } from "./computed-index";

/** What a ranking tells a municipality by. */
export interface RankedMunicipality {
  number: string;
  name: string;
  /** Every official form, with the number, folded as what is searched for. */
  searched: string;
  county: { number: string; name: string };
  inhabitants: number | null;
  kostraGroup: number | null;
}

/** A score with its rank; null where there is none. */
export interface Standing {
  score: number | null;
  rank: number | null;
}

export interface RankingRow extends RankedMunicipality {
  total: Standing;
  /** Ranks of the years before in what the ranking is by, nearest first; null without a rank, or without figures of that year. */
  earlierRanks: (number | null)[];
  /** In the order of `partsOf`. */
  parts: Standing[];
  /** The share of the weight behind the total that is there, 0-1. */
  coverage: number;
}

/** What somebody wants to see of a ranking; empty texts ask for nothing. */
export interface RankingFilter {
  search: string;
  county: string;
  kostraGroup: string;
  size: string;
  /** The id of a part to sort by; anything else is the total. */
  sort: string;
}

/**
 * The rows of a ranking, a row for each municipality in their order. Ranks are among all municipalities, whatever is filtered.
 * @param earlier the same index in the years before, nearest first.
 * @param sort the id of the part that the ranking is by; anything else is the total.
 */
export function rankingRows(
  index: ComputedIndex,
  earlier: readonly ComputedIndex[],
  municipalities: readonly RankedMunicipality[],
  sort: string,
): RankingRow[] {
  const total = totalOf(index);
  const parts = partsOf(index);
  const rows = rowsOf(index);
  const before = earlier.map((each) => standings(each, municipalities, sort));
  return municipalities.map((municipality, place) => {
    const row = rows.get(municipality.number) ?? NOWHERE;
    return {
      ...municipality,
      total: standing(total, row),
      earlierRanks: before.map((each) => each[place]?.rank ?? null),
      parts: parts.map(({ scores }) => standing(scores, row)),
      coverage: total.coverage[row] ?? 0,
    };
  });
}

/** The scores of the part that a ranking is by; `sort` is its id, and anything else is the total. */
export function scoresBy(index: ComputedIndex, sort: string): Scores {
  return partsOf(index).find(({ id }) => id === sort)?.scores ?? totalOf(index);
}

/** Where a municipality would stand that an index has no figures of. */
const NOWHERE = -1;

/** Where each municipality stands in the lists of an index. */
function rowsOf({ scores: { municipalities } }: ComputedIndex): ReadonlyMap<string, number> {
  return new Map(municipalities.map((municipality, row) => [municipality, row]));
}

/** The score and rank of a row; without a row there is neither. */
export function standing({ scores, ranks }: Scores, row: number): Standing {
  const score = scores[row] ?? NaN;
  const rank = ranks[row] ?? NO_RANK;
  return { score: Number.isNaN(score) ? null : score, rank: rank === NO_RANK ? null : rank };
}

/** How each of these municipalities stands in the part that a ranking is by, in their order. */
export function standings(
  index: ComputedIndex,
  municipalities: readonly Pick<RankedMunicipality, "number">[],
  sort: string,
): Standing[] {
  const scores = scoresBy(index, sort);
  const rows = rowsOf(index);
  return municipalities.map(({ number }) => standing(scores, rows.get(number) ?? NOWHERE));
}

/** The rows that a filter asks for, in the order that it asks for. */
export function filteredRanking(
  rows: readonly RankingRow[],
  { search, county, kostraGroup, size, sort }: RankingFilter,
  partIds: readonly string[],
): RankingRow[] {
  const wanted = foldForSearch(search);
  const part = partIds.indexOf(sort);
  const rankOf = (row: RankingRow) => (part < 0 ? row.total : row.parts[part])?.rank ?? Infinity;
  return rows
    .filter(
      (row) =>
        row.searched.includes(wanted) &&
        (county === "" || row.county.number === county) &&
        (kostraGroup === "" || String(row.kostraGroup) === kostraGroup) &&
        (size === "" || (row.inhabitants !== null && sizeGroupOf(row.inhabitants).id === size)),
    )
    .sort((one, other) => difference(rankOf(one), rankOf(other)) || inOrder(one.name, other.name));
}

/** The counties of these municipalities, by name. */
export function countiesOf(
  municipalities: readonly Pick<RankedMunicipality, "county">[],
): RankedMunicipality["county"][] {
  return [...new Map(municipalities.map(({ county }) => [county.number, county])).values()].sort(
    (one, other) => inOrder(one.name, other.name),
  );
}

/** Below 0 when the first is less; infinite numbers are equal to one another. */
const difference = (one: number, other: number): number => (one === other ? 0 : one - other);

const { compare: inOrder } = new Intl.Collator("nb");
