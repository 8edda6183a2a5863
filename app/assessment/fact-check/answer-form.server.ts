import { refusal } from "~/access/guard.server";
import type { Database } from "~/platform/database.server";
import { faultSentence } from "~/platform/fault-sentence";
import { fieldFaults, formTexts } from "~/platform/form.server";
import type { Evaluation } from "../evaluations/evaluation";
import { mayWithEvaluation } from "../evaluations/evaluation-permissions";
import { answerComment } from "./answer-changes.server";
import type { AnswerFormAnswer, AnswerFormView } from "./answer-form";
import { answerSchema } from "./comment";
import { loadFactCheckPage, type Reader } from "./fact-check-page.server";

/**
 * The form for the answer to a comment, with the comment and what it is about.
 * @throws Response 404 when there is no such comment.
 */
export async function loadAnswerForm(
  db: Database,
  reader: Reader,
  evaluation: Evaluation,
  commentId: string | undefined,
): Promise<AnswerFormView> {
  const page = await loadFactCheckPage(db, reader, evaluation);
  const comment = page.rounds.flatMap(({ comments }) => comments).find(({ id }) => id === commentId);
  if (!comment) throw refusal("comment_unknown", 404);
  const permission = mayWithEvaluation(reader.caller, evaluation, "answer_fact_check");
  return {
    evaluationId: evaluation.id,
    language: evaluation.language,
    comment,
    closed: permission.allowed ? null : faultSentence({ code: permission.reason }, reader.t),
    form: {
      version: String(comment.version),
      answer: comment.answer?.kind ?? "",
      text: comment.answer?.text ?? "",
    },
  };
}

/** What came of a sent answer: done, or what the page must say, with the status as HTTP has it. */
export type AnswerOutcome = { done: true } | { done: false; status: 409 | 422; answer: AnswerFormAnswer };

/** Saves an answer as its form sent it; what was typed is kept after a fault. */
export async function handleAnswer(
  db: Database,
  { caller, t }: Reader,
  evaluationId: string,
  commentId: string,
  form: FormData,
): Promise<AnswerOutcome> {
  const values = formTexts(form, ["version", "answer", "text"]);
  const parsed = answerSchema.safeParse(values);
  if (!parsed.success) {
    return {
      done: false,
      status: 422,
      answer: { faults: fieldFaults(parsed.error, t), form: values, stale: null },
    };
  }
  const version = Number(values.version);
  const saved = await answerComment(db, caller, { evaluationId, commentId, version, answer: parsed.data });
  if (saved.ok) return { done: true };
  const { fault } = saved;
  const message = faultSentence({ code: fault.code, values: fault.values }, t);
  if (fault.code !== "comment_stale") {
    const answer = { faults: [{ name: "text", message }], form: values, stale: null };
    return { done: false, status: 422, answer };
  }
  if (!fault.current) throw refusal("comment_withdrawn", 404);
  const { current } = fault;
  return {
    done: false,
    status: 409,
    answer: {
      faults: [],
      form: { ...values, version: String(current.version) },
      stale: { message: t(current.answer ? "faults:answer_stale" : "faults:comment_changed") },
    },
  };
}
