import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { Caller } from "~/access/caller";
import type { Stage } from "~/assessment/evaluations/evaluation";
import { findEvaluation } from "~/assessment/evaluations/evaluation-store.server";
import type { SentGradeSave } from "~/assessment/grading/grade-save";
import { saveGrade } from "~/assessment/grading/grade-store.server";
import {
  handInArea,
  handInSelfAssessment,
  takeBackArea,
  takeBackSelfAssessment,
} from "~/assessment/sheets/hand-in-store.server";
import { loadRevealedSheets } from "~/assessment/sheets/revealed-sheets.server";
import { sheetOf } from "~/assessment/sheets/sheet";
import { sheetProgress } from "~/assessment/sheets/sheet-progress.server";
import { loadSheet, saveSheetGrade, type SheetKind } from "~/assessment/sheets/sheet-store.server";
import { saveWholeSheet } from "~/assessment/sheets/whole-sheet.server";
import { setTeam } from "~/assessment/team/team-store.server";
import type { Database } from "~/platform/database.server";
import { describeStore } from "../../support/databases";
import { addEvaluation, addGround, addPerson } from "../../support/small-evaluation";

interface Ground {
  evaluationId: string;
  eva: Caller;
  ola: Caller;
  kari: Caller;
}

/** Eva and Ola grade alone; Kari is of the municipality. Area 1 has 1.1.1, 1.2.1 and 1.2.2. */
async function prepare(db: Database, stage: Stage = "grading"): Promise<Ground> {
  await addGround(db);
  const [eva, ola] = [await addPerson(db, "Eva"), await addPerson(db, "Ola")];
  const kari = await addPerson(db, "Kari", "municipality", { municipalityNumber: "1837" });
  const evaluationId = await addEvaluation(db, [eva, ola]);
  await db.evaluation.update({
    where: { id: evaluationId },
    data: { gradingMode: "independently", stage },
  });
  return { evaluationId, eva, ola, kari };
}

const all = (step: number | null) => ({ system: step, extent: step, result: step });

const saveOf = ({ evaluationId }: Ground, more: SentGradeSave & { kind?: SheetKind } = {}) => ({
  evaluationId,
  kind: "own" as const,
  questionId: "1.1.1",
  grade: all(6),
  note: "Planen er vedtatt",
  baseVersion: 0,
  saveId: randomUUID(),
  ...more,
});

/** Grades area 1 to the end on somebody's own sheet. */
async function gradeArea(db: Database, ground: Ground, person: Caller, step: number): Promise<void> {
  for (const questionId of ["1.1.1", "1.2.1", "1.2.2"]) {
    const note = `${person.name}s grunn`;
    const saved = await saveSheetGrade(db, person, saveOf(ground, { questionId, grade: all(step), note }));
    if (!saved.ok) throw new Error(saved.fault.code);
  }
}

const area1 = ({ evaluationId }: Ground) => ({ evaluationId, areaId: "1" });

async function read(db: Database, { evaluationId }: Ground, reader: Caller) {
  const evaluation = await findEvaluation(db, evaluationId);
  if (!evaluation) throw new Error("no evaluation");
  const sheets = await loadRevealedSheets(db, reader, evaluation, "1");
  if (!sheets.ok) return sheets.fault.code;
  return sheets.value
    .map(({ evaluator, standings }) => [evaluator.name, standings.get("1.1.1")?.grade.system])
    .sort();
}

const refused = (code: string) => ({ ok: false, fault: { code } });

