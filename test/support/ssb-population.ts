import type { Recorded } from "./ssb-server";

// Tables of population in the form that Statistics Norway answers with: every region, old and new, side by side; sex and age as variables that
// may be left out; single years of age up to an open one; and 0 people where a number was not in use. The figures are made up so that sums
// can be reckoned by hand.

/** Regions with the years in which their numbers were in use, on 1 January. */
const regions = [
  { code: "0", label: "Landet", from: 1900, to: 2100 },
  { code: "18", label: "Nordland - Nordlánnda", from: 1900, to: 2100 },
  { code: "0301", label: "Oslo - Oslove", from: 1900, to: 2100 },
  { code: "1837", label: "Meløy", from: 1900, to: 2100 },
  { code: "5605", label: "Sør-Varanger", from: 2024, to: 2100 },
  { code: "5444", label: "Sør-Varanger (2020-2023)", from: 2020, to: 2023 },
  { code: "2030", label: "Sør-Varanger (-2019)", from: 1900, to: 2019 },
  { code: "3103", label: "Moss", from: 2024, to: 2100 },
  { code: "3002", label: "Moss (2020-2023)", from: 2020, to: 2023 },
  { code: "0104", label: "Moss (-2019)", from: 1900, to: 2019 },
  { code: "0136", label: "Rygge (-2019)", from: 1900, to: 2019 },
];

interface PopulationTable {
  title: string;
  oldest: number;
  years: readonly number[];
  sexes: boolean;
  contents: Readonly<Record<string, string>>;
}

const tables: Readonly<Record<string, PopulationTable>> = {
  "07459": {
    title: "Befolkning, etter region, kjønn, alder, statistikkvariabel og år",
    ...{ oldest: 105, years: [2019, 2020, 2024], sexes: true },
    contents: { Personer1: "Personer" },
  },
  "14746": {
    title: "Framskrevet folkemengde 1. januar, etter region, kjønn, alder, statistikkvariabel og år",
    ...{ oldest: 119, years: [2026, 2027, 2036], sexes: true },
    contents: { Personer: "Hovedalternativet (MMMM)", Personer1: "Lav nasjonal vekst (LLML)" },
  },
};

const SEXES = { "2": "Kvinner", "1": "Menn" };

/**
 * How many there are: of each sex and age in Oslo 10, in Sør-Varanger 3 and in Meløy as many as the year has left after 2000; in Moss 4 and in
 * Rygge 2, so that they are 6 when they are one. Of those aged 80 or more there is one of each sex everywhere.
 */
function people(code: string, year: number, age: number): number {
  const region = regions.find((each) => each.code === code);
  if (!region || year < region.from || year > region.to) return 0;
  if (age >= 80) return 1;
  if (code === "0301") return 10;
  if (code === "1837") return year - 2000;
  if (["5605", "5444", "2030"].includes(code)) return 3;
  if (["3103", "3002"].includes(code)) return 6;
  return code === "0104" ? 4 : code === "0136" ? 2 : 999;
}

/** The whole table; null when there is none of that number. */
export function populationTable(number: string): Recorded | null {
  const table = tables[number];
  if (!table) return null;
  const { title, oldest, years, contents } = table;
  const ages = Array.from({ length: oldest + 1 }, (_, age) => age);
  const codeOf = (age: number): string => `${String(age).padStart(3, "0")}${age === oldest ? "+" : ""}`;
  const labelOf = (age: number): string => `${age} år${age === oldest ? " eller eldre" : ""}`;
  const variable = (
    label: string,
    values: Record<string, string>,
    elimination: boolean,
    codes = Object.keys(values),
  ) => ({
    label,
    category: { index: Object.fromEntries(codes.map((code, at) => [code, at])), label: values },
    extension: { elimination, show: "value" },
  });
  const regionCodes = regions.map(({ code }) => code);
  const yearCodes = years.map(String);
  return {
    ...{ version: "2.0", class: "dataset", label: `${number}: ${title}`, source: "Statistisk sentralbyrå" },
    ...{ updated: "2026-02-24T07:00:00Z", note: ["Se listen over endringer i regionale inndelinger."] },
    role: { time: ["Tid"], geo: ["Region"], metric: ["ContentsCode"] },
    id: ["Region", "Kjonn", "Alder", "ContentsCode", "Tid"],
    size: [regions.length, 2, ages.length, Object.keys(contents).length, years.length],
    dimension: {
      Region: variable(
        "region",
        Object.fromEntries(regions.map(({ code, label }) => [code, label])),
        true,
        regionCodes,
      ),
      Kjonn: variable("kjønn", SEXES, true, ["2", "1"]),
      Alder: variable(
        "alder",
        Object.fromEntries(ages.map((age) => [codeOf(age), labelOf(age)])),
        true,
        ages.map(codeOf),
      ),
      ContentsCode: variable("statistikkvariabel", contents, false),
      Tid: variable("år", Object.fromEntries(yearCodes.map((year) => [year, year])), false, yearCodes),
    },
    value: regionCodes.flatMap((code) =>
      ["2", "1"].flatMap(() =>
        ages.flatMap((age) =>
          // Another alternative of a projection has a thousand more, so that it cannot be taken for the main one.
          Object.keys(contents).flatMap((_, alternative) =>
            years.map((year) => people(code, year, age) + 1_000 * alternative),
          ),
        ),
      ),
    ),
    status: {},
    extension: {
      px: { tableid: number, decimals: 0, "official-statistics": true, aggregallowed: true, language: "no" },
      contact: [{ name: "Kari Nordmann", phone: "00000000", mail: "kari@example.no" }],
    },
  };
}
