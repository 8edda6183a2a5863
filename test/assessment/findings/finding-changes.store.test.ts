import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { Caller } from "~/access/caller";
import { deleteFinding, moveFinding, saveFinding } from "~/assessment/findings/finding-changes.server";
import type { FindingKind } from "~/assessment/finding-kind";
import { listFindings } from "~/assessment/findings/finding-store.server";
import type { Database } from "~/platform/database.server";
import { describeStore } from "../../support/databases";
import { addEvaluation, addGround, addPerson } from "../../support/small-evaluation";

interface Ground {
  evaluationId: string;
  eva: Caller;
  ola: Caller;
}

async function prepare(db: Database): Promise<Ground> {
  await addGround(db);
  const [eva, ola] = [await addPerson(db, "Eva"), await addPerson(db, "Ola")];
  return { evaluationId: await addEvaluation(db, [eva, ola]), eva, ola };
}

/** Writes a finding on area 1 and gives its id. */
async function write(
  db: Database,
  { evaluationId, eva }: Ground,
  text: string,
  kind: FindingKind = "strength",
) {
  const findingId = randomUUID();
  const finding = { kind, text, questionIds: [] };
  const saved = await saveFinding(db, eva, { evaluationId, areaId: "1", findingId, version: null, finding });
  if (!saved.ok) throw new Error(saved.fault.code);
  return findingId;
}

/** «strength 0 Åpne møter»: every finding as the page lists them. */
async function listed(db: Database, evaluationId: string): Promise<string[]> {
  const findings = await listFindings(db, evaluationId);
  return findings.map(({ kind, position, text }) => `${kind} ${position} ${text}`);
}

const text = (words: string, kind: FindingKind = "strength") => ({ kind, text: words, questionIds: [] });

