import { expect, test } from "vitest";
import {
  importResults,
  importShippedResults,
  listImports,
  previewResults,
  undoImport,
} from "~/assessment/earlier-results/published-results-import.server";
import { listPublishedResults } from "~/assessment/earlier-results/published-results-store.server";
import { describeStore } from "../../support/databases";
import { kommunekompass, meloyFile } from "../../support/meloy";

const actor = { id: null, name: "Kari Nordmann" };
const meloy = () => ({ fileName: "meloy.csv", bytes: meloyFile() });
const file = (fileName: string, ...rows: string[]) => ({
  fileName,
  bytes: new TextEncoder().encode(
    ["municipality;year;version;level;id;points;max;source", ...rows].join("\n"),
  ),
});

const municipality = (number: string, name: string, countyName: string) => ({
  number,
  name,
  countyName,
  names: JSON.stringify([name]),
  searchName: name.toLowerCase(),
  countyNumber: number.slice(0, 2),
});

describeStore("results from before Peil", (database) => {
  async function prepared() {
    const db = database();
    const { id, version } = kommunekompass();
    await db.instrument.create({
      data: { id, version, contentHash: "made for the test", content: JSON.stringify(kommunekompass()) },
    });
    await db.municipality.createMany({
      data: [municipality("1837", "Meløy", "Nordland"), municipality("5605", "Sør-Varanger", "Finnmark")],
    });
    await db.formerMunicipalityNumber.create({
      data: { number: "5444", name: "Sør-Varanger", successor: "5605", change: "renumbered" },
    });
    return db;
  }

  test("a preview tells what would come in and changes nothing", async () => {
    const db = await prepared();
    const preview = await previewResults(db, meloy());
    expect(preview).toMatchObject({ ok: true, figures: 43, alreadyThere: null });
    expect(await db.publishedFigure.count()).toBe(0);
    expect(await db.resultImport.count()).toBe(0);
  });

  test("an import brings every figure as printed, with its source and who did it", async () => {
    const db = await prepared();
    const answer = await importResults(db, actor, meloy());
    expect(answer).toMatchObject({
      ok: true,
      alreadyThere: false,
      imported: { figures: 43, importedByName: "Kari Nordmann" },
    });
    const [result] = await listPublishedResults(db, { municipalityNumber: "1837", year: 2023 });
    expect(result).toMatchObject({
      municipality: { name: "Meløy", county: "Nordland", invented: false },
      instrument: { id: "kommunekompass-2020" },
      sources: ["KS-Konsulent as: presentasjon for Meløy kommunestyre 11. mai 2023"],
      imports: [{ fileName: "meloy.csv" }],
    });
    expect(result?.areas[0]?.subareas[4]).toMatchObject({ id: "1.5", points: "15.0", max: "30.0", row: 7 });
    expect(
      await db.auditEvent.count({ where: { event: "results_imported", actorName: "Kari Nordmann" } }),
    ).toBe(1);
  });

  test("the same file again says that it is there, also when both come at once", async () => {
    const db = await prepared();
    const answers = await Promise.all([importResults(db, actor, meloy()), importResults(db, actor, meloy())]);
    expect(answers.map((answer) => answer.ok && answer.alreadyThere).sort()).toEqual([false, true]);
    expect(await previewResults(db, meloy())).toMatchObject({
      ok: true,
      alreadyThere: { fileName: "meloy.csv" },
    });
    expect(await db.publishedFigure.count()).toBe(43);
    expect(await db.auditEvent.count({ where: { event: "results_imported" } })).toBe(1);
  });

  test("a figure that an earlier file brought is refused, naming that file, and nothing comes in", async () => {
    const db = await prepared();
    await importResults(db, actor, meloy());
    const second = file("second.csv", "1837;2021;2020;area;1;40;100;s", "1837;2023;2020;area;1;42;100;s");
    const fault = {
      code: "figure_imported",
      row: 3,
      column: "id",
      value: "1",
      values: { file: "meloy.csv", year: 2023 },
    };
    expect(await previewResults(db, second)).toEqual({ ok: false, faults: [fault] });
    expect(await importResults(db, actor, second)).toEqual({ ok: false, faults: [fault] });
    expect(await db.publishedFigure.count()).toBe(43);
  });

  test("one fault keeps the whole file out", async () => {
    const db = await prepared();
    const answer = await importResults(
      db,
      actor,
      file("bad.csv", "1837;2023;2020;area;1;47;100;s", "5444;2023;2020;area;1;47;100;s"),
    );
    expect(answer).toMatchObject({
      ok: false,
      faults: [{ row: 3, code: "municipality_former", values: { now: "5605" } }],
    });
    expect(await db.publishedFigure.count()).toBe(0);
    expect(await db.resultImport.count()).toBe(0);
  });

  test("an import can be undone, once, and then be made again", async () => {
    const db = await prepared();
    const answer = await importResults(db, actor, meloy());
    if (!answer.ok) throw new Error("The import failed.");
    expect(await undoImport(db, actor, answer.imported.id)).toMatchObject({
      ok: true,
      value: { figures: 43 },
    });
    expect(await listPublishedResults(db)).toEqual([]);
    expect(await undoImport(db, actor, answer.imported.id)).toEqual({
      ok: false,
      fault: { code: "import_unknown" },
    });
    expect(await db.auditEvent.count({ where: { event: "results_import_undone" } })).toBe(1);
    expect(await importResults(db, actor, meloy())).toMatchObject({ ok: true, alreadyThere: false });
  });

  test("imports are listed newest first with what they brought", async () => {
    const db = await prepared();
    await importResults(db, actor, meloy());
    await importResults(
      db,
      actor,
      file("more.csv", "5605;2019;older;area;1;40;100;s", "5605;2019;older;area;2;40;100;s"),
    );
    expect(
      (await listImports(db)).map(({ fileName, figures, results }) => ({ fileName, figures, results })),
    ).toEqual([
      {
        fileName: "more.csv",
        figures: 2,
        results: [{ municipalityNumber: "5605", year: 2019, version: "older" }],
      },
      {
        fileName: "meloy.csv",
        figures: 43,
        results: [{ municipalityNumber: "1837", year: 2023, version: "kommunekompass-2020" }],
      },
    ]);
  });

  test("what ships comes in once; undone, it stays away", async () => {
    const db = await prepared();
    await importShippedResults(db);
    await importShippedResults(db);
    const [only, ...others] = await listImports(db);
    expect([only?.fileName, others.length]).toEqual(["meloy-2023.csv", 0]);
    await undoImport(db, actor, only?.id ?? "");
    await importShippedResults(db);
    expect(await listImports(db)).toEqual([]);
  });
});