describeStore("an evaluator's own sheet", (database) => {
  test("keeps two evaluators' grades of one question apart, and tells the trail no values", async () => {
    const db = database();
    const ground = await prepare(db);
    const [first, second] = await Promise.all([
      saveSheetGrade(db, ground.eva, saveOf(ground, { grade: all(3), note: "Evas hemmelighet" })),
      saveSheetGrade(db, ground.ola, saveOf(ground, { grade: all(9), note: "Olas hemmelighet" })),
    ]);
    expect(first).toMatchObject({ ok: true, value: { version: 1, grade: all(3), by: { name: "Eva" } } });
    expect(second).toMatchObject({ ok: true, value: { version: 1, grade: all(9), by: { name: "Ola" } } });
    const evas = await loadSheet(db, ground.evaluationId, sheetOf(ground.eva.id));
    expect([...evas.values()].map(({ note }) => note)).toEqual(["Evas hemmelighet"]);
    const trail = await db.auditEvent.findMany({ where: { event: "own_grade_saved" } });
    expect(trail.map(({ subject, detail }) => [subject, detail])).toEqual([
      ["1.1.1", '{"version":1}'],
      ["1.1.1", '{"version":1}'],
    ]);
    expect(await db.grade.count()).toBe(0);
  });

  test("holds every save to the version it was made from, and counts a repeated one once", async () => {
    const db = database();
    const ground = await prepare(db);
    const save = saveOf(ground);
    const first = await saveSheetGrade(db, ground.eva, save);
    expect(await saveSheetGrade(db, ground.eva, save)).toEqual(first);
    expect(await saveSheetGrade(db, ground.eva, saveOf(ground))).toEqual(first);
    expect(await saveSheetGrade(db, ground.eva, saveOf(ground, { grade: all(2) }))).toMatchObject({
      ok: false,
      fault: { code: "grade_stale", standing: { version: 1, grade: all(6) } },
    });
    expect(await db.auditEvent.count({ where: { event: "own_grade_saved" } })).toBe(1);
    const answers = await Promise.all(
      [0, 1, 2, 3].map((step) =>
        saveSheetGrade(db, ground.eva, saveOf(ground, { grade: all(step), baseVersion: 1 })),
      ),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test("is refused outside the stage, to others than the team, and in the team's shared sheet", async () => {
    const db = database();
    const ground = await prepare(db, "interviews");
    const { eva, kari, evaluationId } = ground;
    expect(await saveSheetGrade(db, eva, saveOf(ground))).toMatchObject(refused("opens_with_grading"));
    await db.evaluation.update({ where: { id: evaluationId }, data: { stage: "grading" } });
    expect(await saveGrade(db, eva, saveOf(ground))).toMatchObject(refused("graded_independently"));
    expect(await saveSheetGrade(db, kari, saveOf(ground))).toMatchObject(refused("only_evaluators_write"));
    const per = await addPerson(db, "Per");
    expect(await saveSheetGrade(db, per, saveOf(ground))).toMatchObject(refused("not_on_the_team"));
    await db.evaluation.update({ where: { id: evaluationId }, data: { gradingMode: "together" } });
    expect(await saveSheetGrade(db, eva, saveOf(ground))).toMatchObject(refused("graded_together"));
    expect(await db.sheetGrade.count()).toBe(0);
  });

  test("is saved many questions at a time by the same rules, all of them or none", async () => {
    const ground = await prepare(database());
    const { evaluationId, eva } = ground;
    const whole = (...grades: [string, number, number?][]) =>
      saveWholeSheet(database(), eva, {
        evaluationId,
        kind: "own",
        saves: grades.map(([questionId, step, baseVersion = 0]) => ({
          questionId,
          grade: all(step),
          note: "",
          baseVersion,
          saveId: randomUUID(),
        })),
      });
    const given = async () =>
      [...(await loadSheet(database(), evaluationId, sheetOf(eva.id)))].map(([id, { grade }]) => [
        id,
        grade.system,
      ]);

    await whole(["1.1.1", 6], ["1.2.1", 4]);
    expect((await given()).sort()).toEqual([
      ["1.1.1", 6],
      ["1.2.1", 4],
    ]);
    // Made from nothing, though something stands.
    await expect(whole(["1.2.2", 5], ["1.1.1", 7])).rejects.toThrow(/1\.1\.1 .*grade_stale/);
    expect(await given()).toHaveLength(2);

    await whole(["1.2.2", 5]);
    await handInArea(database(), eva, area1(ground));
    await expect(whole(["1.1.1", 8, 1])).rejects.toThrow(/area_handed_in/);
    expect(await given()).toContainEqual(["1.1.1", 6]);
  });
});

describeStore("handing in an area", (database) => {
  test("needs every question graded, closes the area, and opens it to all when the last has handed in", async () => {
    const db = database();
    const ground = await prepare(db);
    const { eva, ola } = ground;
    await saveSheetGrade(db, eva, saveOf(ground));
    expect(await handInArea(db, eva, area1(ground))).toMatchObject({
      ok: false,
      fault: { code: "area_not_graded", values: { questions: "1.2.1, 1.2.2" } },
    });
    for (const questionId of ["1.2.1", "1.2.2"]) {
      await saveSheetGrade(db, eva, saveOf(ground, { questionId, note: "" }));
    }
    expect(await handInArea(db, eva, area1(ground))).toEqual({
      ok: true,
      value: { now: true, revealed: false },
    });
    expect(await handInArea(db, eva, area1(ground))).toMatchObject({ ok: true, value: { now: false } });
    const late = saveOf(ground, { grade: all(1), baseVersion: 1 });
    expect(await saveSheetGrade(db, eva, late)).toMatchObject(refused("area_handed_in"));
    expect(await saveSheetGrade(db, eva, saveOf(ground, { questionId: "2.1.1" }))).toMatchObject({
      ok: true,
    });

    expect(await read(db, ground, eva)).toBe("area_not_revealed");
    expect(await read(db, ground, ola)).toBe("area_not_revealed");
    await gradeArea(db, ground, ola, 9);
    expect(await handInArea(db, ola, area1(ground))).toEqual({
      ok: true,
      value: { now: true, revealed: true },
    });
    expect(await read(db, ground, eva)).toEqual([
      ["Eva", 6],
      ["Ola", 9],
    ]);
    expect(await saveSheetGrade(db, eva, late)).toMatchObject(refused("area_revealed"));
    const trail = await db.auditEvent.findMany({ where: { event: "area_handed_in" } });
    expect(trail.map(({ detail }) => detail)).toEqual(Array(2).fill('{"areaId":"1","graded":3}'));
  });

  test("can be taken back until everybody has handed in", async () => {
    const db = database();
    const ground = await prepare(db);
    const { eva, ola } = ground;
    await gradeArea(db, ground, eva, 4);
    await handInArea(db, eva, area1(ground));
    expect(await takeBackArea(db, eva, area1(ground))).toMatchObject({ ok: true });
    expect(await takeBackArea(db, eva, area1(ground))).toMatchObject({ ok: true });
    expect(await db.auditEvent.count({ where: { event: "hand_in_taken_back" } })).toBe(1);
    const again = saveOf(ground, { grade: all(5), baseVersion: 1 });
    expect(await saveSheetGrade(db, eva, again)).toMatchObject({ ok: true });
    await gradeArea(db, ground, ola, 9);
    // However the two meet, nobody is left with an area that is half open.
    await Promise.all([eva, ola].map((person) => handInArea(db, person, area1(ground))));
    expect(await takeBackArea(db, eva, area1(ground))).toMatchObject(refused("hand_in_seen"));
    expect(await read(db, ground, ola)).toEqual([
      ["Eva", 5],
      ["Ola", 9],
    ]);
  });

  test("waits for one who joins the team, but stays open to those who had seen it; one who leaves does not count", async () => {
    const db = database();
    const ground = await prepare(db);
    const { eva, ola, evaluationId } = ground;
    await gradeArea(db, ground, eva, 4);
    await handInArea(db, eva, area1(ground));
    const per = await addPerson(db, "Per");
    const team = (...people: Caller[]) => people.map(({ id }) => id);
    const change = (fromIds: string[], teamIds: string[]) =>
      setTeam(db, eva, { evaluationId, fromIds, teamIds });
    await change(team(eva, ola), team(eva, ola, per));
    await gradeArea(db, ground, per, 7);
    await handInArea(db, per, area1(ground));
    expect(await read(db, ground, eva)).toBe("area_not_revealed");
    // Ola, whom they waited for, leaves: the area opens, and stays open when Ola comes back.
    await change(team(eva, ola, per), team(eva, per));
    await change(team(eva, per), team(eva, per, ola));
    expect(await read(db, ground, eva)).toEqual([
      ["Eva", 4],
      ["Per", 7],
    ]);
    expect(await read(db, ground, ola)).toBe("area_not_handed_in");
    expect(await read(db, ground, { ...ola, role: "administrator" })).toHaveLength(2);
  });

  test("shows each evaluator their own progress and who has handed in, and an administrator everybody's", async () => {
    const db = database();
    const ground = await prepare(db);
    const { eva, ola, evaluationId } = ground;
    await gradeArea(db, ground, ola, 9);
    await handInArea(db, ola, area1(ground));
    await saveSheetGrade(db, eva, saveOf(ground));
    const evaluation = await findEvaluation(db, evaluationId);
    if (!evaluation) throw new Error("no evaluation");
    const [first, second] = await sheetProgress(db, evaluation, eva);
    expect(first).toMatchObject({ id: "1", questions: 3, graded: 1, revealed: false });
    const marks = first?.members.map(({ name, graded, handedInAt }) => [name, graded, handedInAt !== null]);
    expect(marks?.sort()).toEqual([
      ["Eva", 1, false],
      ["Ola", null, true],
    ]);
    expect(second).toMatchObject({ id: "2", questions: 1, graded: 0 });
    const administrator = await addPerson(db, "Ada", "administrator");
    const seen = await sheetProgress(db, evaluation, administrator);
    expect(seen[0]?.graded).toBeNull();
    expect(seen[0]?.members.map(({ graded }) => graded).sort()).toEqual([1, 3]);
  });
});

describeStore("the self-assessment", (database) => {
  test("is one sheet that the municipality's people share until it is handed in", async () => {
    const db = database();
    const ground = await prepare(db, "self_assessment");
    const { eva, kari, evaluationId } = ground;
    const nils = await addPerson(db, "Nils", "municipality", { municipalityNumber: "1837" });
    const save = (person: Caller, more: SentGradeSave = {}) =>
      saveSheetGrade(db, person, saveOf(ground, { kind: "self", ...more }));
    expect(await save(kari)).toMatchObject({ ok: true, value: { version: 1 } });
    expect(await save(nils, { grade: all(2) })).toMatchObject({
      fault: { code: "grade_stale", standing: { by: { name: "Kari" } } },
    });
    expect(await save(eva)).toMatchObject(refused("only_for_municipalities"));
    expect(await handInSelfAssessment(db, eva, evaluationId)).toMatchObject(
      refused("only_for_municipalities"),
    );

    await handInSelfAssessment(db, kari, evaluationId);
    expect(await handInSelfAssessment(db, nils, evaluationId)).toMatchObject({ ok: true });
    expect(await save(nils, { baseVersion: 1, grade: all(2) })).toMatchObject(
      refused("self_assessment_handed_in"),
    );
    await takeBackSelfAssessment(db, nils, evaluationId);
    expect(await save(nils, { baseVersion: 1, grade: all(2) })).toMatchObject({ ok: true });
    const events = await db.auditEvent.findMany({ orderBy: { at: "asc" } });
    expect(events.map(({ event, actorName, detail }) => [event, actorName, detail])).toEqual([
      ["self_grade_saved", "Kari", '{"version":1}'],
      ["self_assessment_handed_in", "Kari", '{"graded":1,"left":3}'],
      ["self_assessment_taken_back", "Nils", null],
      ["self_grade_saved", "Nils", '{"version":2}'],
    ]);
    await db.evaluation.update({ where: { id: evaluationId }, data: { stage: "interviews" } });
    expect(await takeBackSelfAssessment(db, kari, evaluationId)).toMatchObject(
      refused("closed_after_self_assessment"),
    );
  });
});
