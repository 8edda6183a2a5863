import { describe, expect, it } from "vitest";
import { jsonStat } from "~/registry/downloads/json-stat";
import {
  type LongTable,
  longRow,
  measureDimension,
  municipalityDimension,
  yearDimension,
} from "~/registry/downloads/long-table";
import { packTable, unpackTable } from "~/registry/downloads/packed-table";
import { writeTable } from "~/registry/downloads/write-table.server";
import { readJsonStat } from "~/registry/imports/read-json-stat";

const table: LongTable = {
  label: "Made for tests, 2023",
  source: "Made up",
  updated: "2024-06-15T06:00:00.000Z",
  synthetic: true,
  dimensions: [
    municipalityDimension([
      { number: "1101", name: "Vik" },
      { number: "1837", name: "Meløy" },
    ]),
    measureDimension("indicator", [["school.absence", "Absence"]]),
    yearDimension,
  ],
  rows: [
    longRow(["1837", "school.absence", 2023], 3.1234567890123),
    longRow(["1837", "school.cost", 2023], null, "not_published"),
    longRow(["1101", "school.absence", 2023], 0),
  ],
  absent: "not_reported",
};
const written = jsonStat(table);

describe("a download in JSON-stat", () => {
  it("is a data set with as many values as its dimensions ask for, the last running fastest", () => {
    expect(written).toMatchObject({
      version: "2.0",
      class: "dataset",
      id: ["municipality", "indicator", "year"],
      size: [2, 2, 1],
      role: { geo: ["municipality"], time: ["year"], metric: ["indicator"] },
      value: [0, null, 3.1234567890123, null],
      status: { "1": "not_reported", "3": "not_published" },
      updated: "2024-06-15T06:00:00.000Z",
      extension: { synthetic: true },
    });
    expect(written.dimension["municipality"]?.category).toEqual({
      index: ["1101", "1837"],
      label: { "1101": "Vik", "1837": "Meløy" },
    });
  });

  it("is read back by the import with the same ids, figures and mark", () => {
    const read = readJsonStat(JSON.stringify(written), [], "");
    if (!read.ok) throw new Error(JSON.stringify(read.faults));
    const { figures, updatedAt, title, synthetic, automatic } = read.content;
    const series = [...figures.bySeries()].map((each) => ({ ...each, figures: [...each.figures] }));
    expect({ synthetic, automatic }).toEqual({ synthetic: true, automatic: false });
    expect(series).toEqual([
      {
        indicator: "school.absence",
        year: 2023,
        figures: [
          ["1101", { value: 0, missing: null }],
          ["1837", { value: 3.1234567890123, missing: null }],
        ],
      },
      {
        indicator: "school.cost",
        year: 2023,
        figures: [
          ["1101", { value: null, missing: "not_reported" }],
          ["1837", { value: null, missing: "not_published" }],
        ],
      },
    ]);
    expect({ title, updated: updatedAt?.toISOString() }).toEqual({
      title: table.label,
      updated: table.updated,
    });
  });

  it("does not come back when it holds what Peil has computed", () => {
    const [municipality, , year] = table.dimensions;
    if (!municipality || !year) throw new Error("The table has three dimensions.");
    for (const id of ["score", "figure"] as const) {
      const computed = jsonStat({ ...table, dimensions: [municipality, measureDimension(id, []), year] });
      expect(readJsonStat(JSON.stringify(computed), [], "")).toEqual({
        ok: false,
        faults: [{ code: "json_stat_computed", value: `municipality, ${id}, year` }],
      });
    }
  });

  it("has figures by the number of their place where a table has them only here and there, with what is noted of them", () => {
    const rows = [
      longRow(["1837", "school.absence", 2023], 3, null, "=about"),
      longRow(["1837", "school.absence", 2022], null),
      longRow(["1101", "school.cost", 2023], 5),
    ];
    expect(jsonStat({ ...table, rows, absent: null })).toMatchObject({
      size: [2, 2, 2],
      // 1101: absence 2022, 2023, cost 2022, 2023; then 1837.
      value: { "3": 5, "4": null, "5": 3 },
      status: { "4": "not_reported" },
      extension: { synthetic: true, notes: { "5": "=about" } },
    });
  });

  it("stands as CSV in the reader's words, and computes nothing in a spreadsheet", async () => {
    const [municipality] = table.dimensions;
    if (!municipality) throw new Error("The table has dimensions.");
    const rows = [longRow(["1837", "school.absence"], -1.5, null, "=1+1")];
    const dimensions = [municipality, measureDimension("figure", [["school.absence", "@Fravær"]])];
    const csv = await writeTable({ ...table, dimensions, rows }, "csv");
    expect(Buffer.from(csv).toString()).toBe(
      "municipality,figure,value,status,synthetic,municipality_name,label,note\r\n" +
        "1837,school.absence,-1.5,,yes,Meløy,'@Fravær,'=1+1\r\n",
    );
  });

  it("goes to the worker that writes it and comes out as it was", () => {
    const noted = {
      ...table,
      rows: [...table.rows, longRow(["1101", "school.cost", 2023], 1, null, "note")],
    };
    expect(unpackTable(structuredClone(packTable(noted)))).toEqual(noted);
  });
});
