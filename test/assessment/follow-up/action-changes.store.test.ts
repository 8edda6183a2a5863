import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { saveAction } from "~/assessment/follow-up/action-changes.server";
import { moveAction } from "~/assessment/follow-up/action-order.server";
import { removeAction } from "~/assessment/follow-up/action-removal.server";
import { findAction, listActions, listProgress } from "~/assessment/follow-up/action-store.server";
import { reportProgress } from "~/assessment/follow-up/progress-changes.server";
import { listReviews } from "~/assessment/follow-up/review-store.server";
import type { Database } from "~/platform/database.server";
import { describeStore } from "../../support/databases";
import { addAction, publishedEvaluation, written } from "../../support/followed-evaluation";

const events = async (db: Database): Promise<string[]> =>
  (
    await db.auditEvent.findMany({
      where: { event: { not: "evaluation_published" } },
      orderBy: { at: "asc" },
    })
  )
    .map(({ event }) => event)
    .sort();

const titles = async (db: Database, evaluationId: string): Promise<string[]> =>
  (await listActions(db, evaluationId)).map(({ title, position }) => `${position} ${title}`);

describeStore("an action", (database) => {
  test("is made once, with the published words of its finding, and begins the follow-up and its first review", async () => {
    const db = database();
    const { evaluationId, kari } = await publishedEvaluation(db);
    const actionId = randomUUID();
    const save = { evaluationId, actionId, version: null, areaId: "1", publication: 1, action: written() };
    await Promise.all([saveAction(db, kari, save), saveAction(db, kari, save)]);
    expect((await saveAction(db, kari, save)).ok).toBe(true);

    expect(await titles(db, evaluationId)).toEqual(["0 Lage en plan"]);
    expect(await findAction(db, evaluationId, actionId)).toMatchObject({
      finding: { kind: "weakness", text: "Ingen plan" },
      questionIds: ["1.2.1"],
      status: "planned",
      version: 1,
    });
    expect(await db.evaluation.findUniqueOrThrow({ where: { id: evaluationId } })).toMatchObject({
      stage: "follow_up",
    });
    expect(await listReviews(db, evaluationId)).toMatchObject([
      { number: 1, dueOn: "2027-01-03", heldOn: null },
    ]);
    expect(await events(db)).toEqual(["action_added", "progress_review_planned", "stage_moved"]);
  });

  test("is changed from the version that was seen, and else refused with what stands", async () => {
    const db = database();
    const ground = await publishedEvaluation(db);
    const { evaluationId, kari, per } = ground;
    const actionId = await addAction(db, ground);
    const change = { evaluationId, actionId, version: 1, areaId: "1", publication: 1 };
    const changed = written({ title: "Vedta en plan", finding: "kept" });
    expect(await saveAction(db, kari, { ...change, action: changed })).toMatchObject({
      ok: true,
      value: { version: 2, finding: { text: "Ingen plan" } },
    });
    expect(await saveAction(db, per, { ...change, action: written({ title: "Noe annet" }) })).toMatchObject({
      ok: false,
      fault: { code: "action_stale", current: { title: "Vedta en plan", version: 2 } },
    });
    // A form that is sent again is no change.
    expect(await saveAction(db, kari, { ...change, action: changed })).toMatchObject({ ok: true });
    expect(await listProgress(db, { evaluationId })).toEqual([]);
  });

  test("belongs to findings and questions of its area", async () => {
    const db = database();
    const { evaluationId, kari } = await publishedEvaluation(db);
    const save = (action: ReturnType<typeof written>, areaId = "1") =>
      saveAction(db, kari, {
        evaluationId,
        actionId: randomUUID(),
        version: null,
        areaId,
        publication: 1,
        action,
      });
    expect(await save(written({ questionIds: ["2.1.1"] }))).toMatchObject({
      fault: { code: "finding_question_elsewhere" },
    });
    expect(await save(written({ questionIds: [], finding: "weakness:0" }), "2")).toMatchObject({
      fault: { code: "action_finding_unknown" },
    });
    expect(await save(written(), "9")).toMatchObject({ fault: { code: "evaluation_area_unknown" } });
    expect(await save(written({ finding: "" }))).toMatchObject({ ok: true, value: { finding: null } });
  });

  test("is written by people of the municipality only, after publication", async () => {
    const db = database();
    const ground = await publishedEvaluation(db);
    const { evaluationId, eva, kari } = ground;
    const other = { ...kari, municipalityNumber: "9901" };
    const save = {
      evaluationId,
      actionId: randomUUID(),
      version: null,
      areaId: "1",
      publication: 1,
      action: written(),
    };
    expect(await saveAction(db, eva, save)).toMatchObject({ fault: { code: "only_for_municipalities" } });
    expect(await saveAction(db, other, save)).toMatchObject({ fault: { code: "not_your_municipality" } });
    await db.evaluation.update({ where: { id: evaluationId }, data: { stage: "grading" } });
    expect(await saveAction(db, kari, save)).toMatchObject({ fault: { code: "not_published_yet" } });
    expect(await listActions(db, evaluationId)).toEqual([]);
  });

  test("is moved to the place that is named, unless somebody has moved it meanwhile", async () => {
    const db = database();
    const ground = await publishedEvaluation(db);
    const { evaluationId, kari, per } = ground;
    const a = await addAction(db, ground, { title: "a" });
    await addAction(db, ground, { title: "b" });
    await addAction(db, ground, { title: "c" });
    const move = { evaluationId, actionId: a, from: 0, to: 2 };
    expect((await moveAction(db, kari, move)).ok).toBe(true);
    expect((await moveAction(db, kari, move)).ok).toBe(true);
    expect(await titles(db, evaluationId)).toEqual(["0 b", "1 c", "2 a"]);
    for (const wrong of [
      { from: 0, to: 1 },
      { from: 2, to: 3 },
      { from: 2, to: Number.NaN },
    ]) {
      expect(await moveAction(db, per, { ...move, ...wrong })).toMatchObject({
        fault: { code: "actions_reordered" },
      });
    }
    expect(await db.auditEvent.count({ where: { event: "actions_ordered" } })).toBe(1);
  });

  test("is removed while nothing has come of it, and else only dropped", async () => {
    const db = database();
    const ground = await publishedEvaluation(db);
    const { evaluationId, kari } = ground;
    const gone = await addAction(db, ground, { title: "gone" });
    const begun = await addAction(db, ground, { title: "begun", status: "under_way" });
    const reviewed = await addAction(db, ground, { title: "reviewed" });
    expect(await removeAction(db, kari, { evaluationId, actionId: gone, version: 2 })).toMatchObject({
      fault: { code: "action_stale" },
    });
    for (let time = 1; time <= 2; time += 1) {
      expect((await removeAction(db, kari, { evaluationId, actionId: gone, version: 1 })).ok).toBe(true);
    }
    expect(await removeAction(db, kari, { evaluationId, actionId: begun, version: 1 })).toMatchObject({
      fault: { code: "action_has_progress" },
    });
    await db.progressReview.updateMany({ data: { heldOn: "2099-01-01" } });
    expect(await removeAction(db, kari, { evaluationId, actionId: reviewed, version: 1 })).toMatchObject({
      fault: { code: "action_has_progress" },
    });
    expect(await titles(db, evaluationId)).toEqual(["0 begun", "1 reviewed"]);
  });
});