describeStore("saving a finding", (database) => {
  test("puts a new one last among its kind, begins the grading and is in the trail", async () => {
    const db = database();
    const ground = await prepare(db);
    const { evaluationId, eva } = ground;
    await write(db, ground, "Første");
    await write(db, ground, "Annen", "weakness");
    await write(db, ground, "Andre");
    expect(await listed(db, evaluationId)).toEqual([
      "strength 0 Første",
      "strength 1 Andre",
      "weakness 0 Annen",
    ]);
    expect(await db.evaluation.findUniqueOrThrow({ where: { id: evaluationId } })).toMatchObject({
      stage: "grading",
    });
    expect(await db.auditEvent.count({ where: { event: "finding_saved", actorId: eva.id } })).toBe(3);
  });

  test("twice makes one finding", async () => {
    const db = database();
    const { evaluationId, eva } = await prepare(db);
    const save = {
      evaluationId,
      areaId: "1",
      findingId: randomUUID(),
      version: null,
      finding: text("Én gang"),
    };
    await Promise.all([saveFinding(db, eva, save), saveFinding(db, eva, save)]);
    expect((await saveFinding(db, eva, save)).ok).toBe(true);
    expect(await listed(db, evaluationId)).toEqual(["strength 0 Én gang"]);
    expect(await db.auditEvent.count()).toBe(1);
  });

  test("keeps questions in the instrument's order, each once, and none of another area", async () => {
    const db = database();
    const { evaluationId, eva } = await prepare(db);
    const save = (questionIds: string[]) =>
      saveFinding(db, eva, {
        evaluationId,
        areaId: "1",
        findingId: randomUUID(),
        version: null,
        finding: { ...text("Bygger på"), questionIds },
      });
    expect(await save(["1.2.2", "1.1.1", "1.1.1"])).toMatchObject({
      ok: true,
      value: { questionIds: ["1.1.1", "1.2.2"] },
    });
    expect(await save(["1.1.1", "2.1.1"])).toMatchObject({ fault: { code: "finding_question_elsewhere" } });
    expect(await listed(db, evaluationId)).toHaveLength(1);
  });

  test("from an old version is refused with what a colleague wrote, and changes nothing", async () => {
    const db = database();
    const ground = await prepare(db);
    const { evaluationId, eva, ola } = ground;
    const findingId = await write(db, ground, "Opprinnelig");
    const change = { evaluationId, areaId: "1", findingId, version: 1 };
    await saveFinding(db, ola, { ...change, finding: text("Olas tekst", "challenge") });
    const stale = await saveFinding(db, eva, { ...change, finding: text("Evas tekst") });
    expect(stale).toMatchObject({
      ok: false,
      fault: {
        code: "finding_stale",
        current: { text: "Olas tekst", kind: "challenge", version: 2, updatedByName: "Ola" },
      },
    });
    expect(await listed(db, evaluationId)).toEqual(["challenge 0 Olas tekst"]);
  });

  test("by two at the same time lets exactly one through", async () => {
    const db = database();
    const ground = await prepare(db);
    const { evaluationId, eva, ola } = ground;
    const change = {
      evaluationId,
      areaId: "1",
      findingId: await write(db, ground, "Opprinnelig"),
      version: 1,
    };
    const answers = await Promise.all([
      saveFinding(db, eva, { ...change, finding: text("Evas tekst") }),
      saveFinding(db, ola, { ...change, finding: text("Olas tekst") }),
    ]);
    expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
    const won = answers.find((answer) => answer.ok);
    expect(await listed(db, evaluationId)).toEqual([`strength 0 ${won?.ok ? won.value.text : ""}`]);
  });

  test("a finding that was deleted meanwhile is refused, not written anew", async () => {
    const db = database();
    const ground = await prepare(db);
    const { evaluationId, eva, ola } = ground;
    const findingId = await write(db, ground, "Borte");
    await deleteFinding(db, ola, { evaluationId, findingId, version: 1 });
    const stale = await saveFinding(db, eva, {
      evaluationId,
      areaId: "1",
      findingId,
      version: 1,
      finding: text("Ny"),
    });
    expect(stale).toMatchObject({ fault: { code: "finding_stale", current: null } });
    expect(await listed(db, evaluationId)).toEqual([]);
  });

  test("as another kind puts it last there and closes the gap it leaves", async () => {
    const db = database();
    const ground = await prepare(db);
    const { evaluationId, eva } = ground;
    const first = await write(db, ground, "A");
    await write(db, ground, "B");
    await write(db, ground, "C", "challenge");
    await saveFinding(db, eva, {
      evaluationId,
      areaId: "1",
      findingId: first,
      version: 1,
      finding: text("A", "challenge"),
    });
    expect(await listed(db, evaluationId)).toEqual(["strength 0 B", "challenge 0 C", "challenge 1 A"]);
  });

  test("is refused once the evaluation is published", async () => {
    const db = database();
    const ground = await prepare(db);
    const { evaluationId, eva } = ground;
    const findingId = await write(db, ground, "Låst");
    await db.evaluation.update({ where: { id: evaluationId }, data: { stage: "published" } });
    const place = { evaluationId, findingId };
    const answers = [
      await saveFinding(db, eva, { ...place, areaId: "1", version: 1, finding: text("Ny") }),
      await deleteFinding(db, eva, { ...place, version: 1 }),
      await moveFinding(db, eva, { ...place, fromKind: "strength", kind: "weakness", position: 0 }),
    ];
    for (const answer of answers) expect(answer).toMatchObject({ fault: { code: "already_published" } });
    expect(await listed(db, evaluationId)).toEqual(["strength 0 Låst"]);
  });
});

