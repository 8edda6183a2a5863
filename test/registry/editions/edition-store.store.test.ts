import { expect, test } from "vitest";
import type { Caller } from "~/access/caller";
import { translator } from "~/platform/i18n/translator";
import { findPageFile } from "~/registry/downloads/page-files.server";
import { writeTable } from "~/registry/downloads/write-table.server";
import { editionDifferences } from "~/registry/editions/edition-differences";
import { findEdition, listEditions, publishEdition } from "~/registry/editions/edition-store.server";
import { loadEditions } from "~/registry/editions/editions-page.server";
import { importObservations } from "~/registry/imports/observation-import.server";
import { fileOf } from "~/registry/imports/source-file-content.server";
import type { ShippedIndex } from "~/registry/indices/shipped-indices.server";
import { describeStore } from "../../support/databases";
import { indicator, smallIndex } from "../../support/small-index";

const actor = { id: null, name: "Prøve" };
const definition = smallIndex([
  { id: "school", weight: 100, indicators: [indicator("primary-school.final-grades", 100)] },
]);
const shipped: ShippedIndex = { kind: "index", id: definition.id, definition };
const first = { number: 1, reason: "", codeVersion: "0.0.1" };

const administrator: Caller = {
  ...{ id: "1", name: "Prøve", email: "prove@example.no", role: "administrator" },
  ...{ municipalityNumber: null, language: null },
};

const municipality = (number: string) => ({
  ...{ number, name: number, names: "[]", searchName: number, countyNumber: "11", countyName: "Rogaland" },
});

const csv = (...rows: string[]) =>
  fileOf(
    "figures.csv",
    new TextEncoder().encode(["municipality;indicator;year;value", ...rows, ""].join("\n")),
  );

describeStore("editions of an index", (database) => {
  test("freeze what they rest on; a revision makes the next, with a reason, and tells what moved", async () => {
    const db = database();
    await db.municipality.createMany({ data: ["1101", "1103", "1106"].map(municipality) });
    expect(await publishEdition(db, actor, shipped, 2022, first)).toMatchObject({
      fault: { code: "edition_no_figures" },
    });
    await importObservations(db, actor, csv("1101;primary-school.final-grades;2022;9"));
    expect(await publishEdition(db, actor, shipped, 2022, first)).toEqual({
      ok: false,
      fault: { code: "edition_nobody_ranked" },
    });
    const asked = () =>
      loadEditions(db, shipped, 2022, { language: "nb", t: translator("nb") }, administrator);
    expect(await asked()).toMatchObject({ ranked: { count: 0, of: 3 } });
    const figures = [
      "1101;primary-school.final-grades;2022;9",
      "1103;primary-school.final-grades;2022;5",
      "1106;primary-school.final-grades;2022;1",
    ];
    await importObservations(db, actor, csv(...figures));
    expect(await asked()).toMatchObject({ ranked: { count: 3, of: 3 } });
    expect(await publishEdition(db, actor, shipped, 2022, first)).toEqual({ ok: true, value: 1 });
    const same = await publishEdition(db, actor, shipped, 2022, { ...first, number: 2, reason: "Igjen." });
    expect(same).toEqual({ ok: false, fault: { code: "edition_same", values: { number: 1 } } });

    await importObservations(db, actor, csv("1106;primary-school.final-grades;2022;7"));
    expect(await publishEdition(db, actor, shipped, 2022, { ...first, number: 2 })).toMatchObject({
      fault: { code: "edition_reason_missing" },
    });
    const revised = { number: 2, reason: " KOSTRA ble revidert. ", codeVersion: "0.0.2" };
    expect(await publishEdition(db, actor, shipped, 2022, revised)).toEqual({ ok: true, value: 2 });

    await importObservations(db, actor, csv("1101;primary-school.final-grades;2022;8"));
    expect(await publishEdition(db, actor, shipped, 2022, revised)).toMatchObject({
      fault: { code: "edition_stale" },
    });

    const editions = await listEditions(db, shipped.id, 2022);
    expect(editions.map(({ number, reason, codeVersion }) => [number, reason, codeVersion])).toEqual([
      [2, "KOSTRA ble revidert.", "0.0.2"],
      [1, "", "0.0.1"],
    ]);
    const [one, two] = [
      await findEdition(db, shipped.id, 2022, 1),
      await findEdition(db, shipped.id, 2022, 2),
    ];
    if (!one || !two) throw new Error("Both editions were published.");
    expect(one.results.map(({ municipality, rank }) => [municipality, rank])).toEqual([
      ["1101", 1],
      ["1103", 2],
      ["1106", 3],
    ]);
    expect(one.observations).toEqual({ "primary-school.final-grades": { "1101": 9, "1103": 5, "1106": 1 } });
    const { moved, changedFigures } = editionDifferences(one, two);
    expect(changedFigures).toBe(1);
    expect(
      moved.map(({ municipality, rank, figures: own }) => [municipality, rank.after, own.length]),
    ).toEqual([
      ["1103", 3, 0],
      ["1106", 2, 1],
    ]);
    const events = await db.auditEvent.count({ where: { event: "index_edition_published" } });
    expect(events).toBe(2);
  });

  test("are taken along with what moved between two of them, and are not there for others", async () => {
    const db = database();
    const definitionId = "kvalitetsindeks-2023";
    const edition = (number: number, figure: number | string) => ({
      ...{ definitionId, year: 2022, number, definition: "{}", inputHash: String(number), codeVersion: "1" },
      ...{ reason: "", publishedByName: "Prøve", synthetic: number === 1 },
      results: JSON.stringify([{ municipality: "1101", score: number, rank: number, parts: [] }]),
      observations: JSON.stringify({ "primary-school.final-grades": { "1101": figure } }),
    });
    await db.indexEdition.createMany({ data: [edition(1, "not_published"), edition(2, 4.25)] });
    const linesOf = async (path: string, query = "") => {
      const asked = { db, query: new URLSearchParams(query), language: "nb" as const, t: translator("nb") };
      const file = await findPageFile(`indices/${definitionId}/2022/editions/${path}`, asked);
      if (file?.found.state !== "there") return file?.found.state ?? null;
      const bytes = await writeTable(await file.found.table(), "csv");
      return Buffer.from(bytes).toString().trim().split("\r\n").slice(1);
    };
    const of = "1101,primary-school.final-grades";
    expect(await linesOf("moved/moves.csv", "from=1&to=2")).toEqual([
      "1101,total.score,1,2022,1,,yes,,Kvalitetsindeksen 2023",
      "1101,total.score,2,2022,2,,yes,,Kvalitetsindeksen 2023",
      "1101,total.rank,1,2022,1,,yes,,Kvalitetsindeksen 2023 (#)",
      "1101,total.rank,2,2022,2,,yes,,Kvalitetsindeksen 2023 (#)",
      expect.stringMatching(`${of},1,2022,,not_published,yes,,`),
      expect.stringMatching(`${of},2,2022,4.25,,yes,,`),
    ]);
    expect(await linesOf("2/ranking.csv")).toEqual([
      "1101,total.score,2022,2,,no,,Kvalitetsindeksen 2023",
      "1101,total.rank,2022,2,,no,,Kvalitetsindeksen 2023 (#)",
    ]);
    expect(await linesOf("1/observations.csv")).toEqual([
      expect.stringMatching(`${of},2022,,not_published,yes,,`),
    ]);
    expect(await linesOf("moved/moves.csv", "from=1&to=1")).toBe("empty");
    expect(await linesOf("moved/moves.csv", "from=1&to=3")).toBeNull();
    expect(await linesOf("3/ranking.csv")).toBeNull();
  });
});
