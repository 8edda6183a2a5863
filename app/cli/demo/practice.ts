import { randomUUID } from "node:crypto";
import type { Caller } from "~/access/caller";
import { acceptEqualGrades, saveAgreedGrade } from "~/assessment/agreement/agreement-store.server";
import type { Stage } from "~/assessment/evaluations/evaluation";
import { linkDocument } from "~/assessment/evidence/evidence-link-store.server";
import { saveFinding } from "~/assessment/findings/finding-changes.server";
import { areaIdOf } from "~/assessment/instrument";
import { handInArea, handInSelfAssessment } from "~/assessment/sheets/hand-in-store.server";
import { saveWholeSheet } from "~/assessment/sheets/whole-sheet.server";
import { moveStage } from "~/assessment/stages/stage-moves.server";
import type { Database } from "~/platform/database.server";
import { createDemoEvaluation } from "./create";
import { must } from "./must";
import type { DemoTeam } from "./people";
import type { DemoGrade, DemoPractice } from "./practice-file";
import { askForDocuments, holdInterviews, planInterviews, reviewWebsite, sendDocuments } from "./preparation";

/**
 * Writes an evaluation through the whole practice up to the agreement, the way its team and its municipality would have: step by
 * step through the stores, each in the stage that it belongs to.
 */
export async function writeDemoPractice(db: Database, team: DemoTeam, practice: DemoPractice): Promise<void> {
  const { first, second } = team;
  const id = await createDemoEvaluation(db, [first, second], practice, "independently");
  const moveOn = async (from: Stage, to: Stage): Promise<void> => {
    must(await moveStage(db, first, { evaluationId: id, from, to, reason: "", dueOn: "" }));
  };

  const requestIds = await askForDocuments(db, team, id, practice);
  await moveOn("planned", "self_assessment");
  const documentIds = await sendDocuments(db, team, id, practice, requestIds);
  await assessItself(db, team, id, practice);
  const websiteNoteIds = await reviewWebsite(db, team, id, practice);
  const interviewIds = await planInterviews(db, team, id, practice);
  await moveOn("self_assessment", "interviews");
  await holdInterviews(db, team, id, practice, interviewIds);
  await moveOn("interviews", "grading");
  await gradeAlone(db, first, id, practice, ({ first: given }) => given);
  await gradeAlone(db, second, id, practice, ({ second: given }) => given);
  await moveOn("grading", "agreement");
  await agree(db, second, id, practice);
  await linkEvidence(db, first, id, practice, documentIds);
  await writeFindings(db, first, id, practice, { documentIds, websiteNoteIds });
}

async function assessItself(
  db: Database,
  { contact }: DemoTeam,
  evaluationId: string,
  { grades }: DemoPractice,
): Promise<void> {
  const saves = Object.entries(grades).flatMap(([id, { self }]) => (self ? [saved(id, self)] : []));
  await saveWholeSheet(db, contact, { evaluationId, kind: "self", saves });
  must(await handInSelfAssessment(db, contact, evaluationId));
}

async function gradeAlone(
  db: Database,
  evaluator: Caller,
  evaluationId: string,
  { grades }: DemoPractice,
  givenBy: (sheets: DemoPractice["grades"][string]) => DemoGrade,
): Promise<void> {
  const saves = Object.entries(grades).map(([id, sheets]) => saved(id, givenBy(sheets)));
  await saveWholeSheet(db, evaluator, { evaluationId, kind: "own", saves });
  for (const areaId of new Set(Object.keys(grades).map(areaIdOf))) {
    must(await handInArea(db, evaluator, { evaluationId, areaId }));
  }
}

/** Settles the areas that the file has an agreed grade in: what is told there, and the questions that both graded alike. */
async function agree(
  db: Database,
  evaluator: Caller,
  evaluationId: string,
  { grades }: DemoPractice,
): Promise<void> {
  const areaIds = new Set<string>();
  for (const [questionId, { agreed }] of Object.entries(grades)) {
    if (!agreed) continue;
    areaIds.add(areaIdOf(questionId));
    const { note: reason, ...rest } = saved(questionId, agreed);
    must(await saveAgreedGrade(db, evaluator, { evaluationId, agreed: { ...rest, reason } }));
  }
  for (const areaId of areaIds) must(await acceptEqualGrades(db, evaluator, { evaluationId, areaId }));
}

async function linkEvidence(
  db: Database,
  evaluator: Caller,
  evaluationId: string,
  { documents }: DemoPractice,
  documentIds: ReadonlyMap<string, string>,
): Promise<void> {
  for (const { title, evidence } of documents) {
    const documentId = documentIds.get(title) ?? "";
    for (const { question, page, note } of evidence) {
      const link = { documentId, page, note };
      const place = { evaluationId, linkId: randomUUID(), questionId: question };
      must(await linkDocument(db, evaluator, { ...place, link }));
    }
  }
}

async function writeFindings(
  db: Database,
  evaluator: Caller,
  evaluationId: string,
  { findings }: DemoPractice,
  written: { documentIds: ReadonlyMap<string, string>; websiteNoteIds: readonly string[] },
): Promise<void> {
  for (const { area, kind, text, questions, document, website } of findings) {
    const evidence = [
      ...(document === undefined ? [] : [`document:${written.documentIds.get(document) ?? ""}`]),
      ...(website === undefined ? [] : [`website_note:${written.websiteNoteIds[website] ?? ""}`]),
    ];
    must(
      await saveFinding(db, evaluator, {
        evaluationId,
        findingId: randomUUID(),
        areaId: area,
        version: null,
        finding: { kind, text, questionIds: questions, evidence },
      }),
    );
  }
}

const saved = (questionId: string, { grade, reason }: DemoGrade) => ({
  questionId,
  grade,
  note: reason,
  baseVersion: 0,
  saveId: randomUUID(),
});
