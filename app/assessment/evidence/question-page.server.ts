import { randomUUID } from "node:crypto";
import { listEvents } from "~/access/audit-store.server";
import { refusal } from "~/access/guard.server";
import type { Database } from "~/platform/database.server";
import { faultSentence } from "~/platform/fault-sentence";
import { formatDateTime } from "~/platform/format";
import type { LocalizedText } from "~/platform/i18n/languages";
import { exactly } from "~/platform/rounding";
import type { Evaluation } from "../evaluations/evaluation";
import { mayWithEvaluation } from "../evaluations/evaluation-permissions";
import { documentAddress } from "../documents/document-address";
import { gradedPointsOf } from "../finding";
import { listFindings } from "../findings/finding-store.server";
import { isGraded } from "../grade";
import { areasOf, type Instrument } from "../instrument";
import { findInstrument } from "../instruments/instrument-store.server";
import { showMaximum, showQuestionPoints } from "../shown-points";
import { evidenceOf } from "./evidence";
import type { EvidenceReader } from "./evidence-reader";
import { loadEvidence } from "./evidence-store.server";
import { loadQuestionComments } from "./question-comments.server";
import { loadQuestionGrades } from "./question-grades.server";
import type { QuestionEvidence } from "./question-view";
import { showInterviewNote, showWebsiteNote } from "./shown-evidence";

/**
 * Everything that is known of one question.
 * @throws Response 404 when the instrument has no such question.
 */
export async function loadQuestionEvidence(
  db: Database,
  reader: EvidenceReader,
  evaluation: Evaluation,
  questionId: string | undefined,
): Promise<QuestionEvidence> {
  const { caller, language, t } = reader;
  const instrument = await findInstrument(db, evaluation.instrumentId);
  const place = findPlace(instrument, questionId ?? "");
  if (!place) throw refusal("question_not_found", 404);
  const { area, subarea, question, previous, next } = place;
  const evidence = evidenceOf(await loadEvidence(db, evaluation.id), [question.id]);
  const grades = await loadQuestionGrades(db, reader, evaluation, question.id);
  const counts = grades.shown.find(({ kind }) => kind === "counts")?.grade;
  const points =
    isGraded(counts) && gradedPointsOf(instrument, area, new Map([[question.id, counts]])).get(question.id);
  const findings = await listFindings(db, evaluation.id, area.id);
  const permission = mayWithEvaluation(caller, evaluation, "write_work");
  const filter = { evaluation: evaluation.id, subject: question.id, page: 1 };
  const trail = (await listEvents(db, filter)).lines;
  const named = (list: { id: string; name: LocalizedText }[], ids: string[]) =>
    ids.map((id) => list.find((entry) => entry.id === id)?.name[language] ?? id).join(" · ");
  const { system, extent, result } = question.lookFor;
  return {
    evaluationId: evaluation.id,
    language,
    teamLanguage: evaluation.language,
    agreed: evaluation.gradingMode === "independently",
    area: { id: area.id, name: area.name[language] },
    subarea: { id: subarea.id, name: subarea.name[language] },
    question: {
      id: question.id,
      text: question.question[language],
      max: showMaximum(exactly(question.max), language),
      lookFor: { system: system[language], extent: extent[language], result: result[language] },
      askedOf: named(instrument.interviewGroups, question.askedOf),
      shownIn: named(instrument.documents, question.shownIn),
    },
    previous,
    next,
    dimensions: instrument.dimensions.map(({ id, name }) => ({ id, name: name[language] })),
    grades: grades.shown,
    points: points ? t("common:points_of", showQuestionPoints(points, language)) : null,
    gradesClosed: grades.closed,
    documents: evidence.documents.map(
      ({ linkId, documentId, title, link, page, note, removed, addedAt, addedByName }) => ({
        linkId,
        title,
        page,
        note,
        address: removed ? null : documentAddress(evaluation.id, { id: documentId, link }),
        saved: t("evidence:linked_by", { name: addedByName, at: formatDateTime(addedAt, language) }),
      }),
    ),
    choices: await listDocuments(db, evaluation.id),
    interviewNotes: evidence.interviewNotes.map((note) => showInterviewNote(note, instrument, reader)),
    websiteNotes: evidence.websiteNotes.map((note) => showWebsiteNote(note, reader)),
    findings: findings
      .filter(({ questionIds }) => questionIds.includes(question.id))
      .map(({ id, kind, text }) => ({ id, kind, text })),
    comments: await loadQuestionComments(db, reader, evaluation, question.id),
    // One who may not see what the others gave is not shown it in what they agreed on either.
    trail: trail.filter(({ event }) => event !== "grade_agreed" || grades.closed === null),
    readOnly: permission.allowed ? null : faultSentence({ code: permission.reason }, t),
    form: { linkId: randomUUID(), documentId: "", page: "", note: "" },
  };
}

/** The documents of an evaluation that are there to be linked, by title. */
async function listDocuments(db: Database, evaluationId: string): Promise<{ id: string; title: string }[]> {
  const documents = await db.document.findMany({
    where: { evaluationId, removedAt: null },
    select: { id: true, title: true },
  });
  return documents.sort((one, other) => one.title.localeCompare(other.title, "nb"));
}

/** Where a question stands in its instrument, and those before and after it. */
function findPlace(instrument: Instrument, questionId: string) {
  const places = areasOf(instrument).flatMap((area) =>
    area.subareas.flatMap((subarea) => subarea.questions.map((question) => ({ area, subarea, question }))),
  );
  const index = places.findIndex(({ question }) => question.id === questionId);
  const place = places[index];
  if (!place) return null;
  return {
    ...place,
    previous: places[index - 1]?.question.id ?? null,
    next: places[index + 1]?.question.id ?? null,
  };
}
