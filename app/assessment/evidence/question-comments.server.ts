import type { Database } from "~/platform/database.server";
import { formatDateTime } from "~/platform/format";
import type { Evaluation } from "../evaluations/evaluation";
import { mayWithEvaluation } from "../evaluations/evaluation-permissions";
import { listComments } from "../fact-check/comment-store.server";
import type { EvidenceReader } from "./evidence-reader";
import type { ShownComment } from "./question-view";
import { documentAddress } from "./shown-evidence";

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
  const documents = await db.document.findMany({
    where: { evaluationId: evaluation.id, id: { in: comments.flatMap(({ documentIds }) => documentIds) } },
    select: { id: true, title: true, link: true },
  });
  return comments.map(({ id, text, writtenAt, writtenByName, documentIds, answer }) => ({
    id,
    text,
    saved: by(writtenByName, writtenAt),
    documents: documents
      .filter((document) => documentIds.includes(document.id))
      .map(({ id: documentId, title, link }) => ({
        title,
        address: documentAddress(evaluation.id, { documentId, link }),
      })),
    answer: answer && {
      kind: answer.kind,
      text: answer.text,
      saved: by(answer.byName, answer.at),
    },
  }));
}
