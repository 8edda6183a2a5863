import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { Caller } from "~/access/caller";
import { cancelCorrection, openCorrection } from "~/assessment/publication/correction-store.server";
import { findEvaluation } from "~/assessment/evaluations/evaluation-store.server";
import { saveFinding } from "~/assessment/findings/finding-changes.server";
import { saveGrade } from "~/assessment/grading/grade-store.server";
import { publish } from "~/assessment/publication/publication-store.server";
import { loadSnapshot } from "~/assessment/publication/snapshot-store.server";
import { saveSummary } from "~/assessment/summary/summary-store.server";
import type { Database } from "~/platform/database.server";
import { describeStore } from "../../support/databases";
import { addEvaluation, addGround, addPerson, gradeEverything } from "../../support/small-evaluation";

const SUMMARY = "Meløy styrer godt, men følger lite opp.";

interface Ground {
  evaluationId: string;
  eva: Caller;
}

async function prepare(db: Database): Promise<Ground> {
  await addGround(db);
  const eva = await addPerson(db, "Eva");
  return { evaluationId: await addEvaluation(db, [eva]), eva };
}

const writeFinding = (db: Database, { evaluationId, eva }: Ground, areaId: string, text: string) =>
  saveFinding(db, eva, {
    evaluationId,
    areaId,
    findingId: randomUUID(),
    version: null,
    finding: { kind: "challenge", text, questionIds: [] },
  });

/** Does all that the checklist asks for. */
async function complete(db: Database, ground: Ground): Promise<void> {
  const { evaluationId, eva } = ground;
  await gradeEverything(db, evaluationId);
  await writeFinding(db, ground, "2", "Få følger med på møtene.");
  await writeFinding(db, ground, "1", "Planene henger ikke sammen.");
  await saveSummary(db, eva, { evaluationId, text: SUMMARY, version: 0 });
}

async function published(db: Database): Promise<Ground> {
  const ground = await prepare(db);
  await complete(db, ground);
  const answer = await publish(db, ground.eva, { evaluationId: ground.evaluationId, number: 1 });
  if (!answer.ok) throw new Error(answer.fault.code);
  return ground;
}

const regrade = (db: Database, { evaluationId, eva }: Ground, result: number, baseVersion: number) =>
  saveGrade(db, eva, {
    evaluationId,
    questionId: "1.1.1",
    grade: { system: 6, extent: 5, result },
    note: "Notat til 1.1.1",
    baseVersion,
    saveId: randomUUID(),
  });

const stageOf = async (db: Database, id: string) => (await findEvaluation(db, id))?.stage;

