import { randomUUID } from "node:crypto";
import type { Caller } from "~/access/caller";
import { refusal } from "~/access/guard.server";
import type { Database } from "~/platform/database.server";
import { faultSentence } from "~/platform/fault-sentence";
import { fieldFaults, formId, formTexts } from "~/platform/form.server";
import type { Language } from "~/platform/i18n/languages";
import type { Translator } from "~/platform/i18n/translator";
import type { Evaluation } from "../evaluations/evaluation";
import { mayWithEvaluation } from "../evaluations/evaluation-permissions";
import { findInstrument } from "../instruments/instrument-store.server";
import { commentSchema } from "./comment";
import { saveComment } from "./comment-changes.server";
import type { CommentAnswer, CommentFormValues, CommentFormView } from "./comment-form";
import { findComment } from "./comment-store.server";
import { aboutSubject } from "./comment-view";
import { readDraft } from "./draft";
import { documentsToAttach } from "./municipality-documents.server";
import { closedReason, findLatestRound } from "./round.server";
import { showValue } from "./shown-value";
import { type Subject, subjectKinds } from "./subject";
import { valueOf } from "./subject-value";

interface Reader {
  caller: Caller;
  language: Language;
  t: Translator;
}

/**
 * The form for a comment: a new one on what the address names by `subject` and `id`, or the one that it names by `comment`.
 * @throws Response 404 when the address names nothing that can be commented on.
 */
export async function loadCommentForm(
  db: Database,
  { caller, language, t }: Reader,
  evaluation: Evaluation,
  address: URLSearchParams,
): Promise<CommentFormView> {
  const round = await findLatestRound(db, evaluation.id);
  if (!round) throw refusal("fact_check_unknown", 404);
  const commentId = address.get("comment");
  const stored = commentId ? await findComment(db, evaluation.id, commentId) : null;
  const subject = stored?.subject ?? subjectOf(address);
  const draft = readDraft(round.draft);
  const instrument = await findInstrument(db, draft.instrument.id);
  const words = { instrument, language, t };
  const before = subject && showValue(subject, valueOf(subject, draft), words);
  const about = subject && aboutSubject(subject, draft, words);
  if (!subject || !before || (about?.kind === "grade" && about.text === null) || !about) {
    throw refusal("comment_subject_unknown", 404);
  }
  const permission = mayWithEvaluation(caller, evaluation, "comment_fact_check");
  const reason = permission.allowed ? closedReason(round, new Date()) : permission.reason;
  const answered = stored?.answer ? "comment_answered" : null;
  const closed = reason ?? answered;
  return {
    evaluationId: evaluation.id,
    language: evaluation.language,
    about,
    before,
    documents: await documentsToAttach(db, evaluation.id),
    closed: closed && faultSentence({ code: closed }, t),
    form: {
      commentId: stored?.id ?? randomUUID(),
      version: stored ? String(stored.version) : "",
      round: String(round.round),
      subject: subject.kind,
      subjectId: subject.id,
      text: stored?.text ?? "",
      documentIds: stored?.documentIds ?? [],
    },
  };
}

function subjectOf(address: URLSearchParams): Subject | null {
  const kind = subjectKinds.find((candidate) => candidate === address.get("subject"));
  return kind ? { kind, id: kind === "summary" ? "" : (address.get("id") ?? "") } : null;
}

/** What came of a sent comment: its id, or what the page must say, with the status as HTTP has it. */
export type CommentOutcome =
  | { done: true; commentId: string }
  | { done: false; status: 409 | 422; answer: CommentAnswer };

/** Saves a comment as its form sent it; what was typed is kept after a fault. */
export async function handleComment(
  db: Database,
  { caller, t }: Reader,
  evaluationId: string,
  form: FormData,
): Promise<CommentOutcome> {
  const values = readValues(form);
  const parsed = commentSchema.safeParse(values);
  if (!parsed.success) {
    return {
      done: false,
      status: 422,
      answer: { faults: fieldFaults(parsed.error, t), form: values, stale: null },
    };
  }
  const commentId = formId(values.commentId);
  const saved = await saveComment(db, caller, {
    evaluationId,
    commentId,
    round: Number(values.round),
    version: values.version === "" ? null : Number(values.version),
    comment: parsed.data,
  });
  if (saved.ok) return { done: true, commentId };
  const { fault } = saved;
  const message = faultSentence({ code: fault.code, values: fault.values }, t);
  if (fault.code !== "comment_stale") {
    const name = fault.code === "document_gone" ? "documentIds" : "text";
    const answer = { faults: [{ name, message }], form: values, stale: null };
    return { done: false, status: 422, answer };
  }
  const { current } = fault;
  return {
    done: false,
    status: 409,
    answer: {
      faults: [],
      // Saved again, what was typed replaces what stands; a comment that was withdrawn is written anew.
      form: {
        ...values,
        commentId: current?.id ?? randomUUID(),
        version: current ? String(current.version) : "",
      },
      stale: {
        message: current ? message : t("faults:comment_withdrawn"),
        text: current?.text ?? null,
        by: current?.writtenByName ?? null,
      },
    },
  };
}

function readValues(form: FormData): CommentFormValues {
  return {
    ...formTexts(form, ["commentId", "version", "round", "subject", "subjectId", "text"]),
    documentIds: form.getAll("documentIds").map(String),
  };
}
