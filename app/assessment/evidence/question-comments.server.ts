import type { Database } from "~/platform/database.server";
import { formatDateTime } from "~/platform/format";
import type { Evaluation } from "../evaluations/evaluation";
import { mayWithEvaluation } from "../evaluations/evaluation-permissions";
import { listComments } from "../fact-check/comment-store.server";
import { attachedDocuments } from "../fact-check/municipality-documents.server";
import type { EvidenceReader } from "./evidence-reader";
import type { ShownComment } from "./question-view";

/** What the municipality has said of the question's grade in fact checks, and what the team has answered. */
export async function loadQuestionComments(
  db: Database,
  { caller, language, t }: EvidenceReader,
  evaluation: Evaluation,
  questionId: string,
): Promise<ShownComment[]> {
  if (!mayWithEvaluation(caller, evaluation, "see_fact_check").allowed) return [];
  const by = (name: string, at: Date) => t("evidence:saved_by", { name, at: formatDateTime(at, language) });
  const comments = (await listComments(db, evaluation.id)).filter(
    ({ subject }) => subject.kind === "grade" && subject.id === questionId,
  );
  const documents = await attachedDocuments(db, evaluation.id, comments);
  return comments.map(({ id, text, writtenAt, writtenByName, documentIds, answer }) => ({
    id,
    text,
    saved: by(writtenByName, writtenAt),
    documents: documentIds.flatMap((documentId) => documents.get(documentId) ?? []),
    answer: answer && {
      kind: answer.kind,
      text: answer.text,
      saved: by(answer.byName, answer.at),
    },
  }));
}
