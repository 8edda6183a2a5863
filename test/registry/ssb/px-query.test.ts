import { describe, expect, test } from "vitest";
import { type SourceTable, sourceDefinitionSchema } from "~/registry/imports/source-definition";
import { mergeAnswers, type PxAnswer } from "~/registry/ssb/px-answer";
import { planQueries } from "~/registry/ssb/px-query";
import { dataRequest } from "~/registry/ssb/px-request";
import { readYears } from "~/registry/ssb/read-years";

const name = { nb: "n", nn: "n", en: "n" };
const indicator = (id: string, label: string) => ({ id, where: { contents: { label } } });
const definition = sourceDefinitionSchema.parse({
  id: "made-up",
  version: "1",
  kind: "source",
  name,
  tables: [
    {
      table: "50001",
      name,
      region: { label: "region" },
      time: { label: "år" },
      dimensions: { contents: { label: "statistikkvariabel" } },
      indicators: [indicator("care.a", "A"), indicator("care.b", "B"), indicator("care.c", "C")],
    },
  ],
}).tables[0] as SourceTable;

const variable = (code: string, label: string, values: string[], optional = false) => ({
  name: { code, label },
  values: values.map((value) => ({ code: value.toLowerCase(), label: value })),
  optional,
});
const table = {
  variables: [
    variable("Region", "region", ["0301", "1837"]),
    variable("Kjonn", "kjønn", ["1", "2"], true),
    variable("Contents", "statistikkvariabel", ["A", "B", "C", "D"]),
    variable("Tid", "år", ["2020", "2021", "2022"]),
  ],
};

/** «a,b 2020» of every call. */
function calls(mostCells?: number, years: number[] | null = null): string[] {
  const planned = planQueries(definition, table, years, mostCells);
  if (!planned.ok) throw new Error(planned.fault.code);
  return planned.value.map(({ selection }) =>
    selection.flatMap(({ values }) => (values === "all" ? [] : [values.join()])).join(" "),
  );
}

describe("the calls that fetch a table", () => {
  test("ask for what indicators have use for, and leave out what may be left out", () => {
    expect(calls()).toEqual(["a,b,c 2020,2021,2022"]);
    expect(calls(undefined, [2022])).toEqual(["a,b,c 2022"]);
  });

  test("are divided by years, and then by values, where one would have too many cells", () => {
    expect(calls(12)).toEqual(["a,b,c 2020,2021", "a,b,c 2022"]);
    expect(calls(6)).toEqual(["a,b,c 2020", "a,b,c 2021", "a,b,c 2022"]);
    expect(calls(4)).toEqual(["a,b 2020", "a,b 2021", "a,b 2022", "c 2020,2021", "c 2022"]);
  });

  test("are not made when the table is not as its definition says", () => {
    const [region, , contents, time] = table.variables;
    if (!region || !contents || !time) throw new Error("The table lacks a variable.");
    const fault = (variables: (typeof table)["variables"]) => {
      const planned = planQueries(definition, { variables }, null);
      return planned.ok ? null : planned.fault.code;
    };
    expect(fault([region, contents])).toBe("fetch_table_otherwise");
    expect(fault([region, variable("Contents", "statistikkvariabel", ["A"]), time])).toBe(
      "fetch_value_lacking",
    );
    expect(fault([region, variable("Kjonn", "kjønn", ["1", "2"]), contents, time])).toBe(
      "fetch_variable_undefined",
    );
    expect(fault([region, variable("Alder", "alder", ["alle"]), contents, time])).toBe(null);
  });

  test("of version 2 go by POST when the address would grow too long", () => {
    const values = Array.from({ length: 300 }, (_, at) => `KOSvariabel${at}`);
    const selection = [{ variable: "Contents", values }];
    const { address, body } = dataRequest("https://ssb.example/api/pxwebapi/v2", {
      table: "50001",
      selection,
    });
    expect(address).toBe(
      "https://ssb.example/api/pxwebapi/v2/tables/50001/data?lang=no&outputFormat=json-stat2",
    );
    expect(JSON.parse(body ?? "")).toEqual({
      selection: [{ variableCode: "Contents", valueCodes: values }],
    });
  });
});

describe("answers that came in parts", () => {
  const part = (
    contents: string[],
    years: string[],
    value: (number | null)[],
    updated: string,
  ): PxAnswer => ({
    label: "50001",
    source: "",
    updated,
    id: ["Contents", "Region", "Tid"],
    size: [contents.length, 1, years.length],
    dimension: {
      Contents: { category: { index: contents } },
      Region: { category: { index: { "1837": 0 } } },
      Tid: { category: { index: Object.fromEntries(years.map((year, at) => [year, at])) } },
    },
    value,
    status: Object.fromEntries(value.flatMap((of, at) => (of === null ? [[String(at), ":"]] : []))),
  });

  test("become one, every value in its place", () => {
    const merged = mergeAnswers([
      part(["a", "b"], ["2020", "2021"], [1, 2, 3, null], "2026-06-15"),
      part(["a", "b"], ["2022"], [5, 6], "2026-03-15"),
      part(["c"], ["2020", "2021"], [7, 8], "2026-06-15"),
      part(["c"], ["2022"], [null], "2026-06-15"),
    ]);
    expect(merged.size).toEqual([3, 1, 3]);
    expect(merged.value).toEqual([1, 2, 5, 3, null, 6, 7, 8, null]);
    expect(merged.status).toEqual({ "4": ":", "8": ":" });
    expect(merged.updated).toBe("2026-03-15");
  });
});

test("years are read one by one and as spans", () => {
  expect(readYears(" 2021–2023, 2019")).toEqual({ ok: true, value: [2019, 2021, 2022, 2023] });
  expect(readYears("")).toEqual({ ok: true, value: null });
  expect(readYears("2023-2021")).toMatchObject({ ok: false, fault: { values: { value: "2023-2021" } } });
  expect(readYears("2019, i fjor")).toMatchObject({ ok: false });
});
