import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { Caller } from "~/access/caller";
import { findEvaluation } from "~/assessment/evaluations/evaluation-store.server";
import { answerComment, markAnswersSent, untoldAnswers } from "~/assessment/fact-check/answer-changes.server";
import type { WrittenComment } from "~/assessment/fact-check/comment";
import { saveComment, withdrawComment } from "~/assessment/fact-check/comment-changes.server";
import { findComment, listComments } from "~/assessment/fact-check/comment-store.server";
import { loadFactCheckPage } from "~/assessment/fact-check/fact-check-page.server";
import { factCheckState } from "~/assessment/fact-check/fact-check-state.server";
import { loadDraft } from "~/assessment/fact-check/load-draft.server";
import { openFactCheck } from "~/assessment/fact-check/open-fact-check.server";
import { moveDeadline, setFinished } from "~/assessment/fact-check/round-changes.server";
import { publish } from "~/assessment/publication/publication-store.server";
import { translator } from "~/platform/i18n/translator";
import { type Database, inTransaction } from "~/platform/database.server";
import { describeStore } from "../../support/databases";
import { addEvaluation, addGround, addPerson, completeChecklist } from "../../support/small-evaluation";

const OPENED = new Date("2026-03-03T11:00:00Z");
const LAST_DAY = new Date("2026-03-17T11:00:00Z");
const DAY_AFTER = new Date("2026-03-18T11:00:00Z");

interface Ground {
  id: string;
  eva: Caller;
  kari: Caller;
  ola: Caller;
  findingId: string;
}

/** A complete evaluation of Meløy in fact check until 17 March, with two people of Meløy. */
async function prepare(db: Database): Promise<Ground> {
  await addGround(db);
  const eva = await addPerson(db, "Eva");
  const kari = await addPerson(db, "Kari", "municipality", { municipalityNumber: "1837" });
  const ola = await addPerson(db, "Ola", "municipality", { municipalityNumber: "1837" });
  const id = await addEvaluation(db, [eva]);
  await completeChecklist(db, id);
  await open(db, eva, id, "2026-03-17", OPENED);
  const { id: findingId } = await db.finding.findFirstOrThrow({ where: { evaluationId: id, areaId: "1" } });
  return { id, eva, kari, ola, findingId };
}

/** Moves an evaluation to its fact check, as a move of stage does. */
function open(db: Database, actor: Caller, id: string, dueOn: string, at: Date) {
  return inTransaction(db, async (tx) => {
    await tx.evaluation.update({ where: { id }, data: { stage: "fact_check" } });
    const evaluation = await findEvaluation(tx, id);
    if (!evaluation) throw new Error("There is no such evaluation.");
    return openFactCheck(tx, actor, evaluation, { dueOn, at });
  });
}

const aboutGrade = (text: string, documentIds: string[] = []): WrittenComment => ({
  subject: "grade",
  subjectId: "1.1.1",
  text,
  documentIds,
});

const write = (
  db: Database,
  caller: Caller,
  evaluationId: string,
  comment: WrittenComment,
  { commentId = randomUUID() as string, version = null as number | null, round = 1, now = LAST_DAY } = {},
) => saveComment(db, caller, { evaluationId, commentId, round, version, comment, now });

async function written(db: Database, { id, kari }: Ground, comment: WrittenComment): Promise<string> {
  const saved = await write(db, kari, id, comment);
  if (!saved.ok) throw new Error(saved.fault.code);
  return saved.value.id;
}

const addDocument = (db: Database, evaluationId: string, more: { removedAt?: Date } = {}) =>
  db.document.create({
    data: { evaluationId, type: "plan", title: "Planen", addedAt: OPENED, addedByName: "Kari", ...more },
  });

const pageFor = async (db: Database, caller: Caller, id: string) => {
  const evaluation = await findEvaluation(db, id);
  if (!evaluation) throw new Error("There is no such evaluation.");
  return loadFactCheckPage(db, { caller, language: "nb", t: translator("nb") }, evaluation, LAST_DAY);
};