describeStore("publishing", (database) => {
  test("is refused until the checklist is done, and says what is missing", async () => {
    const db = database();
    const ground = await prepare(db);
    const { evaluationId, eva } = ground;
    await gradeEverything(db, evaluationId);
    await writeFinding(db, ground, "1", "Ett funn.");
    const refused = await publish(db, eva, { evaluationId, number: 1 });
    expect(refused).toMatchObject({
      fault: {
        code: "checklist_not_done",
        items: [
          { code: "questions_graded", done: true },
          { code: "findings_written", done: false, detail: { areaIds: ["2"] } },
          { code: "summary_written", done: false },
        ],
      },
    });
    expect(await db.publication.count()).toBe(0);
    expect(await stageOf(db, evaluationId)).toBe("grading");
  });

  test("freezes everything that the report says, with the municipality's newest facts", async () => {
    const db = database();
    const ground = await prepare(db);
    await complete(db, ground);
    const at = new Date("2026-03-03T13:32:00Z");
    await publish(db, ground.eva, { evaluationId: ground.evaluationId, number: 1, at });

    const snapshot = await loadSnapshot(db, ground.evaluationId, 1);
    expect(snapshot).toMatchObject({
      format: 1,
      number: 1,
      publishedAt: "2026-03-03T13:32:00.000Z",
      publishedByName: "Eva",
      reason: null,
      year: 2026,
      language: "nb",
      instrument: { id: "small-2026", version: "1", contentHash: "hash of the small definition" },
      municipality: {
        number: "1837",
        name: "Meløy",
        county: "Nordland",
        facts: [
          { kind: "inhabitants", year: 2024, value: 6230, source: "SSB 07459" },
          { kind: "kostra_group", year: 2024, value: 2, source: "SSB" },
        ],
      },
      team: ["Eva"],
      summary: SUMMARY,
      findings: [
        { areaId: "1", kind: "challenge", text: "Planene henger ikke sammen.", questionIds: [] },
        { areaId: "2", kind: "challenge", text: "Få følger med på møtene.", questionIds: [] },
      ],
    });
    expect(snapshot?.grades).toHaveLength(4);
    expect(snapshot?.grades).toContainEqual({
      questionId: "2.1.1",
      system: 6,
      extent: 5,
      result: 4,
      note: "Notat til 2.1.1",
    });
    expect(await stageOf(db, ground.evaluationId)).toBe("published");
  });

  test("twice, even at the same time, publishes once", async () => {
    const db = database();
    const ground = await prepare(db);
    await complete(db, ground);
    const { evaluationId, eva } = ground;
    const form = { evaluationId, number: 1 };
    const answers = await Promise.all([publish(db, eva, form), publish(db, eva, form)]);
    const all = [...answers, await publish(db, eva, form)];
    expect(all).toMatchObject(all.map(() => ({ ok: true, value: { number: 1 } })));
    expect(all.filter((answer) => answer.ok && answer.value.now)).toHaveLength(1);
    expect(await db.publication.count()).toBe(1);
    expect(await db.auditEvent.count({ where: { event: "evaluation_published" } })).toBe(1);
  });

  test("under a number that is not the next is refused", async () => {
    const db = database();
    const ground = await prepare(db);
    await complete(db, ground);
    const { evaluationId, eva } = ground;
    expect(await publish(db, eva, { evaluationId, number: 2 })).toMatchObject({
      fault: { code: "publication_number_changed", values: { number: 1 } },
    });
    await publish(db, eva, { evaluationId, number: 1 });
    expect(await publish(db, eva, { evaluationId, number: 2 })).toMatchObject({
      fault: { code: "already_published" },
    });
    expect(await db.publication.count()).toBe(1);
  });

  test("locks grades, findings and summary", async () => {
    const db = database();
    const ground = await published(db);
    const { evaluationId, eva } = ground;
    const answers = [
      await regrade(db, ground, 9, 1),
      await writeFinding(db, ground, "1", "For sent."),
      await saveSummary(db, eva, { evaluationId, text: "For sent.", version: 1 }),
    ];
    for (const answer of answers) expect(answer).toMatchObject({ fault: { code: "already_published" } });
  });
});

