import { describe, expect, it } from "vitest";
import { readCsv } from "~/platform/csv";
import { translator } from "~/platform/i18n/translator";
import { qualityOf } from "~/registry/computed/computed-index";
import { compute } from "~/registry/computed/computed-index.server";
import { indexBasis } from "~/registry/computed/index-basis";
import { needContent } from "~/registry/cost-pages/cost-rows";
import { demographicFigures } from "~/registry/cost-pages/demographic-view";
import { printedContent } from "~/registry/cost-pages/printed-rows";
import { publishedNeedView } from "~/registry/cost-pages/published-need-view";
import { meaningOfSum } from "~/registry/cost-pages/published-need-words";
import { shippedPublishedNeeds } from "~/registry/costs/published-need-file.server";
import type { LongTable, LongContent } from "~/registry/downloads/long-table";
import { writeTable } from "~/registry/downloads/write-table.server";
import { editionDifferences } from "~/registry/editions/edition-differences";
import { editionContent, editionObservationsContent, movedContent } from "~/registry/editions/edition-rows";
import { distributionContent } from "~/registry/index-pages/ranking-table-rows";
import { histogram } from "~/registry/index-pages/histogram";
import { comparedContent } from "~/registry/index-tools/compare-files.server";
import { comparedScores } from "~/registry/index-tools/compare-view";
import { resemblesContent } from "~/registry/index-tools/resembles-files.server";
import { lineContent, pointsContent } from "~/registry/index-tools/scatter-files.server";
import type { ScatterView } from "~/registry/index-tools/scatter-page.server";
import { turnedContent, weightsContent } from "~/registry/index-tools/weights-files.server";
import { shippedNeedKey } from "~/registry/need/shipped-need-key.server";
import { observationTable } from "~/registry/observations/observation-table";
import { uncertaintyContent } from "~/registry/uncertainty/uncertainty-rows";
import { readStat } from "../../support/json-stat";
import { indicator, observed, smallIndex, YEAR } from "../../support/small-index";

const municipalities = [
  { number: "1101", name: "Vik" },
  { number: "1837", name: "Meløy" },
];
const meloy = { number: "1837", name: "Meløy" };
const t = translator("nb");

/**
 * Writes a table as CSV and as JSON-stat, holds them against one another, and gives its figures by their codes.
 * @returns what stands at the codes of a place, written with blanks between: the figure, or why there is none.
 */
async function taken(content: LongContent): Promise<(place: string) => number | string | undefined> {
  const table: LongTable = { label: "Test", source: "", updated: null, synthetic: true, ...content };
  const ids = table.dimensions.map(({ id }) => id);
  const stat = readStat(Buffer.from(await writeTable(table, "json")).toString());
  const csv = readCsv(await writeTable(table, "csv"), [...ids, "value", "status", "synthetic"]);
  if (!csv.ok) throw new Error(JSON.stringify(csv.faults));
  const ofCsv = csv.rows.map(({ cells }) => [
    ids.map((id) => cells[id]).join(" "),
    cells["value"] === "" ? (cells["status"] ?? "") : Number(cells["value"]),
  ]);
  const found = new Map(ofCsv as [string, number | string][]);
  expect(found.size, "no place stands twice").toBe(csv.rows.length);
  const ofStat = stat.cells.map(({ place, value, status }) => [
    Object.values(place).join(" "),
    value ?? status,
  ]);
  if (!stat.isWhole || content.absent === null)
    expect(new Map(ofStat as [string, number | string][])).toEqual(found);
  return (place) => found.get(place);
}

