import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { contentHash, instrumentFolder } from "~/assessment/instruments/instrument-file.server";
import {
  currentInstrument,
  findInstrument,
  listInstruments,
  loadInstruments,
} from "~/assessment/instruments/instrument-store.server";
import type { Database } from "~/platform/database.server";
import { describeStore } from "../../support/databases";
import { kommunekompasset } from "../../support/lerkevik";
import { smallDefinition, withChange } from "../../support/small-definition";

let folder: string;

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "peil-instruments-"));
});

afterEach(() => fs.rmSync(folder, { recursive: true }));

const write = (text: string, name = "small.yaml"): void => fs.writeFileSync(path.join(folder, name), text);
const nameOf = async (db: Database, id: string) => (await findInstrument(db, id)).name.en;

async function useInAnEvaluation(db: Database, instrumentId: string): Promise<void> {
  await db.municipality.create({
    data: {
      number: "1837",
      name: "Meløy",
      names: '["Meløy"]',
      searchName: "meløy",
      countyNumber: "18",
      countyName: "Nordland",
    },
  });
  await db.evaluation.create({ data: { municipalityNumber: "1837", instrumentId, year: 2026 } });
}

describeStore("instruments", (database) => {
  test("that ship are loaded, whole, with hash and version", async () => {
    const db = database();
    await loadInstruments(db, instrumentFolder);
    const found = await findInstrument(db, "kommunekompass-2020");
    expect(found).toEqual({ ...kommunekompasset(), contentHash: contentHash(kommunekompasset()) });
    expect(await db.instrument.findMany({ select: { id: true, version: true } })).toEqual([
      { id: "kommunekompass-2020", version: "1" },
    ]);
  });

  test("are loaded once: nothing happens when nothing has changed but the layout", async () => {
    const db = database();
    write(smallDefinition);
    await loadInstruments(db, folder);
    const first = await db.instrument.findMany();
    write(withChange("# A definition for tests.", "# Other words.\n"));
    await loadInstruments(db, folder);
    expect(await db.instrument.findMany()).toEqual(first);
    expect(await db.auditEvent.findMany({ select: { event: true, subject: true } })).toEqual([
      { event: "instrument_loaded", subject: "small-2026" },
    ]);
  });

  test("are loaded once also when two starts meet", async () => {
    const db = database();
    write(smallDefinition);
    await Promise.all([loadInstruments(db, folder), loadInstruments(db, folder)]);
    expect(await db.instrument.count()).toBe(1);
    expect(await db.auditEvent.count()).toBe(1);
  });

  test("that have changed replace what nobody uses, at once also for who has read it", async () => {
    const db = database();
    write(smallDefinition);
    await loadInstruments(db, folder);
    expect(await nameOf(db, "small-2026")).toBe("Small");
    write(withChange("en: Small", "en: Smaller"));
    await loadInstruments(db, folder);
    expect(await nameOf(db, "small-2026")).toBe("Smaller");
  });

  test("that have changed are refused when an evaluation uses them, naming the file and what to do", async () => {
    const db = database();
    write(smallDefinition);
    await loadInstruments(db, folder);
    await useInAnEvaluation(db, "small-2026");
    write(withChange("en: Small", "en: Smaller"));
    await expect(loadInstruments(db, folder)).rejects.toThrow(
      /small\.yaml: the definition small-2026 has changed, but an evaluation uses it, .* with a new id\./,
    );
    expect(await nameOf(db, "small-2026")).toBe("Small");
  });

  test("with a new version and the old id are refused too: old reports are read by the id", async () => {
    const db = database();
    write(smallDefinition);
    await loadInstruments(db, folder);
    await useInAnEvaluation(db, "small-2026");
    write(withChange('version: "1"', 'version: "2"'));
    await expect(loadInstruments(db, folder)).rejects.toThrow(/small-2026 has changed/);
  });

  test("are loaded all or none", async () => {
    const db = database();
    write(smallDefinition);
    await loadInstruments(db, folder);
    await useInAnEvaluation(db, "small-2026");
    write(withChange("id: small-2026", "id: another-2026"), "another.yaml");
    write(withChange("en: Small", "en: Smaller"));
    await expect(loadInstruments(db, folder)).rejects.toThrow();
    expect(await db.instrument.count()).toBe(1);
  });

  test("that do not hold are refused with every fault", async () => {
    write(withChange("questionCount: 4", "questionCount: 5").replace("max: 25.5", "max: 26"));
    await expect(loadInstruments(database(), folder)).rejects.toThrow(
      /questionCount: is 5.*\n.*add up to 25\.5 points/,
    );
    expect(await database().instrument.count()).toBe(0);
  });

  test("stay when their file is gone, and the newest comes first", async () => {
    const db = database();
    write(smallDefinition);
    await loadInstruments(db, folder);
    fs.rmSync(path.join(folder, "small.yaml"));
    write(withChange("id: small-2026", "id: small-2030"), "newer.yaml");
    await loadInstruments(db, folder);
    expect((await listInstruments(db)).map(({ id }) => id)).toEqual(["small-2030", "small-2026"]);
    expect((await currentInstrument(db)).id).toBe("small-2030");
  });

  test("that are not there are an error, not an empty result", async () => {
    await expect(findInstrument(database(), "none")).rejects.toThrow();
    await expect(currentInstrument(database())).rejects.toThrow(/no instrument/);
  });
});
