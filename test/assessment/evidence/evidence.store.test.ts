import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { Caller } from "~/access/caller";
import { findEvaluation } from "~/assessment/evaluations/evaluation-store.server";
import { linkDocument, unlinkDocument } from "~/assessment/evidence/evidence-link-store.server";
import { loadQuestionEvidence } from "~/assessment/evidence/question-page.server";
import { saveFinding } from "~/assessment/findings/finding-changes.server";
import { listFindings } from "~/assessment/findings/finding-store.server";
import { loadWork } from "~/assessment/publication/build-snapshot.server";
import type { Database } from "~/platform/database.server";
import { translator } from "~/platform/i18n/translator";
import { describeStore } from "../../support/databases";
import { addEvaluation, addGround, addPerson } from "../../support/small-evaluation";

interface Ground {
  evaluationId: string;
  eva: Caller;
  ola: Caller;
  documentId: string;
  noteId: string;
}

/** An evaluation in grading with a document, an interview note to 1.1.1 and both evaluators' sheets of area 1. */
async function prepare(db: Database): Promise<Ground> {
  await addGround(db);
  const [eva, ola] = [await addPerson(db, "Eva"), await addPerson(db, "Ola")];
  const evaluationId = await addEvaluation(db, [eva, ola]);
  const mode = { gradingMode: "independently", stage: "grading" };
  await db.evaluation.update({ where: { id: evaluationId }, data: mode });
  const added = { addedAt: new Date(), addedByName: "Lise" };
  const document = await db.document.create({
    data: { evaluationId, type: "plan", title: "Økonomiplanen", ...added },
  });
  const saved = { updatedAt: new Date(), updatedByName: "Eva" };
  const interview = await db.interview.create({
    data: { evaluationId, groupId: "chief", heldOn: "2026-03-03", ...saved },
  });
  const note = await db.interviewNote.create({
    data: {
      interviewId: interview.id,
      questionId: "1.1.1",
      authorId: eva.id,
      authorName: "Eva",
      text: "Sjefen brukte planen.",
      updatedAt: new Date(),
    },
  });
  for (const { id, name } of [eva, ola]) {
    await db.sheetGrade.create({
      data: {
        evaluationId,
        sheet: `evaluator:${id}`,
        questionId: "1.1.1",
        system: 6,
        extent: 5,
        result: 4,
        note: `Grunnen til ${name}`,
        updatedAt: new Date(),
        updatedByName: name,
      },
    });
  }
  return { evaluationId, eva, ola, documentId: document.id, noteId: note.id };
}

const link = (documentId: string) => ({ documentId, page: "s. 12", note: "Målene" });

const handIn = (db: Database, evaluationId: string, { id, name }: Caller) =>
  db.handIn.create({
    data: { evaluationId, sheet: `evaluator:${id}`, areaId: "1", at: new Date(), byName: name },
  });

async function pageOf(db: Database, evaluationId: string, caller: Caller) {
  const evaluation = await findEvaluation(db, evaluationId);
  if (!evaluation) throw new Error("no evaluation");
  const reader = { caller, language: "nb" as const, t: translator("nb") };
  return loadQuestionEvidence(db, reader, evaluation, "1.1.1");
}