describe("what stands on a page and in its file", () => {
  it("is the same of a municipality's need in ten years, in NOK and not in thousands", async () => {
    const key = shippedNeedKey();
    const groups = key.demography.services.flatMap(({ criteria }) => criteria);
    const projection = groups.flatMap((group) =>
      [2024, 2025, 2026].map((year) => ({
        ...{ year, group },
        // One child of school age less each year, at 141,037 NOK; of one group nothing is known.
        inhabitants: group === "age-6-15" ? 1_000 - (year - 2024) : 1_000,
      })),
    );
    const known = projection.filter(({ group, year }) => group !== "age-80-89" || year !== 2026);
    const figures = demographicFigures(known, key, 2024);
    if (!figures) throw new Error("There are three years.");
    const at = await taken(
      needContent(meloy, { services: {} }, figures, {
        total: "I alt",
        figures: { change: "Navn", "since-base": "Navn", percent: "Navn" },
      }),
    );
    expect(at("1837 primary-school change 2025")).toBe(-141_037);
    expect(at("1837 primary-school since-base 2024")).toBe(0);
    expect(at("1837 primary-school since-base 2026")).toBe(-282_074);
    expect(at("1837 primary-school percent 2026")).toBeCloseTo(-0.2, 12);
    expect(at("1837 care change 2026")).toBe("not_reported");
    expect(at("1837 total change 2025")).toBe(-141_037);
    expect(at("1837 total since-base 2026")).toBe("not_reported");
  });

  it("is the same of a printed table, with what its sums mean", async () => {
    const printed = shippedPublishedNeeds().filter(({ municipality }) => municipality === "1837");
    const views = printed.map((each) => publishedNeedView(each, "I alt", "nb"));
    const content = printedContent(meloy, views, {
      inTable: "tabellen",
      figures: { printed: "Trykt", summed: "Peil får", difference: "Forskjell" },
      meaning: (sum) => meaningOfSum(sum, t),
    });
    const at = await taken(content);
    expect(at("1837 meloy-2023 school table 2032 printed")).toBe(-3145);
    // -2,831 - 629 - 1,887 - 5,347 = -10,694, printed -15,254, which is the sum of 2024-2028.
    expect(at("1837 meloy-2023 school sum-1 2024-2027 printed")).toBe(-15254);
    expect(at("1837 meloy-2023 school sum-1 2024-2027 summed")).toBe(-10694);
    expect(at("1837 meloy-2023 school sum-1 2024-2027 difference")).toBe(-4560);
    const row = content.rows.find(({ place }) => place.join(" ").includes("school sum-1 2024-2027 printed"));
    expect(row?.note).toContain("2024–2028");
  });

  it("is the same of what moved between editions: ranks, scores and changed figures in both", async () => {
    const row = (municipality: string, rank: number | null) => ({
      ...{ municipality, rank, score: rank === null ? null : -rank },
      parts: [{ id: "school", score: rank, rank }],
    });
    const before = {
      results: [row("1101", 1), row("1837", 2)],
      observations: { a: { "1101": 5, "1837": "not_published" as const }, gone: { "1101": 1 } },
    };
    const after = {
      results: [row("1101", 2), row("1837", 1)],
      observations: { a: { "1101": 5, "1837": 7.25 } },
    };
    const differences = editionDifferences(before, after);
    const at = await taken(movedContent(differences, [1, 3], 2022, [], municipalities));
    expect(at("1837 total.rank 1 2022")).toBe(2);
    expect(at("1837 total.rank 3 2022")).toBe(1);
    expect(at("1837 total.score 3 2022")).toBe(-1);
    expect(at("1837 a 1 2022")).toBe("not_published");
    expect(at("1837 a 3 2022")).toBe(7.25);
    expect([at("1101 gone 1 2022"), at("1101 gone 3 2022")]).toEqual([1, "no_row"]);
    expect(at("1101 a 1 2022")).toBeUndefined();

    const frozen = editionContent(after.results, 2022, [{ id: "total", name: "Total" }], municipalities);
    expect(frozen.rows[0]?.place).toEqual(["1837", "total.score", "2022"]);
    expect((await taken(frozen))("1101 school.rank 2022")).toBe(2);
    const figures = await taken(editionObservationsContent(before.observations, 2022, [], municipalities));
    expect([figures("1101 a 2022"), figures("1837 a 2022")]).toEqual([5, "not_published"]);
  });

  it("is the same of compared municipalities, with the year that inhabitants were counted in", async () => {
    const definition = smallIndex([{ id: "school", weight: 100, indicators: [indicator("a", 100)] }]);
    const figures = observed({ "1101": { a: 1 }, "1837": { a: 3 }, "1106": { a: "not_reported" } });
    const index = compute({ kind: "index", id: "small", definition }, observationTable(figures, YEAR));
    const scores = comparedScores(index, ["1837", "1106"], "Samlet", "nb");
    const chosen = [meloy, { number: "1106", name: "Haugesund" }].map((each, place) => ({
      ...each,
      county: "",
      inhabitants: place === 0 ? { inhabitants: 6_172, year: 2024 } : null,
    }));
    const at = await taken(
      comparedContent(
        {
          ...{ id: "small", name: "Small", year: YEAR, years: [YEAR], synthetic: true, places: 6 },
          ...{ options: [], municipalities: chosen, scores, faults: [], basis: indexBasis(qualityOf(index)) },
        },
        "Innbyggere",
      ),
    );
    // Two values lie √½ of a standard deviation from their mean.
    expect(at(`1837 total.score ${YEAR}`)).toBeCloseTo(Math.SQRT1_2, 12);
    expect(at(`1837 school.rank ${YEAR}`)).toBe(1);
    expect(at("1837 inhabitants 2024")).toBe(6_172);
    expect([at(`1106 total.rank ${YEAR}`), at(`1106 inhabitants ${YEAR}`)]).toEqual([
      "not_reported",
      "not_reported",
    ]);
  });

  it("is the same of turned weights, and of the weights within a service", async () => {
    const ranked = {
      ...{ municipality: "1837", name: "Meløy", rank: 1, score: 0.5 },
      before: null,
      change: null,
    };
    const names = { rank: "Navn", score: "Navn", "rank-given": "Navn", change: "Navn" };
    const turned = await taken(turnedContent({ rows: [ranked], year: 2024 }, names));
    expect([turned("1837 rank 2024"), turned("1837 score 2024"), turned("1837 change 2024")]).toEqual([
      ...[1, 0.5, "not_reported"],
    ]);
    const weight = (id: string, asked: number) => ({
      ...{ id, name: id, given: 10, asked },
      share: asked / 2,
      typed: null,
    });
    const weights = [{ ...weight("care", 20), within: [{ ...weight("care.a", 4), within: [] }] }];
    const at = await taken(
      weightsContent({ weights, year: 2024 }, { given: "Navn", asked: "Navn", share: "Navn" }),
    );
    expect([at("care asked 2024"), at("care share 2024"), at("care.a asked 2024")]).toEqual([20, 10, 4]);
  });

  it("is the same of a scatter: the figures themselves where the chart has their logarithm", async () => {
    const choice = (id: string, isLog: boolean) => ({
      ...{ id, name: id, isLog, group: "register" as const, unit: "kr", toward: null },
      measured: { id: "", decimals: 0 },
    });
    const point = { municipality: "1837", name: "Meløy", x: 3, y: 0.25, shownX: "1 000", shownY: "0,3" };
    const view: ScatterView = {
      ...{ index: "", indices: [], year: 2024, years: [2024], synthetic: true, figures: [], line: null },
      ...{ own: null, options: [], faults: [] },
      basis: { indicators: 84, ofIndicators: 84, services: 13, ofServices: 13, weight: 1 },
      x: choice("inhabitants", true),
      y: choice("quality", false),
      points: [{ ...point, figures: { x: 1_000, y: 0.25 } }],
    };
    const at = await taken(pointsContent(view));
    expect([at("1837 inhabitants 2024"), at("1837 quality 2024")]).toEqual([1_000, 0.25]);
    const alone = await taken(pointsContent({ ...view, y: view.x }));
    expect(alone("1837 inhabitants 2024")).toBe(1_000);
    const line = lineContent({ slope: 1.5, intercept: 0, explained: 0.75, n: 3 }, 2024, {
      ...{ explained: "Navn", slope: "Navn", intercept: "Navn", count: "Navn" },
    });
    const figure = await taken(line);
    expect(["explained", "slope", "intercept", "count"].map((id) => figure(`${id} 2024`))).toEqual([
      ...[0.75, 1.5, 0, 3],
    ]);
  });

  it("is the same of those that resemble one, of a distribution, and of the ranks that one might have had", async () => {
    const place = { county: "", figures: [6_172, null] };
    const likenesses = (["size", "income"] as const).map((id) => ({ id, weight: 1, typed: null }));
    const own = { ...meloy, ...place, distance: null };
    const nearest = [{ number: "1101", name: "Vik", ...place, distance: 0.123456789 }];
    const alike = await taken(resemblesContent({ own, nearest, likenesses }, []));
    expect([
      alike("1837 size"),
      alike("1837 income"),
      alike("1837 distance"),
      alike("1101 distance"),
    ]).toEqual([...[6_172, "not_reported", 0, 0.123456789]]);

    const bins = histogram([-0.25, 0.05, 0.06]);
    const columns = await taken(
      distributionContent(bins, 2024, { from: "Navn", below: "Navn", count: "Navn" }),
    );
    expect(bins.map((_, at) => columns(`${at + 1} count 2024`))).toEqual([1, 0, 0, 2]);
    expect(columns("4 from 2024")).toBe(0);

    const range = { best: 2, worst: 9 };
    const row = { ...meloy, rank: 4, weights: range, missing: range, leftOut: range, decisive: "Fravær" };
    const content = uncertaintyContent([row], 2024, []);
    const ranks = await taken(content);
    expect([
      ranks("1837 rank 2024"),
      ranks("1837 weights.best 2024"),
      ranks("1837 left-out.worst 2024"),
    ]).toEqual([...[4, 2, 9]]);
    const noted = content.rows.filter(({ note }) => note !== undefined);
    expect(noted.map(({ place: [, id], note }) => [id, note])).toEqual([
      ["left-out.best", "Fravær"],
      ["left-out.worst", "Fravær"],
    ]);
  });
});
