import {
  type LongContent,
  longRow,
  measureDimension,
  municipalityDimension,
  yearDimension,
} from "../downloads/long-table";
import { scoreNames, standingRows } from "../downloads/score-rows";
import type { Bin } from "./histogram";
import type { RankingView } from "./ranking-view";

/** The rows of a ranking to take along: score and rank in all and in every part, and the ranks of the years before in what the ranking is by. */
export function rankingContent({ name, rows, sorts, chosen, year, earlierYears }: RankingView): LongContent {
  return {
    dimensions: [
      municipalityDimension(rows),
      measureDimension("score", scoreNames([{ id: "total", name }, ...sorts])),
      yearDimension,
    ],
    rows: rows.flatMap(({ number, total, parts, earlierRanks }) => [
      ...standingRows(number, "total", total, year),
      ...sorts.flatMap(({ id }, place) =>
        standingRows(number, id, parts[place] ?? { score: null, rank: null }, year),
      ),
      ...earlierYears.map((earlier, place) =>
        longRow([number, `${chosen?.id ?? "total"}.rank`, earlier], earlierRanks[place]),
      ),
    ]),
    absent: null,
  };
}

/** The columns of a distribution to take along: the limits of each, lowest first, and how many are in it. */
export function distributionContent(
  bins: readonly Bin[],
  year: number,
  names: Record<keyof Bin, string>,
): LongContent {
  return {
    dimensions: [
      { id: "column", role: null, names: new Map() },
      measureDimension("figure", Object.entries(names)),
      yearDimension,
    ],
    rows: bins.flatMap(({ from, below, count }, at) => [
      longRow([at + 1, "from", year], from),
      longRow([at + 1, "below", year], below),
      longRow([at + 1, "count", year], count),
    ]),
    absent: null,
  };
}