describeStore("a fact check", (database) => {
  test("freezes the draft without the team's notes, and asks for a day that is yet to come", async () => {
    const db = database();
    const { id, eva } = await prepare(db);
    await db.grade.updateMany({ where: { evaluationId: id, questionId: "1.1.1" }, data: { system: 9 } });

    const draft = await loadDraft(db, id, null);
    expect(draft).toMatchObject({ round: 1, draft: { number: 0, summary: "Sammendrag." } });
    expect(draft?.draft.grades.find(({ questionId }) => questionId === "1.1.1")).toEqual({
      questionId: "1.1.1",
      system: 6,
      extent: 5,
      result: 4,
      note: "",
    });
    expect(JSON.stringify(draft)).not.toContain("Notat");
    expect(await open(db, eva, id, "2026-03-03", OPENED)).toMatchObject({
      fault: { code: "due_on_too_early" },
    });
    expect(await db.factCheck.count()).toBe(1);
    expect(await db.auditEvent.count({ where: { event: "fact_check_opened" } })).toBe(1);
  });

  test("keeps a comment once however often its form is sent, and never over a colleague's", async () => {
    const db = database();
    const { id, kari, ola } = await prepare(db);
    const document = await addDocument(db, id);
    const commentId = randomUUID();
    const comment = aboutGrade("Planen er ny.", [document.id]);
    await write(db, kari, id, comment, { commentId });
    expect(await write(db, kari, id, comment, { commentId })).toMatchObject({
      ok: true,
      value: { version: 1 },
    });

    const changed = aboutGrade("Planen er fra 2025.", [document.id]);
    expect(await write(db, ola, id, changed, { commentId, version: 1 })).toMatchObject({
      ok: true,
      value: { version: 2, writtenByName: "Ola" },
    });
    expect(
      await write(db, kari, id, aboutGrade("Planen er gammel."), { commentId, version: 1 }),
    ).toMatchObject({
      fault: { code: "comment_stale", current: { text: "Planen er fra 2025.", documentIds: [document.id] } },
    });
    const gone = { evaluationId: id, commentId, now: LAST_DAY };
    expect(await withdrawComment(db, kari, { ...gone, version: 1 })).toMatchObject({
      fault: { code: "comment_stale" },
    });
    expect(await withdrawComment(db, kari, { ...gone, version: 2 })).toMatchObject({ ok: true });
    expect(await listComments(db, id)).toEqual([]);
    expect(
      (await db.auditEvent.findMany({ where: { subject: commentId }, orderBy: { at: "asc" } })).map(
        ({ event, actorName }) => `${actorName} ${event}`,
      ),
    ).toEqual(["Kari fact_check_commented", "Ola fact_check_commented", "Kari fact_check_comment_withdrawn"]);
  });

  test("takes comments on what is in the draft only, with documents that are the municipality's own", async () => {
    const db = database();
    const ground = await prepare(db);
    const { id, kari, eva } = ground;
    const other = await addEvaluation(db, [eva]);
    const elsewhere = await addDocument(db, other);
    const removed = await addDocument(db, id, { removedAt: OPENED });
    for (const document of [elsewhere, removed, { id: "unknown" }]) {
      expect(await write(db, kari, id, aboutGrade("Se her.", [document.id]))).toMatchObject({
        fault: { code: "document_gone" },
      });
    }
    for (const subject of ["grade", "finding"] as const) {
      const comment = { subject, subjectId: "9.9.9", text: "Hva med dette?", documentIds: [] };
      expect(await write(db, kari, id, comment)).toMatchObject({
        fault: { code: "comment_subject_unknown" },
      });
    }
    expect(await db.factCheckComment.count()).toBe(0);
  });

  test("is closed to others, after its last day, and when the municipality has finished", async () => {
    const db = database();
    const { id, eva, kari } = await prepare(db);
    await db.municipality.create({
      data: {
        number: "9999",
        name: "Fjern",
        names: '["Fjern"]',
        searchName: "fjern",
        countyNumber: "99",
        countyName: "Fjern",
      },
    });
    const stranger = await addPerson(db, "Nils", "municipality", { municipalityNumber: "9999" });
    const comment = aboutGrade("Feil.");
    expect(await write(db, stranger, id, comment)).toMatchObject({
      fault: { code: "not_your_municipality" },
    });
    expect(await write(db, eva, id, comment)).toMatchObject({ fault: { code: "only_for_municipalities" } });
    expect(await write(db, kari, id, comment, { now: DAY_AFTER })).toMatchObject({
      fault: { code: "fact_check_overdue" },
    });

    const finish = (finished: boolean, now = LAST_DAY) =>
      setFinished(db, kari, { evaluationId: id, round: 1, finished, now });
    expect(await finish(true)).toMatchObject({ value: { changed: true } });
    expect(await finish(true)).toMatchObject({ value: { changed: false } });
    expect(await write(db, kari, id, comment)).toMatchObject({ fault: { code: "fact_check_finished" } });
    expect(await factCheckState(db, id, LAST_DAY)).toMatchObject({ closed: true, unanswered: 0 });
    expect(await finish(false, DAY_AFTER)).toMatchObject({ fault: { code: "fact_check_overdue" } });
    expect(await finish(false)).toMatchObject({ value: { changed: true } });
    expect(await write(db, kari, id, comment)).toMatchObject({ ok: true });
    expect(await factCheckState(db, id, LAST_DAY)).toMatchObject({ closed: false, unanswered: 1 });
    expect(await factCheckState(db, id, DAY_AFTER)).toMatchObject({ closed: true, unanswered: 1 });
  });

  test("has a deadline that the team moves with a reason, once", async () => {
    const db = database();
    const { id, eva, kari } = await prepare(db);
    const move = (caller: Caller, from: string, dueOn: string) =>
      moveDeadline(db, caller, {
        evaluationId: id,
        round: 1,
        from,
        dueOn,
        reason: "Vinterferie",
        now: DAY_AFTER,
      });
    expect(await move(kari, "2026-03-17", "2026-03-31")).toMatchObject({ ok: false });
    expect(await move(eva, "2026-03-17", "2026-03-18")).toMatchObject({
      fault: { code: "due_on_too_early" },
    });
    expect(await move(eva, "2026-03-17", "2026-03-31")).toMatchObject({ value: { moved: true } });
    expect(await move(eva, "2026-03-17", "2026-03-31")).toMatchObject({ value: { moved: false } });
    expect(await move(eva, "2026-03-17", "2026-04-01")).toMatchObject({ fault: { code: "deadline_stale" } });
    expect(await write(db, kari, id, aboutGrade("Feil."), { now: DAY_AFTER })).toMatchObject({ ok: true });
    const events = await db.auditEvent.findMany({ where: { event: "fact_check_deadline_moved" } });
    expect(events.map(({ detail }) => JSON.parse(detail ?? "") as unknown)).toEqual([
      { round: 1, reason: "Vinterferie", before: { dueOn: "2026-03-17" }, after: { dueOn: "2026-03-31" } },
    ]);
  });

  test("has answers that close a comment, and that can be changed until publication", async () => {
    const db = database();
    const ground = await prepare(db);
    const { id, eva, kari } = ground;
    const commentId = await written(db, ground, aboutGrade("Planen er ny."));
    const say = (version: number, kind: "accepted" | "declined", text: string) =>
      answerComment(db, eva, { evaluationId: id, commentId, version, answer: { answer: kind, text } });
    expect(await say(1, "declined", "Planen er ikke vedtatt.")).toMatchObject({ value: { version: 2 } });
    expect(await say(1, "declined", "Planen er ikke vedtatt.")).toMatchObject({ value: { version: 2 } });
    expect(await say(1, "accepted", "Enig.")).toMatchObject({
      fault: { code: "comment_stale", current: { answer: { kind: "declined" } } },
    });
    const change = aboutGrade("Planen er ny, og vedtatt.");
    expect(await write(db, kari, id, change, { commentId, version: 2 })).toMatchObject({
      fault: { code: "comment_answered" },
    });
    expect(await markAnswersSent(db, eva, id)).toMatchObject({ value: { answers: 1 } });
    expect(await markAnswersSent(db, eva, id)).toMatchObject({ value: { answers: 0 } });
    expect(await say(2, "accepted", "Enig.")).toMatchObject({ value: { version: 3 } });
    expect(await untoldAnswers(db, id)).toBe(1);
    expect(await factCheckState(db, id, LAST_DAY)).toMatchObject({ comments: 1, acceptedUnchanged: 1 });

    await db.grade.updateMany({ where: { evaluationId: id, questionId: "1.1.1" }, data: { system: 8 } });
    expect(await factCheckState(db, id, LAST_DAY)).toMatchObject({ acceptedUnchanged: 0 });
    await db.evaluation.update({ where: { id }, data: { stage: "published" } });
    expect(await say(3, "declined", "Likevel ikke.")).toMatchObject({ fault: { code: "already_published" } });
    expect(await findComment(db, id, commentId)).toMatchObject({
      answer: { kind: "accepted", text: "Enig." },
    });
  });

  test("shows the municipality what stands now of what is answered only, and after publication as published", async () => {
    const db = database();
    const ground = await prepare(db);
    const { id, eva, kari, findingId } = ground;
    const onGrade = await written(db, ground, aboutGrade("Planen er ny."));
    const onFinding = await written(db, ground, {
      subject: "finding",
      subjectId: findingId,
      text: "Dette er feil.",
      documentIds: [],
    });
    await db.grade.updateMany({ where: { evaluationId: id, questionId: "1.1.1" }, data: { system: 8 } });
    await db.finding.update({ where: { id: findingId }, data: { text: "Nytt funn" } });
    await answerComment(db, eva, {
      evaluationId: id,
      commentId: onGrade,
      version: 1,
      answer: { answer: "accepted", text: "Takk." },
    });

    const seenBy = async (caller: Caller, commentId: string) => {
      const { rounds } = await pageFor(db, caller, id);
      return rounds.flatMap(({ comments }) => comments).find((comment) => comment.id === commentId);
    };
    // Six, five and four of ten, weighted 2, 1 and 1, of 14.5 points: 14.5 × 21 / 40.
    const before = { kind: "grade", system: "6", extent: "5", result: "4", points: "7,6 av 14,5 poeng" };
    const now = { ...before, system: "8", points: "9,1 av 14,5 poeng" };
    expect(await seenBy(kari, onGrade)).toMatchObject({ before, now, standing: "changed" });
    expect(await seenBy(eva, onFinding)).toMatchObject({
      before: { text: "Funn i område 1" },
      now: { text: "Nytt funn" },
      standing: "changed",
      changeAddress: `/evaluations/${id}/findings/1#finding-${findingId}`,
    });
    expect(await seenBy(kari, onFinding)).toMatchObject({
      now: null,
      standing: "unknown",
      changeAddress: null,
    });
    expect(JSON.stringify(await pageFor(db, kari, id))).not.toMatch(/Nytt funn|Notat/);

    await answerComment(db, eva, {
      evaluationId: id,
      commentId: onFinding,
      version: 1,
      answer: { answer: "accepted", text: "Rettet." },
    });
    expect(await publish(db, eva, { evaluationId: id, number: 1 })).toMatchObject({ ok: true });
    await db.grade.updateMany({ where: { evaluationId: id, questionId: "1.1.1" }, data: { system: 2 } });
    expect(await seenBy(kari, onGrade)).toMatchObject({ before, now });
  });

  test("has rounds that keep their own draft and comments", async () => {
    const db = database();
    const ground = await prepare(db);
    const { id, eva, kari } = ground;
    await written(db, ground, aboutGrade("Planen er ny."));
    await db.grade.updateMany({ where: { evaluationId: id, questionId: "1.1.1" }, data: { system: 8 } });
    await open(db, eva, id, "2026-04-17", LAST_DAY);

    expect(await write(db, kari, id, aboutGrade("Sent."), { round: 1 })).toMatchObject({
      fault: { code: "fact_check_older_round" },
    });
    await write(db, kari, id, aboutGrade("Fortsatt feil."), { round: 2 });
    expect(await factCheckState(db, id, LAST_DAY)).toMatchObject({
      round: 2,
      dueOn: "2026-04-17",
      comments: 2,
      unanswered: 2,
      latestRound: { comments: 1, unanswered: 1 },
    });
    const { rounds } = await pageFor(db, eva, id);
    expect(rounds.map(({ number, comments }) => [number, comments[0]?.text, comments[0]?.standing])).toEqual([
      [2, "Fortsatt feil.", "same"],
      [1, "Planen er ny.", "changed"],
    ]);
  });
});
