import { describe, expect, it } from "vitest";
import { jsonStat } from "~/registry/downloads/json-stat";
import { type LongTable, statTable } from "~/registry/downloads/long-table";
import { packTable, unpackTable } from "~/registry/downloads/packed-table";
import { readJsonStat } from "~/registry/imports/read-json-stat";

const table: LongTable = {
  label: "Made for tests, 2023",
  source: "Made up",
  updated: "2024-06-15T06:00:00.000Z",
  synthetic: true,
  year: 2023,
  item: "indicator",
  items: new Map([["school.absence", "Absence"]]),
  names: new Map([
    ["1101", "Vik"],
    ["1837", "Meløy"],
  ]),
  rows: [
    { municipality: "1837", item: "school.absence", value: 3.1234567890123, status: null },
    { municipality: "1837", item: "school.cost", value: null, status: "not_published" },
    { municipality: "1101", item: "school.absence", value: 0, status: null },
  ],
};
const written = jsonStat(statTable(table));

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
    const scores = jsonStat(statTable({ ...table, item: "score" }));
    expect(readJsonStat(JSON.stringify(scores), [], "")).toEqual({
      ok: false,
      faults: [{ code: "json_stat_computed", value: "municipality, score, year" }],
    });
  });

  it("goes to the worker that writes it and comes out as it was", () => {
    expect(unpackTable(structuredClone(packTable(table)))).toEqual(table);
  });
});
