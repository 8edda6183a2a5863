import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Caller } from "~/access/caller";
import { findEvaluation } from "~/assessment/evaluations/evaluation-store.server";
import { publish } from "~/assessment/publication/publication-store.server";
import { moveStage, type StageMove } from "~/assessment/stages/stage-moves.server";
import type { Database } from "~/platform/database.server";
import { listKeptMail } from "~/platform/mail.server";
import { norwegianDay } from "~/platform/norwegian-day";
import { describeStore } from "../../support/databases";
import { addEvaluation, addGround, addPerson, completeChecklist } from "../../support/small-evaluation";

let dataDirectory: string;

beforeEach(() => {
  dataDirectory = fs.mkdtempSync(path.join(os.tmpdir(), "peil-mail-"));
  vi.stubEnv("PEIL_DATA_DIR", dataDirectory);
});

afterEach(() => {
  vi.unstubAllEnvs();
  fs.rmSync(dataDirectory, { recursive: true });
});

async function ground(db: Database): Promise<{ eva: Caller; kari: Caller; id: string }> {
  await addGround(db);
  const eva = await addPerson(db, "Eva");
  const kari = await addPerson(db, "Kari", "municipality", { municipalityNumber: "1837" });
  const id = await addEvaluation(db, [eva]);
  await db.evaluation.update({ where: { id }, data: { gradingMode: "independently" } });
  return { eva, kari, id };
}

const move = (evaluationId: string, from: string, to: string, more: Partial<StageMove> = {}): StageMove => ({
  evaluationId,
  from,
  to,
  reason: "",
  dueOn: "",
  ...more,
});

const stageOf = async (db: Database, id: string) => (await findEvaluation(db, id))?.stage;

const inDays = (days: number): string => norwegianDay(new Date(Date.now() + days * 86_400_000));

describeStore("a move to another stage", (database) => {
  test("goes one stage on, once, and leaves what was not done in the trail", async () => {
    const db = database();
    const { eva, id } = await ground(db);
    const on = move(id, "planned", "self_assessment");
    const [first, again] = await Promise.all([moveStage(db, eva, on), moveStage(db, eva, on)]);
    expect([first.ok, again.ok]).toEqual([true, true]);
    expect(await stageOf(db, id)).toBe("self_assessment");
    const events = await db.auditEvent.findMany({ where: { event: "stage_moved" } });
    expect(events).toHaveLength(1);
    expect(JSON.parse(events[0]?.detail ?? "")).toEqual({
      before: { stage: "planned" },
      after: { stage: "self_assessment" },
      undone: ["documents_asked"],
    });
  });

  test("is refused past a stage, from a stage it has left, to nowhere, and to people of the municipality", async () => {
    const db = database();
    const { eva, kari, id } = await ground(db);
    expect(await moveStage(db, eva, move(id, "planned", "grading"))).toMatchObject({
      fault: { code: "stage_unknown" },
    });
    expect(await moveStage(db, eva, move(id, "planned", "nowhere"))).toMatchObject({
      fault: { code: "stage_unknown" },
    });
    expect(await moveStage(db, eva, move(id, "planned", "published"))).toMatchObject({
      fault: { code: "stage_unknown" },
    });
    expect(await moveStage(db, eva, move(id, "interviews", "grading"))).toMatchObject({
      fault: { code: "stage_moved_meanwhile" },
    });
    expect(await moveStage(db, kari, move(id, "planned", "self_assessment"))).toMatchObject({
      fault: { code: "only_team_moves" },
    });
    expect(await stageOf(db, id)).toBe("planned");
  });

  test("goes on only through an open gate", async () => {
    const db = database();
    const { eva, id } = await ground(db);
    await db.evaluation.update({ where: { id }, data: { stage: "grading" } });
    const on = move(id, "grading", "agreement");
    expect(await moveStage(db, eva, on)).toMatchObject({ fault: { code: "gate_closed" } });
    await db.handIn.createMany({
      data: ["1", "2"].map((areaId) => ({
        evaluationId: id,
        sheet: `evaluator:${eva.id}`,
        areaId,
        at: new Date(),
        byName: "Eva",
      })),
    });
    expect(await moveStage(db, eva, on)).toMatchObject({ ok: true, value: { stage: "agreement" } });
  });

  test("to the grading knows an interview whose only note was emptied as one without notes", async () => {
    const db = database();
    const { eva, id } = await ground(db);
    await db.evaluation.update({ where: { id }, data: { stage: "interviews" } });
    const saved = { updatedAt: new Date(), updatedByName: "Eva" };
    const interview = await db.interview.create({
      data: { evaluationId: id, groupId: "chief", heldOn: "2026-03-03", ...saved },
    });
    await db.interviewNote.create({
      data: {
        interviewId: interview.id,
        questionId: "1.1.1",
        authorId: eva.id,
        authorName: "Eva",
        text: "",
        version: 2,
        saveId: "a",
        updatedAt: new Date(),
      },
    });
    expect(await moveStage(db, eva, move(id, "interviews", "grading"))).toMatchObject({ ok: true });
    const event = await db.auditEvent.findFirstOrThrow({ where: { event: "stage_moved" } });
    expect(JSON.parse(event.detail ?? "")).toMatchObject({ undone: ["interviews_noted"] });
  });

  test("goes back with a reason, and not without", async () => {
    const db = database();
    const { eva, id } = await ground(db);
    await db.evaluation.update({ where: { id }, data: { stage: "agreement" } });
    const back = move(id, "agreement", "interviews");
    expect(await moveStage(db, eva, back)).toMatchObject({ fault: { code: "move_reason_missing" } });
    expect(await moveStage(db, eva, { ...back, reason: "x".repeat(501) })).toMatchObject({
      fault: { code: "move_reason_too_long" },
    });
    expect(await moveStage(db, eva, { ...back, reason: " Ett intervju til. " })).toMatchObject({ ok: true });
    expect(await stageOf(db, id)).toBe("interviews");
    const [event] = await db.auditEvent.findMany({ where: { event: "stage_moved" } });
    expect(JSON.parse(event?.detail ?? "")).toMatchObject({ reason: "Ett intervju til." });
  });

  test("to the fact check opens it with its last day, and tells the municipality; then it can be published", async () => {
    const db = database();
    const { eva, id } = await ground(db);
    await completeChecklist(db, id);
    await db.evaluation.update({ where: { id }, data: { stage: "agreement" } });
    const on = move(id, "agreement", "fact_check");
    expect(await moveStage(db, eva, on)).toMatchObject({ fault: { code: "due_on_missing" } });
    expect(await publish(db, eva, { evaluationId: id, number: 1 })).toMatchObject({
      fault: { code: "opens_with_fact_check" },
    });
    expect(await moveStage(db, eva, { ...on, dueOn: inDays(14) })).toMatchObject({
      ok: true,
      value: { stage: "fact_check", unreached: [] },
    });
    expect((await listKeptMail()).mails.map(({ to }) => to)).toEqual(["kari@peil.example"]);

    expect(await publish(db, eva, { evaluationId: id, number: 1 })).toMatchObject({
      fault: { code: "checklist_not_done" },
    });
    await db.factCheck.updateMany({ data: { finishedAt: new Date(), finishedByName: "Kari" } });
    expect(await publish(db, eva, { evaluationId: id, number: 1 })).toMatchObject({
      ok: true,
      value: { number: 1, now: true },
    });
    expect(await moveStage(db, eva, move(id, "published", "grading", { reason: "Nei." }))).toMatchObject({
      fault: { code: "already_published" },
    });
  });
});