describeStore("progress", (database) => {
  test("is added once, takes the action's status along, and is refused from an old page", async () => {
    const db = database();
    const ground = await publishedEvaluation(db);
    const { evaluationId, kari, per } = ground;
    const actionId = await addAction(db, ground);
    const report = {
      evaluationId,
      actionId,
      progressId: randomUUID(),
      version: 1,
      status: "under_way" as const,
      text: "Utkastet er skrevet.",
    };
    expect(await reportProgress(db, kari, { ...report, status: "planned", text: "" })).toMatchObject({
      fault: { code: "progress_empty" },
    });
    await Promise.all([reportProgress(db, kari, report), reportProgress(db, kari, report)]);
    expect(await listProgress(db, { evaluationId, actionId })).toMatchObject([
      { status: "under_way", text: "Utkastet er skrevet.", byName: "Kari" },
    ]);
    const later = { ...report, progressId: randomUUID(), text: "Ferdig.", status: "done" as const };
    expect(await reportProgress(db, per, later)).toMatchObject({
      fault: { code: "action_stale", current: { status: "under_way", version: 2 } },
    });
    expect((await reportProgress(db, per, { ...later, version: 2 })).ok).toBe(true);
    expect(await findAction(db, evaluationId, actionId)).toMatchObject({ status: "done", version: 3 });
    expect(await db.auditEvent.count({ where: { event: "action_progress_reported" } })).toBe(2);
  });

  test("after a correction takes the follow-up up again", async () => {
    const db = database();
    const ground = await publishedEvaluation(db);
    const { evaluationId, kari } = ground;
    const actionId = await addAction(db, ground);
    await db.evaluation.update({ where: { id: evaluationId }, data: { stage: "published" } });
    const report = { evaluationId, actionId, progressId: randomUUID(), version: 1, text: "" };
    expect((await reportProgress(db, kari, { ...report, status: "done" })).ok).toBe(true);
    const { stage } = await db.evaluation.findUniqueOrThrow({ where: { id: evaluationId } });
    expect(stage).toBe("follow_up");
  });
});