describeStore("the evidence of a question", (database) => {
  test("has documents linked once, with page and note, taken away again, and both in the trail", async () => {
    const db = database();
    const { evaluationId, eva, documentId } = await prepare(db);
    const linkId = randomUUID();
    const place = { evaluationId, linkId, questionId: "1.1.1", link: link(documentId) };
    expect(await linkDocument(db, eva, place)).toEqual({ ok: true, value: null });
    expect(await linkDocument(db, eva, place)).toEqual({ ok: true, value: null });
    const page = await pageOf(db, evaluationId, eva);
    expect(page.documents).toMatchObject([
      {
        title: "Økonomiplanen",
        page: "s. 12",
        note: "Målene",
        address: `/evaluations/${evaluationId}/documents/${documentId}`,
      },
    ]);
    expect(page.interviewNotes).toMatchObject([
      { from: "Sjefen, 3. mars 2026", authorName: "Eva", text: "Sjefen brukte planen." },
    ]);
    await unlinkDocument(db, eva, { evaluationId, linkId });
    await unlinkDocument(db, eva, { evaluationId, linkId });
    const after = await pageOf(db, evaluationId, eva);
    expect(after.documents).toEqual([]);
    expect(after.trail.map(({ event, actorName }) => `${actorName} ${event}`).sort()).toEqual([
      "Eva evidence_linked",
      "Eva evidence_unlinked",
    ]);
  });

  test("takes no document of another evaluation, none that is gone, and nothing when it is published", async () => {
    const db = database();
    const { evaluationId, eva, documentId } = await prepare(db);
    const attempt = async (caller: Caller, change: { questionId?: string; documentId?: string } = {}) => {
      const { questionId = "1.1.1", documentId: chosen = documentId } = change;
      const place = { evaluationId, linkId: randomUUID(), questionId, link: link(chosen) };
      const linked = await linkDocument(db, caller, place);
      return linked.ok ? "linked" : linked.fault.code;
    };
    const elsewhere = await db.document.create({
      data: {
        evaluationId: await addEvaluation(db, [eva]),
        type: "plan",
        title: "En annens",
        addedAt: new Date(),
        addedByName: "Lise",
      },
    });
    expect(await attempt(eva, { documentId: elsewhere.id })).toBe("evidence_document_gone");
    expect(await attempt(eva, { questionId: "9.9.9" })).toBe("question_not_found");
    expect(await attempt(await addPerson(db, "Nora"))).toBe("not_on_the_team");
    await db.document.update({ where: { id: documentId }, data: { removedAt: new Date() } });
    expect(await attempt(eva)).toBe("evidence_document_gone");
    await db.evaluation.update({ where: { id: evaluationId }, data: { stage: "published" } });
    expect(await attempt(eva)).toBe("already_published");
    expect(await db.evidenceLink.count()).toBe(0);
  });

  test("shows an evaluator's own grade only until all have handed in, and an administrator none", async () => {
    const db = database();
    const { evaluationId, eva, ola } = await prepare(db);
    const administrator = await addPerson(db, "Adam", "administrator");
    const namesFor = async (caller: Caller) => {
      const { grades, gradesClosed } = await pageOf(db, evaluationId, caller);
      return [...grades.map(({ name }) => name).sort(), gradesClosed === null ? "open" : "closed"];
    };
    await handIn(db, evaluationId, ola);
    expect(await namesFor(eva)).toEqual(["Eva", "closed"]);
    expect(await namesFor(administrator)).toEqual(["closed"]);
    expect(JSON.stringify(await pageOf(db, evaluationId, eva))).not.toContain("Grunnen til Ola");
    await handIn(db, evaluationId, eva);
    expect(await namesFor(eva)).toEqual(["Eva", "Ola", "open"]);
    expect(await namesFor(administrator)).toEqual(["Eva", "Ola", "open"]);
  });
});

describeStore("a finding's evidence", (database) => {
  test("is what is tied to the area's questions, with version and trail, and is not published", async () => {
    const db = database();
    const { evaluationId, eva, documentId, noteId } = await prepare(db);
    const place = { evaluationId, linkId: randomUUID(), questionId: "1.1.1", link: link(documentId) };
    await linkDocument(db, eva, place);
    const evidence = [`interview_note:${noteId}`, `document:${documentId}`];
    const finding = { kind: "strength" as const, text: "Planen brukes.", questionIds: ["1.1.1"] };
    const save = { evaluationId, areaId: "1", findingId: randomUUID(), version: null };
    const saved = await saveFinding(db, eva, { ...save, finding: { ...finding, evidence } });
    expect(saved).toMatchObject({ ok: true, value: { version: 1, evidence: evidence.toReversed() } });
    const unknown = await saveFinding(db, eva, {
      ...save,
      version: 1,
      finding: { ...finding, evidence: [...evidence, `document:${randomUUID()}`] },
    });
    expect(unknown).toEqual({ ok: false, fault: { code: "finding_evidence_unknown" } });
    const fewer = { ...save, version: 1, finding: { ...finding, evidence: evidence.slice(0, 1) } };
    expect(await saveFinding(db, eva, fewer)).toMatchObject({ ok: true, value: { version: 2 } });
    expect((await listFindings(db, evaluationId))[0]?.evidence).toEqual([`interview_note:${noteId}`]);
    const events = await db.auditEvent.findMany({ where: { event: "finding_saved" } });
    expect(events.some(({ detail }) => detail?.includes(`document:${documentId}`))).toBe(true);
    const evaluation = await findEvaluation(db, evaluationId);
    const work = evaluation && (await loadWork(db, evaluation));
    expect(work?.findings).toMatchObject([finding]);
    expect(JSON.stringify(work)).not.toContain(noteId);
  });
});
