import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { Database } from "~/platform/database.server";
import {
  addCode,
  listCodes,
  mergeCodes,
  moveCode,
  removeCode,
  renameCode,
} from "~/survey/text-codes/code-store.server";
import { listReadings, saveCodings } from "~/survey/text-codes/coding-store.server";
import { countCodes, pageAfter, type TextAnswer } from "~/survey/text-codes/text-answers";
import { describeStore } from "../../support/databases";
import { addWave } from "../../support/small-wave";

const analyst = { id: null, name: "Kari Analytiker" };

async function addCoded(db: Database) {
  const { waveId, memberId } = await addWave(db);
  const now = new Date();
  const { id: responseId } = await db.surveyResponse.create({ data: { memberId, savedAt: now } });
  const of = { waveId, waveName: "Prøve", variable: "ideas" };
  const [health, roads] = [randomUUID(), randomUUID()];
  await addCode(db, analyst, of, { id: health, label: "Helse" });
  await addCode(db, analyst, of, { id: roads, label: " Veg  og bru " });
  return { of, responseId, health, roads };
}

const labels = async (db: Database, of: { waveId: string; variable: string }) =>
  (await listCodes(db, of)).map(({ label }) => label);

describeStore("the codes of written answers", (database) => {
  it("are added once, renamed, moved and removed, and a stale or doubled name is refused", async () => {
    const db = database();
    const { of, health, roads } = await addCoded(db);
    await addCode(db, analyst, of, { id: health, label: "Helse" });
    expect(await labels(db, of)).toEqual(["Helse", "Veg og bru"]);
    const add = (label: string) => addCode(db, analyst, of, { id: randomUUID(), label });
    expect(await add("helse")).toMatchObject({ fault: { code: "text_code_taken" } });
    expect(await add("  ")).toMatchObject({ fault: { code: "text_code_empty" } });
    expect(await add("x".repeat(81))).toMatchObject({ fault: { code: "text_code_long" } });

    const rename = (label: string, version: number) =>
      renameCode(db, analyst, of, { id: health, label, version });
    expect(await rename("Helse og omsorg", 1)).toMatchObject({ ok: true });
    expect(await rename("Sykehjem", 1)).toMatchObject({
      fault: { code: "text_code_changed", values: { label: "Helse og omsorg" } },
    });
    await moveCode(db, analyst, of, { id: roads, by: -1 });
    await moveCode(db, analyst, of, { id: roads, by: -1 });
    expect(await labels(db, of)).toEqual(["Veg og bru", "Helse og omsorg"]);
    await removeCode(db, analyst, of, roads);
    await removeCode(db, analyst, of, roads);
    expect(await labels(db, of)).toEqual(["Helse og omsorg"]);
    expect(await db.auditEvent.count({ where: { event: "text_codes_changed" } })).toBe(5);
  });

  it("are several to an answer; what another has ticked meanwhile stays, and merging keeps every answer", async () => {
    const db = database();
    const { of, responseId, health, roads } = await addCoded(db);
    const save = (before: string[], after: string[]) =>
      saveCodings(db, analyst, of, [{ responseId, before, after }]);
    const given = async () =>
      (await listCodes(db, of)).filter((code) => code.responseIds.includes(responseId)).map(({ id }) => id);
    await save([], [health]);
    // From a page that was made before that: only its own tick is added.
    await save([], [roads]);
    await save([], [roads]);
    expect(await given()).toEqual([health, roads]);
    expect(await db.auditEvent.count({ where: { event: "texts_coded" } })).toBe(2);
    await save([health, roads], [roads]);
    expect(await given()).toEqual([roads]);

    await mergeCodes(db, analyst, of, { id: roads, into: health });
    expect(await given()).toEqual([health]);
    expect(await save([], [roads, health])).toEqual({ gone: 1 });
    expect(await given()).toEqual([health]);
    const elsewhere = { ...of, waveId: randomUUID() };
    await saveCodings(db, analyst, elsewhere, [{ responseId, before: [health], after: [] }]);
    expect(await given()).toEqual([health]);
  });

  it("are none where an answer was read and none fits, until it is given one", async () => {
    const db = database();
    const { of, responseId, health } = await addCoded(db);
    const save = (before: string[], after: string[]) =>
      saveCodings(db, analyst, of, [{ responseId, before, after }]);
    const isRead = async () => (await listReadings(db, of)).has(responseId);
    await save([], ["none"]);
    await save([], ["none"]);
    expect(await isRead()).toBe(true);
    expect(await listReadings(db, { ...of, variable: "other" })).toEqual(new Set());
    // Somebody else gives it a code, on a page from before that.
    await save([], [health]);
    expect(await isRead()).toBe(false);
    await save([health], ["none"]);
    await save(["none"], []);
    expect(await isRead()).toBe(false);
    expect(await db.auditEvent.count({ where: { event: "texts_coded" } })).toBe(4);
  });
});

describe("the answers of a page", () => {
  const answers = Array.from({ length: 60 }, (_, place): TextAnswer => {
    const id = String(place);
    return { responseId: id, municipality: id, name: id, texts: [id], codeIds: [], noneFits: false };
  });

  it("go on after the last one, also where those that were read have left the list", () => {
    const next = (those: readonly TextAnswer[], code: string) =>
      pageAfter(those, { code, search: "" }, { last: "24", size: 25 });
    expect(next(answers, "none")).toBe(2);
    const read = answers.map((answer, place) => ({ ...answer, noneFits: place < 25 }));
    expect(next(read, "none")).toBe(1);
    expect(next(read, "")).toBe(2);
  });

  it("are counted among those that were read", () => {
    const some = answers.map((answer, place) => ({
      ...answer,
      codeIds: place < 2 ? ["a"] : [],
      noneFits: place === 2,
    }));
    expect(countCodes(some, [{ id: "a", label: "Helse" }])).toMatchObject({
      answered: 60,
      read: 3,
      codes: [{ code: "Helse", count: 2 }],
    });
  });
});
