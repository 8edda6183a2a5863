import { describe, expect, test } from "vitest";
import { ageOf, firstLacking } from "~/registry/imports/age-span";
import { numberRegister } from "~/registry/imports/number-register";
import { readImportFile } from "~/registry/imports/read-import-file.server";
import { shippedSources } from "~/registry/imports/source-file.server";
import { fileOf, scanFile } from "~/registry/imports/source-file-content.server";
import { planQueries } from "~/registry/ssb/px-query";

const register = numberRegister(["0301", "1837"], [], []);
const oldest = 100;
const ages = Array.from({ length: oldest + 1 }, (_, years) => years);

const codeOf = (years: number) => String(years).padStart(3, "0");
const labelOf = (years: number) => (years === oldest ? "100 år eller eldre" : `${years} år`);
const labels = (of: readonly number[]) =>
  Object.fromEntries(of.map((years) => [codeOf(years), labelOf(years)]));

/** A projection as PxWebApi answers: in Meløy as many of each age as it is years old, and one more in 2027; in Oslo ten of each. */
function projection({ table = "14288", of = ages, missing = [] as number[] } = {}): string {
  const value = ["0301", "1837"].flatMap((region) =>
    of.flatMap((years) =>
      [2026, 2027].map((year) => {
        if (region === "1837" && missing.includes(years)) return null;
        return region === "0301" ? 10 : years + (year - 2026);
      }),
    ),
  );
  return JSON.stringify({
    version: "2.0",
    class: "dataset",
    label: `${table}: Framskrevet folkemengde 1. januar, etter region, alder, statistikkvariabel og år`,
    id: ["Region", "Alder", "ContentsCode", "Tid"],
    size: [2, of.length, 1, 2],
    role: { time: ["Tid"], geo: ["Region"], metric: ["ContentsCode"] },
    dimension: {
      Region: {
        label: "region",
        category: { index: { "0301": 0, "1837": 1 }, label: { "0301": "Oslo", "1837": "Meløy" } },
      },
      Alder: { label: "alder", category: { index: of.map(codeOf), label: labels(of) } },
      ContentsCode: {
        label: "statistikkvariabel",
        category: { index: ["Personer"], label: { Personer: "Hovedalternativet (MMMM)" } },
      },
      Tid: { label: "år", category: { index: ["2026", "2027"], label: {} } },
    },
    value,
    extension: { px: { tableid: table } },
  });
}

async function read(text: string) {
  const file = fileOf("projection.json", new TextEncoder().encode(text));
  const answer = await readImportFile(file, await scanFile(file), { sources: shippedSources(), register });
  if (!answer.ok)
    return answer.faults.map(
      ({ code, values }) => `${code} ${String(values?.["ages"])}: ${String(values?.["age"])}`,
    );
  return [...answer.content.figures.bySeries()].flatMap(({ indicator, year, figures }) =>
    [...figures].map(([number, { value, missing }]) => `${indicator} ${year} ${number} ${value ?? missing}`),
  );
}

describe("a projection by single years of age", () => {
  test.each(["14288", "14746"])(
    "is added up to the groups that the need key counts: table %s",
    async (table) => {
      const figures = await read(projection({ table }));
      expect(figures).toHaveLength(8 * 2 * 2);
      // 6 + 7 + … + 15 = 105, and ten more a year later; 90 + … + 100 = 1,045.
      expect(figures).toEqual(
        expect.arrayContaining([
          "projection.age-6-15 2026 1837 105",
          "projection.age-6-15 2027 1837 115",
          "projection.age-0-1 2026 1837 1",
          "projection.age-90-and-over 2026 1837 1045",
          "projection.age-90-and-over 2026 0301 110",
        ]),
      );
    },
  );

  test("has no sum where an age has no figure", async () => {
    const figures = await read(projection({ missing: [80] }));
    expect(figures).toContain("projection.age-80-89 2026 1837 not_reported");
    expect(figures).toContain("projection.age-80-89 2026 0301 100");
  });

  test("is refused where the file lacks an age, or stops before the oldest", async () => {
    expect(await read(projection({ of: ages.filter((years) => years !== 7) }))).toEqual([
      "table_age_lacking 6–15: 7",
    ]);
    expect(await read(projection({ of: ages.filter((years) => years < oldest) }))).toEqual([
      "table_age_lacking 90–: 100",
    ]);
  });

  test("is asked for age by age where it is fetched, and not at all where the table has other groups", () => {
    const definition = shippedSources()
      .flatMap(({ tables }) => tables)
      .find(({ table }) => table === "14746");
    if (!definition) throw new Error("Table 14746 is not defined.");
    const variable = (code: string, label: string, values: Record<string, string>, optional = false) => ({
      name: { code, label },
      values: Object.entries(values).map(([value, text]) => ({ code: value, label: text })),
      optional,
    });
    const others = [
      variable("Region", "region", { "0301": "Oslo" }),
      variable("Kjonn", "kjønn", { "1": "Menn", "2": "Kvinner" }, true),
      variable("ContentsCode", "statistikkvariabel", {
        Personer: "Hovedalternativet (MMMM)",
        Personer1: "Lav (LLML)",
      }),
      variable("Tid", "år", { "2026": "2026" }),
    ];
    const plan = (of: Record<string, string>) =>
      planQueries(definition, { variables: [...others, variable("Alder", "alder", of)] }, null);
    const planned = plan(labels(ages));
    if (!planned.ok) throw new Error(planned.fault.code);
    const [query] = planned.value;
    const chosen = Object.fromEntries(
      (query?.selection ?? []).map(({ variable: id, values }) => [id, values]),
    );
    expect([...(chosen["Alder"] ?? [])].sort()).toEqual(ages.map(codeOf));
    expect(chosen["ContentsCode"]).toEqual(["Personer"]);
    expect(chosen["Kjonn"]).toBeUndefined();
    expect(plan({ "F00-05": "0-5 år", "F06-15": "6-15 år" })).toMatchObject({
      fault: { code: "fetch_value_lacking" },
    });
  });
});

test("an age is told by its label or its code, and a group of ages is none", () => {
  const age = (written: string) => ageOf({ code: written, label: written });
  expect(age("007")).toEqual({ years: 7, orOlder: false });
  expect(age("1 år")).toEqual({ years: 1, orOlder: false });
  expect(age("105+")).toEqual({ years: 105, orOlder: true });
  expect(ageOf({ code: "100", label: "100 år eller eldre" })).toEqual({ years: 100, orOlder: true });
  for (const other of ["6-15 år", "I alt", "", "2026", "67 år-"]) expect(age(other)).toBeNull();
  // «Ten and older» may not stand for ten.
  expect(
    firstLacking(
      [
        { years: 9, orOlder: false },
        { years: 10, orOlder: true },
      ],
      { from: 9, to: 10 },
    ),
  ).toBe(10);
});
