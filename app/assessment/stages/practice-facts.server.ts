import type { Database, Transaction } from "~/platform/database.server";
import type { Evaluation } from "../evaluations/evaluation";
import { loadState } from "../evaluations/evaluation-state.server";
import { areasOf } from "../instrument";
import { findInstrument } from "../instruments/instrument-store.server";
import { handInOf } from "../sheets/hand-in";
import { loadHandIns } from "../sheets/hand-in-rows.server";
import { SELF_SHEET, sheetOf, WHOLE_SHEET } from "../sheets/sheet";
import type { PracticeFacts } from "./stage-gate";

/** How far the practice around an evaluation has come, as the gates between the stages see it. */
export async function loadPracticeFacts(
  db: Database | Transaction,
  evaluation: Evaluation,
): Promise<PracticeFacts> {
  const { id: evaluationId, team, gradingMode } = evaluation;
  const contacts = await db.user.count({
    where: {
      role: "municipality",
      municipalityNumber: evaluation.municipality.number,
      deactivatedAt: null,
    },
  });
  const requests = await db.documentRequest.findMany({
    where: { evaluationId },
    select: { documents: { where: { removedAt: null }, select: { id: true }, take: 1 } },
  });
  const interviews = await db.interview.findMany({
    where: { evaluationId },
    select: { heldOn: true, notes: { where: { text: { not: "" } }, select: { id: true }, take: 1 } },
  });
  const handIns = await loadHandIns(db, evaluationId);
  const areas = areasOf(await findInstrument(db, evaluation.instrumentId));
  const expected =
    gradingMode === "together"
      ? []
      : areas.flatMap((area) => team.map((member) => handInOf(handIns, sheetOf(member.id), area.id)));
  return {
    contacts,
    documents: {
      asked: requests.length,
      received: requests.filter(({ documents }) => documents.length > 0).length,
    },
    selfAssessmentHandedIn: handInOf(handIns, SELF_SHEET, WHOLE_SHEET) !== null,
    interviews: {
      planned: interviews.length,
      dated: interviews.filter(({ heldOn }) => heldOn !== null).length,
      noted: interviews.filter(({ notes }) => notes.length > 0).length,
    },
    handIns: { done: expected.filter((handIn) => handIn !== null).length, all: expected.length },
    checklist: (await loadState(db, evaluation)).items,
  };
}
