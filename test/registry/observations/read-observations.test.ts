import { describe, expect, test } from "vitest";
import { missingReason, observationTable } from "~/registry/observations/observation-table";
import { readObservations } from "~/registry/observations/read-observations";

const read = (...lines: string[]) => readObservations(new TextEncoder().encode(lines.join("\n")));

const faults = (...lines: string[]) => {
  const file = read("municipality,indicator,year,value,status", ...lines);
  return file.ok ? [] : file.faults.map(({ row, column, code, value }) => [row, column, code, value]);
};

describe("observations in the plain long form", () => {
  test("are figures, or the reasons of the signs for missing ones", () => {
    const file = read(
      "municipality;indicator;year;value;status",
      "0301;care.a;2022;−1,5;",
      "1101;care.a;2022;;..",
      "1103;care.a;2022;:;",
      "1106;care.a;2022;;-",
      "1108;care.a;2022;;",
      "1111;care.a;2022;.;.",
      "1112;care.a;2022;;not_published",
    );
    expect(file.ok && file.observations.map(({ value, missing }) => value ?? missing)).toEqual([
      -1.5,
      "not_reported",
      "not_published",
      "no_activity",
      "not_reported",
      "no_activity",
      "not_published",
    ]);
    expect(file.ok && file.observations[0]).toEqual({
      municipality: "0301",
      indicator: "care.a",
      year: 2022,
      value: -1.5,
      missing: null,
      row: 2,
    });
  });

  test("may be written as programs write very small and very large numbers", () => {
    const file = read("municipality;indicator;year;value", "1101;a.x;2022;1,2e-05", "1103;a.x;2022;3E+2");
    expect(file.ok && file.observations.map(({ value }) => value)).toEqual([0.000012, 300]);
    for (const no of ["1e", "e5", "1e2e3", "1e400"]) expect(faults(`1101,a.x,2022,${no},`)).toHaveLength(1);
  });

  test("that a spreadsheet has made dates of are called dates", () => {
    const dates = ["01.feb", "1.jan.24", "2024-03-01", "01/02/2024", "3.14.2024", "mar.24", "okt 24"];
    const codes = dates.flatMap((date) => faults(`1101,care.a,2022,${date},`));
    expect(codes).toEqual(dates.map((date) => [2, "value", "figure_is_date", date]));
    for (const no of ["12 000", "ukjent", "1.234.567"])
      expect(faults(`1101,care.a,2022,${no},`)).toEqual([[2, "value", "observation_not_number", no]]);
  });

  test("need no column of status", () => {
    const file = read("municipality,indicator,year,value", "1101,care.a,2022,4");
    expect(file.ok && file.observations).toHaveLength(1);
  });

  test("tell of everything that a person must mend, with row, column and value", () => {
    expect(
      faults(
        "301,care.a,2022,1,",
        "1101,,2022,1,",
        "1101,care.a,22,1,",
        "1101,care.a,2022,12 000,",
        "1101,care.b,2022,5,..",
        "1101,care.c,2022,,x",
        "1101,care.d,2022,1,",
        "1101,care.d,2022,2,",
      ),
    ).toEqual([
      [2, "municipality", "municipality_not_four_digits", "301"],
      [3, "indicator", "observation_indicator_missing", ""],
      [4, "year", "year_not_year", "22"],
      [5, "value", "observation_not_number", "12 000"],
      [6, "value", "observation_status_with_value", "5"],
      [7, "status", "observation_status_unknown", "x"],
      [9, "indicator", "observation_doubled", "care.d"],
    ]);
  });

  test("lack a column, or are no table", () => {
    const file = read("kommune,indicator,year,value", "1101,care.a,2022,4");
    expect(!file.ok && file.faults.map(({ code, column }) => [code, column])).toEqual([
      ["column_missing", "municipality"],
    ]);
    const page = read("<!doctype html><title>503</title>");
    expect(!page.ok && page.faults.map(({ code }) => code)).toEqual(["file_is_markup"]);
  });
});

describe("a table of observations", () => {
  test("has those of its year, municipalities by number, and says what nobody reported", () => {
    const file = read(
      "municipality,indicator,year,value,status",
      "1103,a.x,2022,3,",
      "0301,a.x,2021,9,",
      "1101,a.y,2022,,:",
      "1101,a.x,2022,1,",
    );
    const table = observationTable(file.ok ? file.observations : [], 2022);
    expect(table.municipalities).toEqual(["1101", "1103"]);
    expect([...(table.columns.get("a.x")?.values ?? [])]).toEqual([1, 3]);
    const reasons = [...(table.columns.get("a.y")?.missing ?? [])].map(missingReason);
    expect(reasons).toEqual(["not_published", "not_reported"]);
  });
});
