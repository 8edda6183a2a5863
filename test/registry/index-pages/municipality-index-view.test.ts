import { describe, expect, it } from "vitest";
import { syntheticObservations } from "~/cli/demo/synthetic-observations";
import { qualityOf } from "~/registry/computed/computed-index";
import { compute } from "~/registry/computed/computed-index.server";
import { indexBasis } from "~/registry/computed/index-basis";
import { municipalityRows } from "~/registry/downloads/municipality-rows";
import { municipalityIndexContent } from "~/registry/index-pages/municipality-index-rows";
import { municipalityIndexView } from "~/registry/index-pages/municipality-index-view";
import { observationTable } from "~/registry/observations/observation-table";
import { shippedComposite, shippedIndex } from "../../support/shipped-index";

const quality = shippedIndex();
const composite = shippedComposite();
const numbers = Array.from({ length: 30 }, (_, index) => String(1100 + index));
const observations = syntheticObservations({
  municipalities: numbers.map((number) => ({ number, inhabitants: 6_000 })),
  quality,
  composite,
  years: [2022, 2023, 2024],
  seed: 7,
}).filter(
  // Nothing of one municipality in the last year, and one figure less of another.
  ({ municipality, year, indicator }) =>
    !(municipality === "1105" && year === 2024) &&
    !(municipality === "1101" && year === 2023 && indicator === quality.services[0]?.indicators[0]?.id),
);
const tables = [2022, 2023, 2024].map((year) => observationTable(observations, year));
const indices = tables.map((table) =>
  compute({ kind: "composite", id: composite.id, definition: composite, quality }, table),
);
const viewOf = (municipality: string) => {
  const [first, second, third] = indices;
  if (!first || !second || !third) throw new Error("Three years are computed.");
  return municipalityIndexView(
    { number: municipality, inhabitants: 6_000 },
    third,
    [second, first],
    tables,
    new Set(["1100", "1101"]),
    "nb",
  );
};

describe("a municipality in an index", () => {
  it("shows 13 services with 84 indicators, each with three years", () => {
    const { services } = viewOf("1100");
    expect(services).toHaveLength(13);
    const indicators = services.flatMap((service) => service.indicators);
    expect(indicators).toHaveLength(84);
    expect(
      indicators.every(({ figures }) => figures.map(({ year }) => year).join() === "2022,2023,2024"),
    ).toBe(true);
  });

  it("says why a figure is missing where the register has no row of it", () => {
    const figures = viewOf("1101").services[0]?.indicators[0]?.figures;
    expect(figures?.[1]).toEqual({ year: 2023, value: null, missing: "not_reported" });
    expect(figures?.[0]?.value).not.toBeNull();
  });

  it("has the mean of its group, and none of a group with one score", () => {
    const own = viewOf("1100");
    const other = viewOf("1101");
    const mean = ((own.total.score ?? NaN) + (other.total.score ?? NaN)) / 2;
    expect(own.groupMean).toBeCloseTo(mean, 12);
  });

  it("has the efficiency of each service with a cost: quality and cost alike, ranked among all", () => {
    const { efficiency } = viewOf("1100");
    expect(efficiency?.rows).toHaveLength(12);
    expect(efficiency?.withoutCost).toEqual(["Vann, avløp og renovasjon"]);
    expect(efficiency?.withoutQuality).toEqual(["Kirke", "Næring", "Landbruk"]);
    const care = efficiency?.rows.find(({ id }) => id === "care");
    expect(care?.efficiency.score).toBeCloseTo(
      ((care?.quality.score ?? 0) + (care?.cost.score ?? 0)) / 2,
      12,
    );
    const others = numbers.flatMap(
      (number) => viewOf(number).efficiency?.rows.find(({ id }) => id === "care")?.efficiency.score ?? [],
    );
    const better = others.filter((score) => score > (care?.efficiency.score ?? NaN));
    expect(care?.efficiency.rank).toBe(better.length + 1);
    expect(care?.ranked).toBe(others.length);
    expect(care?.earlierRanks.map(({ year }) => year)).toEqual([2023, 2022]);
  });

  it("takes the cost of a service along with its efficiency to the file of the municipality", () => {
    const [, , index] = indices;
    if (!index) throw new Error("Three years are computed.");
    const { rows, items } = municipalityRows(index, "1100", "nb");
    const care = viewOf("1100").efficiency?.rows.find(({ id }) => id === "care");
    const valueOf = (item: string) => rows.find(({ place }) => place[1] === item)?.value;
    expect(valueOf("care.efficiency.rank")).toBe(care?.efficiency.rank);
    expect(valueOf("care.cost.score")).toBe(care?.cost.score);
    expect(valueOf("care.quality.score")).toBe(care?.quality.score);
    expect(items.get("care.efficiency.rank")).toBe("Pleie og omsorg: Effektivitet (#)");
  });

  it("takes all that the page shows along, once: its contributions are the score, and each indicator has three years", () => {
    const [, , index] = indices;
    if (!index) throw new Error("Three years are computed.");
    const view = viewOf("1100");
    const page = {
      ...{ ...view, id: composite.id, name: "Kommuneindeksen", source: "", year: 2024, years: [2024] },
      ...{ municipality: { number: "1100", name: "Vik", county: "" }, kostraGroup: 1, inGroup: 2 },
      ...{ bins: [], synthetic: true, range: null },
      ...{ basis: indexBasis(qualityOf(index)), ownBasis: indexBasis(qualityOf(index), 0) },
    };
    const words = { ranked: "", groupMean: "", contribution: "", coverage: "", weight: "", fewCases: "" };
    const { rows } = municipalityIndexContent(page, municipalityRows(index, "1100", "nb"), words);
    const places = rows.map(({ place }) => place.join(" "));
    expect(new Set(places).size).toBe(places.length);
    const valueOf = (item: string, year = 2024) =>
      rows.find(({ place }) => place.join(" ") === `1100 ${item} ${year}`)?.value;
    const contributions = rows.filter(({ place }) => place[1]?.endsWith(".contribution"));
    const sum = contributions.reduce((total, { value }) => total + (value ?? NaN), 0);
    expect(sum).toBeCloseTo(view.total.score ?? NaN, 12);
    expect(valueOf("total.group-mean")).toBe(view.groupMean);
    expect([valueOf("total.rank", 2023), valueOf("total.rank", 2022)]).toEqual(
      view.earlierRanks.map(({ rank }) => rank),
    );
    const care = view.efficiency?.rows.find(({ id }) => id === "care");
    expect(valueOf("care.efficiency.rank", 2022)).toBe(care?.earlierRanks[1]?.rank);
    const [service] = view.services;
    const [first] = service?.indicators ?? [];
    expect([2022, 2023, 2024].map((year) => valueOf(first?.id ?? "", year))).toEqual(
      first?.figures.map(({ value }) => value),
    );
    expect(valueOf(`${service?.id ?? ""}.score`)).toBe(service?.standing.score);
  });

  it("is shown without rank, but with its earlier years, where the year has nothing of it", () => {
    const view = viewOf("1105");
    expect(view.total).toEqual({ score: null, rank: null });
    expect(view.up).toEqual([]);
    expect(view.earlierRanks.map(({ rank }) => rank)).toEqual([expect.any(Number), expect.any(Number)]);
    expect(view.services[0]?.indicators[0]?.figures.at(-1)?.missing).toBe("not_reported");
  });
});