describeStore("a correction", (database) => {
  test("makes number 2 with its reason and leaves number 1 as it was", async () => {
    const db = database();
    const ground = await published(db);
    const { evaluationId, eva } = ground;
    const first = await db.publication.findFirstOrThrow();
    await openCorrection(db, eva, { evaluationId, number: 1, reason: " Feil karakter på 1.1.1. " });
    await regrade(db, ground, 9, 1);
    await saveSummary(db, eva, { evaluationId, text: "Rettet.", version: 1 });
    await db.municipalityFact.updateMany({ data: { value: 1 } });
    await db.user.update({ where: { id: eva.id }, data: { name: "Eva Ny" } });
    expect(await stageOf(db, evaluationId)).toBe("correction");
    expect(await db.publication.findMany()).toEqual([first]);

    expect(await publish(db, eva, { evaluationId, number: 2 })).toEqual({
      ok: true,
      value: { number: 2, now: true },
    });
    expect(await db.publication.findFirstOrThrow({ where: { number: 1 } })).toEqual(first);
    const [one, two] = [await loadSnapshot(db, evaluationId, 1), await loadSnapshot(db, evaluationId, 2)];
    expect(one).toMatchObject({ summary: SUMMARY, reason: null, team: ["Eva"] });
    expect(two).toMatchObject({ summary: "Rettet.", reason: "Feil karakter på 1.1.1.", team: ["Eva Ny"] });
    const resultOf = (snapshot: typeof one) =>
      snapshot?.grades.find(({ questionId }) => questionId === "1.1.1")?.result;
    expect([resultOf(one), resultOf(two)]).toEqual([4, 9]);
    expect((await loadSnapshot(db, evaluationId, "latest"))?.number).toBe(2);
    expect(await loadSnapshot(db, evaluationId, 3)).toBeNull();
    expect(await findEvaluation(db, evaluationId)).toMatchObject({
      stage: "published",
      correctionReason: null,
      publications: [
        { number: 2, reason: "Feil karakter på 1.1.1." },
        { number: 1, reason: null },
      ],
    });
  });

  test("needs a reason and something published", async () => {
    const db = database();
    const ground = await prepare(db);
    const { evaluationId, eva } = ground;
    const open = (reason: string, number = 1) => openCorrection(db, eva, { evaluationId, number, reason });
    expect(await open("For tidlig")).toMatchObject({ fault: { code: "not_published_yet" } });
    await complete(db, ground);
    await publish(db, eva, { evaluationId, number: 1 });
    expect(await open("  ")).toMatchObject({ fault: { code: "correction_reason_missing" } });
    expect(await open("x".repeat(501))).toMatchObject({ fault: { code: "correction_reason_too_long" } });
    expect(await stageOf(db, evaluationId)).toBe("published");
  });

  test("opened twice is opened once; another reason is not passed over", async () => {
    const db = database();
    const { evaluationId, eva } = await published(db);
    const open = (reason: string) => openCorrection(db, eva, { evaluationId, number: 1, reason });
    expect((await open("Feil")).ok).toBe(true);
    expect((await open("Feil")).ok).toBe(true);
    expect(await open("En annen feil")).toMatchObject({ fault: { code: "correction_already_open" } });
    expect(await db.auditEvent.count({ where: { event: "correction_opened" } })).toBe(1);
  });

  test("asked for again after it was published does not open another", async () => {
    const db = database();
    const ground = await published(db);
    const { evaluationId, eva } = ground;
    const form = { evaluationId, number: 1, reason: "Feil" };
    await openCorrection(db, eva, form);
    await regrade(db, ground, 9, 1);
    await publish(db, eva, { evaluationId, number: 2 });
    expect(await openCorrection(db, eva, form)).toMatchObject({
      fault: { code: "corrected_meanwhile", values: { number: 2 } },
    });
    expect(await stageOf(db, evaluationId)).toBe("published");
  });

  test("that changes nothing is not published", async () => {
    const db = database();
    const ground = await published(db);
    const { evaluationId, eva } = ground;
    await openCorrection(db, eva, { evaluationId, number: 1, reason: "Feil" });
    const attempt = () => publish(db, eva, { evaluationId, number: 2 });
    expect(await attempt()).toEqual({ ok: false, fault: { code: "correction_unchanged" } });
    await regrade(db, ground, 9, 1);
    await regrade(db, ground, 4, 2);
    expect(await attempt()).toEqual({ ok: false, fault: { code: "correction_unchanged" } });
    expect(await db.publication.count()).toBe(1);
    expect(await stageOf(db, evaluationId)).toBe("correction");
  });

  test("can be cancelled only while it has changed nothing", async () => {
    const db = database();
    const ground = await published(db);
    const { evaluationId, eva } = ground;
    await openCorrection(db, eva, { evaluationId, number: 1, reason: "Feil" });
    await regrade(db, ground, 9, 1);
    expect(await cancelCorrection(db, eva, evaluationId)).toMatchObject({
      fault: { code: "correction_has_changes" },
    });
    await regrade(db, ground, 4, 2);
    expect((await cancelCorrection(db, eva, evaluationId)).ok).toBe(true);
    expect((await cancelCorrection(db, eva, evaluationId)).ok).toBe(true);
    expect(await findEvaluation(db, evaluationId)).toMatchObject({
      stage: "published",
      correctionReason: null,
    });
    expect(await db.auditEvent.count({ where: { event: "correction_cancelled" } })).toBe(1);
  });
});

describeStore("the summary", (database) => {
  test("from an old version is refused with what stands and who wrote it", async () => {
    const db = database();
    const { evaluationId, eva } = await prepare(db);
    const ola = await addPerson(db, "Ola");
    expect(await saveSummary(db, ola, { evaluationId, text: "Olas", version: 0 })).toMatchObject({
      value: { version: 1 },
    });
    expect(await saveSummary(db, eva, { evaluationId, text: "Evas", version: 0 })).toMatchObject({
      fault: { code: "summary_stale", current: { text: "Olas", version: 1, savedBy: { name: "Ola" } } },
    });
    expect(await findEvaluation(db, evaluationId)).toMatchObject({ summary: "Olas", stage: "grading" });
  });

  test("sent twice is saved once", async () => {
    const db = database();
    const { evaluationId, eva } = await prepare(db);
    const save = { evaluationId, text: "Én gang", version: 0 };
    await saveSummary(db, eva, save);
    expect(await saveSummary(db, eva, save)).toEqual({ ok: true, value: { version: 1 } });
    expect(await db.auditEvent.count()).toBe(1);
  });
});