describeStore("ordering and deleting findings", (database) => {
  test("moves up and down, and twice is the same as once", async () => {
    const db = database();
    const ground = await prepare(db);
    const { evaluationId, eva } = ground;
    for (const name of ["A", "B"]) await write(db, ground, name);
    const c = await write(db, ground, "C");
    const strength = "strength" as const;
    const up = { evaluationId, findingId: c, fromKind: strength, kind: strength, position: 1 };
    await moveFinding(db, eva, up);
    await moveFinding(db, eva, up);
    expect(await listed(db, evaluationId)).toEqual(["strength 0 A", "strength 1 C", "strength 2 B"]);
    await moveFinding(db, eva, { ...up, position: 99 });
    expect(await listed(db, evaluationId)).toEqual(["strength 0 A", "strength 1 B", "strength 2 C"]);
    expect(await db.auditEvent.count({ where: { event: "findings_ordered" } })).toBe(2);
  });

  test("does not disturb somebody who is changing the text, but a new kind does", async () => {
    const db = database();
    const ground = await prepare(db);
    const { evaluationId, eva, ola } = ground;
    await write(db, ground, "A");
    const b = await write(db, ground, "B");
    const place = { evaluationId, findingId: b, fromKind: "strength" as const };
    await moveFinding(db, ola, { ...place, kind: "strength", position: 0 });
    const change = { ...place, areaId: "1" };
    expect((await saveFinding(db, eva, { ...change, version: 1, finding: text("B2") })).ok).toBe(true);
    await moveFinding(db, ola, { ...place, kind: "weakness", position: 0 });
    expect(await saveFinding(db, eva, { ...change, version: 2, finding: text("B3") })).toMatchObject({
      fault: { code: "finding_stale", current: { kind: "weakness" } },
    });
  });

  test("moves to a place in another kind; both keep places without gaps", async () => {
    const db = database();
    const ground = await prepare(db);
    const { evaluationId, eva } = ground;
    const a = await write(db, ground, "A");
    await write(db, ground, "B");
    await write(db, ground, "C", "weakness");
    const move = { evaluationId, findingId: a, fromKind: "strength" as const, position: 0 };
    await moveFinding(db, eva, { ...move, kind: "weakness" });
    expect(await listed(db, evaluationId)).toEqual(["strength 0 B", "weakness 0 A", "weakness 1 C"]);
  });

  test("does not undo a colleague's choice of kind unseen, and agrees with one that is the same", async () => {
    const db = database();
    const ground = await prepare(db);
    const { evaluationId, eva, ola } = ground;
    const findingId = await write(db, ground, "A");
    const seen = { evaluationId, findingId, fromKind: "strength" as const, position: 0 };
    await moveFinding(db, ola, { ...seen, kind: "weakness" });
    for (const kind of ["challenge", "strength"] as const) {
      expect(await moveFinding(db, eva, { ...seen, kind })).toMatchObject({
        fault: { code: "finding_stale", current: { kind: "weakness", updatedByName: "Ola" } },
      });
    }
    expect(await moveFinding(db, eva, { ...seen, kind: "weakness" })).toEqual({ ok: true, value: null });
    expect(await listed(db, evaluationId)).toEqual(["weakness 0 A"]);
    expect(await db.auditEvent.count({ where: { event: "findings_ordered" } })).toBe(1);
  });

  test("deletes once, closes the gap, and keeps the text in the trail", async () => {
    const db = database();
    const ground = await prepare(db);
    const { evaluationId, eva } = ground;
    const a = await write(db, ground, "A");
    await write(db, ground, "B");
    const deletion = { evaluationId, findingId: a, version: 1 };
    await deleteFinding(db, eva, deletion);
    expect((await deleteFinding(db, eva, deletion)).ok).toBe(true);
    expect(await listed(db, evaluationId)).toEqual(["strength 0 B"]);
    const events = await db.auditEvent.findMany({ where: { event: "finding_deleted" } });
    expect(events.map(({ detail }) => JSON.parse(detail ?? "") as unknown)).toEqual([
      { areaId: "1", kind: "strength", text: "A", questionIds: [], evidence: [] },
    ]);
  });

  test("does not delete what was changed meanwhile", async () => {
    const db = database();
    const ground = await prepare(db);
    const { evaluationId, eva, ola } = ground;
    const findingId = await write(db, ground, "A");
    await saveFinding(db, ola, { evaluationId, areaId: "1", findingId, version: 1, finding: text("Bedre") });
    expect(await deleteFinding(db, eva, { evaluationId, findingId, version: 1 })).toMatchObject({
      fault: { code: "finding_stale", current: { text: "Bedre" } },
    });
    expect(await listed(db, evaluationId)).toEqual(["strength 0 Bedre"]);
  });

  test("never reaches a finding of another evaluation", async () => {
    const db = database();
    const ground = await prepare(db);
    const findingId = await write(db, ground, "Vår");
    const elsewhere = await addEvaluation(db, [ground.eva]);
    await deleteFinding(db, ground.eva, { evaluationId: elsewhere, findingId, version: 1 });
    const move = { evaluationId: elsewhere, findingId, fromKind: "strength" as const, position: 0 };
    await moveFinding(db, ground.eva, { ...move, kind: "weakness" });
    expect(await listed(db, ground.evaluationId)).toEqual(["strength 0 Vår"]);
  });
});
