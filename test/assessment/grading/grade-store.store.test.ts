import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { Caller } from "~/access/caller";
import type { Grade } from "~/assessment/grade";
import type { SentGradeSave } from "~/assessment/grading/grade-save";
import { loadGrades, loadStandings, saveGrade } from "~/assessment/grading/grade-store.server";
import { neverSaved } from "~/assessment/grading/standing";
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

const grade = (system: number | null, extent: number | null = null, result: number | null = null): Grade => ({
  system,
  extent,
  result,
});

/** A save of question 1.1.1 that nothing stood before, but for what is said. */
const saveOf = ({ evaluationId }: Ground, more: SentGradeSave = {}) => ({
  evaluationId,
  questionId: "1.1.1",
  grade: grade(6, 5, 4),
  note: "Planen er vedtatt",
  baseVersion: 0,
  saveId: randomUUID(),
  ...more,
});

const trail = (db: Database) =>
  db.auditEvent.findMany({ where: { event: "grade_saved" }, orderBy: { at: "asc" } });

describeStore("saving a grade", (database) => {
  test("keeps grade and note with who and when, begins the grading and is in the trail", async () => {
    const db = database();
    const ground = await prepare(db);
    const before = Date.now();
    const saved = await saveGrade(db, ground.eva, saveOf(ground));
    const { eva, evaluationId } = ground;
    if (!saved.ok) throw new Error(saved.fault.code);
    expect(saved.value).toMatchObject({
      version: 1,
      grade: grade(6, 5, 4),
      note: "Planen er vedtatt",
      by: { id: eva.id, name: "Eva" },
    });
    expect(Date.parse(saved.value.at ?? "")).toBeGreaterThanOrEqual(before);
    expect(await loadStandings(db, evaluationId)).toEqual(new Map([["1.1.1", saved.value]]));
    expect(await loadGrades(db, evaluationId)).toEqual(new Map([["1.1.1", grade(6, 5, 4)]]));
    expect(await db.evaluation.findUniqueOrThrow({ where: { id: evaluationId } })).toMatchObject({
      stage: "grading",
    });
    const events = await trail(db);
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({ actorId: eva.id, actorName: "Eva", evaluationId, subject: "1.1.1" });
    expect(JSON.parse(events[0]?.detail ?? "")).toEqual({
      version: 1,
      before: null,
      after: { ...grade(6, 5, 4), note: "Planen er vedtatt" },
    });
  });

  test("takes a question that is graded on some dimensions only, and tells the trail what it was before", async () => {
    const db = database();
    const ground = await prepare(db);
    await saveGrade(db, ground.eva, saveOf(ground, { grade: grade(6), note: "" }));
    const saved = await saveGrade(
      db,
      ground.ola,
      saveOf(ground, { grade: grade(null, 0), note: "", baseVersion: 1 }),
    );
    expect(saved).toMatchObject({
      ok: true,
      value: { version: 2, grade: grade(null, 0), by: { name: "Ola" } },
    });
    expect(JSON.parse((await trail(db))[1]?.detail ?? "")).toEqual({
      version: 2,
      before: { ...grade(6), note: "" },
      after: { ...grade(null, 0), note: "" },
    });
  });

  test("refuses a save made from what a colleague has changed since, and tells what stands", async () => {
    const db = database();
    const ground = await prepare(db);
    await saveGrade(db, ground.eva, saveOf(ground, { grade: grade(6, 6, 6), note: "Evas" }));
    const stale = await saveGrade(db, ground.ola, saveOf(ground, { grade: grade(2, 2, 2), note: "Olas" }));
    expect(stale).toMatchObject({
      ok: false,
      fault: {
        code: "grade_stale",
        standing: { version: 1, grade: grade(6, 6, 6), note: "Evas", by: { id: ground.eva.id, name: "Eva" } },
      },
    });
    expect((await loadGrades(db, ground.evaluationId)).get("1.1.1")).toEqual(grade(6, 6, 6));
    expect(await trail(db)).toHaveLength(1);
    // Made from what stands, Ola's may replace Eva's.
    const chosen = await saveGrade(db, ground.ola, saveOf(ground, { grade: grade(2, 2, 2), baseVersion: 1 }));
    expect(chosen).toMatchObject({ ok: true, value: { version: 2 } });
  });

  test("answers a repeated save as the first time, without saving twice", async () => {
    const db = database();
    const ground = await prepare(db);
    const save = saveOf(ground);
    const first = await saveGrade(db, ground.eva, save);
    expect(await saveGrade(db, ground.eva, save)).toEqual(first);
    expect(await trail(db)).toHaveLength(1);
    await db.evaluation.update({ where: { id: ground.evaluationId }, data: { stage: "published" } });
    expect(await saveGrade(db, ground.eva, save)).toEqual(first);
    // The same name from somebody else is not a repetition.
    expect(await saveGrade(db, ground.ola, save)).toMatchObject({ ok: false });
  });

  test("does not take other values under the same name for a repetition: a person went back to the form", async () => {
    const db = database();
    const ground = await prepare(db);
    const first = saveOf(ground, { grade: grade(5, 5, 5) });
    await saveGrade(db, ground.eva, first);
    expect(await saveGrade(db, ground.eva, { ...first, grade: grade(7, 7, 7) })).toMatchObject({
      ok: false,
      fault: { code: "grade_stale", standing: { version: 1, grade: grade(5, 5, 5) } },
    });
    expect(await trail(db)).toHaveLength(1);
  });

  test("does not count a repetition of the save before last as a save", async () => {
    const db = database();
    const ground = await prepare(db);
    const first = saveOf(ground, { grade: grade(1, 1, 1) });
    await saveGrade(db, ground.eva, first);
    await saveGrade(db, ground.eva, saveOf(ground, { grade: grade(9, 9, 9), baseVersion: 1 }));
    expect(await saveGrade(db, ground.eva, first)).toMatchObject({
      ok: false,
      fault: { code: "grade_stale" },
    });
    expect((await loadGrades(db, ground.evaluationId)).get("1.1.1")).toEqual(grade(9, 9, 9));
  });

  test("is a success that writes nothing when it says what stands, however stale", async () => {
    const db = database();
    const ground = await prepare(db);
    const first = await saveGrade(db, ground.eva, saveOf(ground, { note: "To\nlinjer" }));
    expect(await saveGrade(db, ground.ola, saveOf(ground, { note: "To\r\nlinjer" }))).toEqual(first);
    expect(await trail(db)).toHaveLength(1);
    const empty = await saveGrade(
      db,
      ground.eva,
      saveOf(ground, { questionId: "1.2.1", grade: grade(null), note: "" }),
    );
    expect(empty).toEqual({ ok: true, value: neverSaved });
  });

  test.each([
    ["a question that the instrument does not have", { questionId: "9.9.9" }, "question_unknown"],
    ["a half step", { grade: grade(6.5, 5, 4) }, "grade_not_whole_step"],
    ["a step above 10", { grade: grade(6, 11, 4) }, "grade_not_whole_step"],
    ["a step below 0", { grade: grade(6, 5, -1) }, "grade_not_whole_step"],
    ["something that is not a number", { grade: { ...grade(6, 5), result: "4" } }, "grade_not_whole_step"],
    ["a note of 4,001 characters", { note: "æ".repeat(4_001) }, "note_too_long"],
    ["no grade at all", { grade: undefined }, "request_malformed"],
    ["no name of the save", { saveId: "" }, "request_malformed"],
    ["no version that it was made from", { baseVersion: null }, "request_malformed"],
  ])("refuses %s", async (_what, more, code) => {
    const db = database();
    const ground = await prepare(db);
    expect(await saveGrade(db, ground.eva, saveOf(ground, more))).toMatchObject({
      ok: false,
      fault: { code },
    });
    expect(await db.grade.count()).toBe(0);
    expect(await trail(db)).toEqual([]);
    expect(await db.evaluation.findUniqueOrThrow({ where: { id: ground.evaluationId } })).toMatchObject({
      stage: "planned",
    });
  });

  test("takes a note of 4,000 characters", async () => {
    const db = database();
    const ground = await prepare(db);
    const saved = await saveGrade(db, ground.eva, saveOf(ground, { note: "æ".repeat(4_000) }));
    expect(saved).toMatchObject({ ok: true });
  });

  test("refuses when the evaluation is published, and when there is none", async () => {
    const db = database();
    const ground = await prepare(db);
    await db.evaluation.update({ where: { id: ground.evaluationId }, data: { stage: "published" } });
    expect(await saveGrade(db, ground.eva, saveOf(ground))).toMatchObject({
      ok: false,
      fault: { code: "already_published" },
    });
    expect(await saveGrade(db, ground.eva, saveOf({ ...ground, evaluationId: randomUUID() }))).toMatchObject({
      ok: false,
      fault: { code: "evaluation_unknown" },
    });
  });

  test("lets exactly one of many simultaneous saves of a question through, and loses none without a word", async () => {
    const db = database();
    const ground = await prepare(db);
    const answers = await Promise.all(
      [0, 1, 2, 3, 4, 5, 6, 7].map((step) =>
        saveGrade(db, step % 2 ? ground.eva : ground.ola, saveOf(ground, { grade: grade(step, step, step) })),
      ),
    );
    const through = answers.filter(({ ok }) => ok);
    expect(through).toHaveLength(1);
    expect(answers.filter((answer) => !answer.ok && answer.fault.code === "grade_stale")).toHaveLength(7);
    expect(through[0]).toMatchObject({
      value: { grade: (await loadGrades(db, ground.evaluationId)).get("1.1.1") },
    });
    expect(await trail(db)).toHaveLength(1);
  });

  test("writes the trail in the same transaction: where that fails, nothing is saved", async () => {
    const db = database();
    const ground = await prepare(db);
    const trailFails = db.$extends({
      query: { auditEvent: { create: () => Promise.reject(new Error("the trail is full")) } },
    }) as unknown as Database;
    await expect(saveGrade(trailFails, ground.eva, saveOf(ground))).rejects.toThrow("the trail is full");
    expect(await db.grade.count()).toBe(0);
    expect(await db.evaluation.findUniqueOrThrow({ where: { id: ground.evaluationId } })).toMatchObject({
      stage: "planned",
    });
  });
});
