import fs from "node:fs";
import { expect, test } from "vitest";
import { inProject } from "~/platform/root.server";
import { loadMunicipalities } from "~/registry/municipality-loading.server";
import { hidingImports, importContents } from "~/registry/imports/import-contents.server";
import {
  importObservations,
  listObservationImports,
  previewObservations,
  undoObservationImport,
} from "~/registry/imports/observation-import.server";
import { fileOf } from "~/registry/imports/source-file-content.server";
import { storeImport } from "~/registry/imports/store-import.server";
import { countsSynthetic, storedObservations } from "~/registry/imports/stored-observations.server";
import { writeSyntheticObservations } from "~/registry/imports/synthetic-import.server";
import { describeStore } from "../../support/databases";

const actor = { id: null, name: "Prøve" };
const csv = (fileName: string, ...rows: string[]) =>
  fileOf(
    fileName,
    new TextEncoder().encode(["municipality;indicator;year;value;status", ...rows, ""].join("\n")),
  );

/** Figures that stop coming once the first of them have been stored. */
function* breakingOff() {
  for (let at = 0; at <= 10_000; at += 1) {
    const figure = { value: at, missing: null };
    yield { indicator: `a.x${at}`, year: 2019, municipality: "1837", figure, reportedAs: null };
  }
  throw new Error("The disk is full.");
}

