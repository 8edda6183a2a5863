import type { Caller } from "~/access/caller";
import { formatDateTime } from "~/platform/format";
import type { Language } from "~/platform/i18n/languages";
import type { Translator } from "~/platform/i18n/translator";
import type { Evaluation } from "../evaluations/evaluation";
import { mayWithEvaluation } from "../evaluations/evaluation-permissions";
import { findQuestion, type Instrument } from "../instrument";
import type { StoredComment } from "./comment-store.server";
import type { Draft } from "./draft";
import type { AttachedDocument, CommentView } from "./fact-check-view";
import { showValue } from "./shown-value";
import { changeAddress, type Subject } from "./subject";
import { type StandingWork, valueOf } from "./subject-value";

interface Showing {
  reader: { caller: Caller; language: Language; t: Translator };
  evaluation: Evaluation;
  instrument: Instrument;
  /** The work as it stands now. */
  present: StandingWork;
  /** What is attached to any of the comments, by id. */
  documents: ReadonlyMap<string, AttachedDocument>;
  /** Whether the reader's municipality can comment in the round at hand. */
  isOpen: boolean;
  /** Whether the comment belongs to the round at hand. */
  isLatest: boolean;
}

/** A comment as its reader sees it, with what the draft said and what stands now. */
export function showComment(comment: StoredComment, draft: Draft, showing: Showing): CommentView {
  const { reader, evaluation, instrument, present, documents } = showing;
  const { caller, language, t } = reader;
  const { id, version, subject, text, answer } = comment;
  const before = valueOf(subject, draft);
  const now = valueOf(subject, present);
  const words = { instrument, language, t };
  const isTold = caller.role !== "municipality" || answer !== null;
  const saved = (name: string, at: Date) => t("factcheck:by_at", { name, at: formatDateTime(at, language) });
  const mayAnswer = mayWithEvaluation(caller, evaluation, "answer_fact_check").allowed;
  return {
    id,
    version,
    about: aboutSubject(subject, draft, words),
    text,
    documents: comment.documentIds.flatMap((documentId) => documents.get(documentId) ?? []),
    written: saved(comment.writtenByName, comment.writtenAt),
    answer: answer && { kind: answer.kind, text: answer.text, written: saved(answer.byName, answer.at) },
    before: showValue(subject, before, words),
    now: isTold ? showValue(subject, now, words) : null,
    standing: isTold ? standingOf(before, now) : "unknown",
    changeAddress: mayAnswer && now ? changeAddress(evaluation, subject, areaOf(subject, draft)) : null,
    mayChange: showing.isOpen && showing.isLatest && answer === null,
  };
}

/** What a comment is about: a name for it, and the question's words or the finding's. */
export function aboutSubject(
  subject: Subject,
  draft: Draft,
  { instrument, language, t }: { instrument: Instrument; language: Language; t: Translator },
): CommentView["about"] {
  const { kind, id } = subject;
  switch (kind) {
    case "grade":
      return {
        kind,
        title: t("factcheck:about_grade", { id }),
        text: findQuestion(instrument, id)?.question[language] ?? null,
      };
    case "finding":
      return { kind, title: t("factcheck:about_finding", { id: areaOf(subject, draft) }), text: null };
    case "summary":
      return { kind, title: t("factcheck:about_summary"), text: null };
  }
}

function areaOf({ id }: Subject, draft: Draft): string {
  return draft.findings.find((finding) => finding.id === id)?.areaId ?? "";
}

function standingOf(
  before: ReturnType<typeof valueOf>,
  now: ReturnType<typeof valueOf>,
): CommentView["standing"] {
  if (now === null) return "gone";
  return JSON.stringify(before) === JSON.stringify(now) ? "same" : "changed";
}
