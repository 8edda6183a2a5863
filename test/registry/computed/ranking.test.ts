import { describe, expect, it } from "vitest";
import type { ComputedIndex } from "~/registry/computed/computed-index";
import {
  countiesOf,
  filteredRanking,
  type RankedMunicipality,
  rankingRows,
} from "~/registry/computed/ranking";
import { ranksOf } from "~/registry/indices/rank";
import { foldForSearch } from "~/registry/municipality-search";
import { shippedIndex } from "../../support/shipped-index";

const definition = shippedIndex();
const [service] = definition.services;
if (!service) throw new Error("The index has no service.");

/** An index with these scores, and those of one service, since a ranking asks for no more. */
function indexOf(year: number, scoreOf: Record<string, number>, ofService = scoreOf): ComputedIndex {
  const municipalities = Object.keys(scoreOf).sort();
  const scoresOf = (given: Record<string, number>) => {
    const scores = Float64Array.from(municipalities, (number) => given[number] ?? NaN);
    return { scores, ranks: ranksOf(scores), coverage: scores.map((score) => (Number.isNaN(score) ? 0 : 1)) };
  };
  const services = service
    ? [{ service, indicators: [], weight: 1, indicatorWeights: [], ...scoresOf(ofService) }]
    : [];
  return {
    ...{ kind: "index", id: definition.id, definition, year },
    scores: { definition, municipalities, services, ...scoresOf(scoreOf) },
  };
}

const municipality = (number: string, name: string, inhabitants: number): RankedMunicipality => ({
  ...{ number, name, inhabitants, kostraGroup: 3, searched: foldForSearch(`${number} ${name}`) },
  county: { number: number.slice(0, 2), name: "" },
});

const municipalities = [
  municipality("1101", "Ånes", 2_999),
  municipality("1102", "Vik", 3_000),
  municipality("1801", "Bø", 60_000),
  municipality("1802", "Dal", 900),
];
const now = indexOf(2024, { "1101": 0.2, "1102": 0.9, "1801": 0.2, "1802": NaN });
const before = indexOf(2023, { "1101": 0.5, "1102": 0.1 }, { "1101": -0.5, "1102": 0.1 });
const rows = rankingRows(now, [before], municipalities, "");
const everything = { search: "", county: "", kostraGroup: "", size: "", sort: "" };
const names = (filter: Partial<typeof everything>) =>
  filteredRanking(rows, { ...everything, ...filter }, []).map(({ name }) => name);

describe("a ranking", () => {
  it("has the best first, equals by name, and those without a score last and without a rank", () => {
    expect(names({})).toEqual(["Vik", "Bø", "Ånes", "Dal"]);
    expect(rows.map(({ total }) => total.rank)).toEqual([2, 1, 2, null]);
    expect(rows[3]?.total.score).toBeNull();
  });

  it("tells the rank of the year before in what it is by, and nothing where there was none", () => {
    expect(rows.map(({ earlierRanks }) => earlierRanks)).toEqual([[1], [2], [null], [null]]);
    const byService = rankingRows(now, [before], municipalities, service.id);
    expect(byService.map(({ earlierRanks }) => earlierRanks)).toEqual([[2], [1], [null], [null]]);
  });

  it("is narrowed by name, number, county and size, with ranks among all", () => {
    expect(names({ search: " ån" })).toEqual(["Ånes"]);
    expect(names({ search: "anes" })).toEqual(["Ånes"]);
    expect(names({ search: "180" })).toEqual(["Bø", "Dal"]);
    expect(names({ county: "11" })).toEqual(["Vik", "Ånes"]);
    expect(names({ size: "under_3000" })).toEqual(["Ånes", "Dal"]);
    expect(names({ size: "3000" })).toEqual(["Vik"]);
    expect(names({ kostraGroup: "4" })).toEqual([]);
  });

  it("offers the counties of its municipalities and no others", () => {
    const of = (number: string, name: string) => ({ county: { number, name } });
    expect(countiesOf([of("31", "Østfold"), of("11", "Rogaland"), of("31", "Østfold")])).toEqual([
      { number: "11", name: "Rogaland" },
      { number: "31", name: "Østfold" },
    ]);
  });
});