describeStore("imports of observations", (database) => {
  const stored = async () =>
    (await storedObservations(database(), {})).map(
      ({ indicator, year, municipality, value, missing, reportedAs }) =>
        [indicator, year, municipality, value ?? missing, reportedAs]
          .filter((part) => part !== null)
          .join(" "),
    );

  test("count once; a later one hides an earlier, and shows it again when it is undone", async () => {
    const db = database();
    await loadMunicipalities(db);
    const first = csv("first.csv", "2030;a.x;2019;1,5;", "1837;a.x;2019;;:", "0625;a.x;2019;3;");
    expect(await previewObservations(db, first)).toMatchObject({
      ok: true,
      alreadyThere: null,
      summary: { rows: 3, missing: 1, municipalities: 3, years: [2019], renumbered: 1, underOldNumber: 1 },
    });
    expect(await stored()).toEqual([]);
    expect(await importObservations(db, actor, first)).toMatchObject({ ok: true, alreadyThere: false });
    const before = ["a.x 2019 0625 3", "a.x 2019 1837 not_published", "a.x 2019 5605 1.5 2030"];
    expect(await stored()).toEqual(before);

    expect(await importObservations(db, actor, first)).toMatchObject({ ok: true, alreadyThere: true });
    const revised = csv(
      "r.csv",
      "1837;a.x;2019;4;",
      "5605;a.x;2019;1,5;",
      "1101;a.x;2019;2;",
      "1106;a.x;2019;;",
    );
    expect(await previewObservations(db, revised)).toMatchObject({
      against: { same: 1, changed: 1, added: 1, empty: 1 },
    });
    const second = await importObservations(db, actor, csv("second.csv", "1837;a.x;2019;4;"), "revised");
    if (!second.ok) throw new Error("The second file was refused.");
    expect(await stored()).toEqual([before[0], "a.x 2019 1837 4", before[2]]);

    expect(await undoObservationImport(db, actor, second.imported.id)).toMatchObject({ ok: true });
    expect(await stored()).toEqual(before);
    expect(await undoObservationImport(db, actor, second.imported.id)).toEqual({
      ok: false,
      fault: { code: "import_unknown" },
    });
    const again = await importObservations(db, actor, csv("second.csv", "1837;a.x;2019;4;"));
    expect(again).toMatchObject({ ok: true, alreadyThere: false });

    const imports = await listObservationImports(db);
    expect(
      imports.map(({ fileName, revision, rows, undoneByName }) => [fileName, revision, rows, undoneByName]),
    ).toEqual([
      ["second.csv", "unknown", 1, null],
      ["second.csv", "revised", 1, "Prøve"],
      ["first.csv", "unknown", 3, null],
    ]);
    const events = await db.auditEvent.findMany({
      orderBy: { at: "asc" },
      select: { event: true, subject: true },
    });
    expect(events.map(({ event, subject }) => `${event} ${subject}`)).toEqual([
      "observations_imported first.csv",
      "observations_imported second.csv",
      "observations_import_undone second.csv",
      "observations_imported second.csv",
    ]);
  });

  test("tell what of them counts still, and which later ones hide the rest", async () => {
    const db = database();
    await loadMunicipalities(db);
    const brought = async (...rows: string[]): Promise<number> => {
      const answer = await importObservations(db, actor, csv(`${rows.length}.csv`, ...rows));
      if (!answer.ok) throw new Error("A file was refused.");
      return answer.imported.id;
    };
    const first = await brought(
      "1837;a.x;2019;1;",
      "0301;a.x;2019;;:",
      "1837;a.x;2020;3;",
      "1837;a.y;2019;4;",
    );
    const undone = await brought("1837;a.x;2019;7;", "1837;a.y;2019;7;");
    const last = await brought("1837;a.x;2019;8;", "0301;a.x;2019;8;", "5605;a.x;2019;8;");
    await undoObservationImport(db, actor, undone);
    expect(await importContents(db, first)).toEqual([
      { indicator: "a.x", year: 2019, figures: 2, missing: 1, hidden: 2 },
      { indicator: "a.x", year: 2020, figures: 1, missing: 0, hidden: 0 },
      { indicator: "a.y", year: 2019, figures: 1, missing: 0, hidden: 0 },
    ]);
    expect(await hidingImports(db, first)).toEqual([{ id: last, fileName: "3.csv", figures: 2 }]);
    expect(await hidingImports(db, last)).toEqual([]);
  });

  test("hide figures made up for the demo, which count only while there is nothing else", async () => {
    const db = database();
    await loadMunicipalities(db);
    expect(await countsSynthetic(db)).toBe(false);
    await writeSyntheticObservations(db, actor, "Demo", [
      { indicator: "a.x", year: 2019, municipality: "1837", value: 9, missing: null },
      { indicator: "a.x", year: 2020, municipality: "1837", value: 8, missing: null },
    ]);
    const madeUp = ["a.x 2019 1837 9", "a.x 2020 1837 8"];
    expect([await countsSynthetic(db), await stored()]).toEqual([true, madeUp]);

    const grades = "primary-school.final-grades";
    const wrong = csv(
      "wrong.csv",
      "1837;a.x;2019;45352;",
      `1837;${grades}s;2022;1.234;`,
      `0301;${grades};2022;41;`,
    );
    const preview = await previewObservations(db, wrong);
    if (!preview.ok) throw new Error("The file was refused.");
    const { endsSynthetic, unknown, spans } = preview.outlook;
    expect(endsSynthetic?.map(({ name, has, of }) => [name.nb, has, of])).toContainEqual([
      "Kvalitetsindeksen 2023",
      1,
      84,
    ]);
    expect(unknown).toEqual([
      { indicator: "a.x", rows: 1, nearest: null },
      { indicator: `${grades}s`, rows: 1, nearest: grades },
    ]);
    expect(spans).toEqual([
      {
        indicator: "a.x",
        least: 45352,
        most: 45352,
        register: { least: 8, most: 9 },
        warnings: ["day_numbers"],
      },
      { indicator: grades, least: 41, most: 41, register: null, warnings: [] },
      { indicator: `${grades}s`, least: 1.234, most: 1.234, register: null, warnings: ["thousands"] },
    ]);
    const madeUpToo = await previewObservations(
      db,
      fileOf(
        "demo.csv",
        new TextEncoder().encode("municipality;indicator;year;value;synthetic\n1837;a.x;2021;7;yes\n"),
      ),
    );
    expect(madeUpToo).toMatchObject({ outlook: { endsSynthetic: null } });

    const real = await importObservations(db, actor, csv("real.csv", "1837;a.x;2019;4;"));
    expect(real).toMatchObject({ outlook: { endsSynthetic: expect.any(Array) } });
    if (!real.ok) throw new Error("The real file was refused.");
    expect([await countsSynthetic(db), await stored()]).toEqual([false, ["a.x 2019 1837 4"]]);
    expect(await previewObservations(db, wrong)).toMatchObject({ outlook: { endsSynthetic: null } });

    await undoObservationImport(db, actor, real.imported.id);
    expect([await countsSynthetic(db), await stored()]).toEqual([true, madeUp]);

    const text = "municipality;indicator;year;value;synthetic\n1837;a.x;2021;7;yes\n";
    const cameBack = await importObservations(db, actor, fileOf("demo.csv", new TextEncoder().encode(text)));
    expect(cameBack).toMatchObject({ ok: true, imported: { synthetic: true } });
    expect([await countsSynthetic(db), await stored()]).toEqual([true, [...madeUp, "a.x 2021 1837 7"]]);
  });

  test("bring all of a file or nothing, also when two come at once", async () => {
    const db = database();
    await loadMunicipalities(db);
    const wrong = csv("wrong.csv", "1837;a.x;2019;1;", "1837;a.x;2020;12 000;");
    expect(await importObservations(db, actor, wrong)).toMatchObject({ ok: false, faults: [{ row: 3 }] });
    expect(await listObservationImports(db)).toEqual([]);

    const good = await previewObservations(db, csv("good.csv", "1837;a.x;2019;1;"));
    if (!good.ok) throw new Error("The good file was refused.");
    await expect(storeImport(db, actor, good.summary, breakingOff())).rejects.toThrow("The disk is full.");
    expect(await stored()).toEqual([]);
    expect([await db.observationImport.count(), await db.auditEvent.count()]).toEqual([0, 0]);

    const bytes = fs.readFileSync(inProject("test", "registry", "imports", "fixtures", "50001.json"));
    const file = fileOf("50001.json", bytes);
    const answers = await Promise.all([
      importObservations(db, actor, file),
      importObservations(db, actor, file),
    ]);
    expect(answers.map((answer) => answer.ok && answer.alreadyThere).sort()).toEqual([false, true]);
    expect(await stored()).toEqual([
      "table-50001.andel 2019 0301 30.5",
      "table-50001.andel 2019 5605 21.6 2030",
      "table-50001.andel 2022 0301 not_published",
      "table-50001.andel 2022 5605 not_reported",
      "table-50001.antall 2019 0301 not_reported",
      "table-50001.antall 2019 5605 3 2030",
      "table-50001.antall 2022 0301 not_reported",
    ]);
  });
});
