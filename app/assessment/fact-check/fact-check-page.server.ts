import type { Caller } from "~/access/caller";
import type { Database } from "~/platform/database.server";
import { faultSentence } from "~/platform/fault-sentence";
import { formatDate, formatDateTime } from "~/platform/format";
import type { Language } from "~/platform/i18n/languages";
import type { Translator } from "~/platform/i18n/translator";
import { noonOf } from "~/platform/norwegian-day";
import type { Evaluation } from "../evaluations/evaluation";
import { mayWithEvaluation } from "../evaluations/evaluation-permissions";
import { findInstrument } from "../instruments/instrument-store.server";
import { untoldAnswers } from "./answer-changes.server";
import { areasToCheck } from "./areas-to-check";
import { listComments, type StoredComment } from "./comment-store.server";
import { showComment } from "./comment-view";
import { type Draft, readDraft } from "./draft";
import { daysLeft } from "./due-on";
import type { FactCheckView, MunicipalitySide, RoundAtHand, TeamSide } from "./fact-check-view";
import { attachedDocuments } from "./municipality-documents.server";
import { loadPresent } from "./present.server";
import { closedReason, listRounds, type Round } from "./round.server";

export interface Reader {
  caller: Caller;
  language: Language;
  t: Translator;
}

/**
 * The fact check of an evaluation: for the municipality with everything that it can comment on, for the team with what stands now
 * beside what the draft said. The municipality sees what stands now only of what has been answered.
 */
export async function loadFactCheckPage(
  db: Database,
  reader: Reader,
  evaluation: Evaluation,
  now: Date = new Date(),
): Promise<FactCheckView> {
  const rounds = (await listRounds(db, evaluation.id)).map((round) => ({
    ...round,
    content: readDraft(round.draft),
  }));
  const comments = await listComments(db, evaluation.id);
  const latest = rounds[0];
  const municipality = latest && (await municipalitySide(db, reader, evaluation, latest, comments, now));
  const showing = {
    reader,
    evaluation,
    instrument: await findInstrument(db, evaluation.instrumentId),
    present: await loadPresent(db, evaluation.id),
    documents: await attachedDocuments(db, evaluation.id, comments),
    isOpen: municipality?.closed === null,
  };
  return {
    evaluationId: evaluation.id,
    language: evaluation.language,
    round: latest ? roundAtHand(latest, reader, evaluation, now) : null,
    rounds: rounds.map(({ round, content }) => ({
      number: round,
      comments: comments
        .filter((comment) => comment.round === round)
        .map((comment) => showComment(comment, content, { ...showing, isLatest: round === latest?.round }))
        // Those that wait for an answer first.
        .sort((a, b) => Number(a.answer !== null) - Number(b.answer !== null)),
    })),
    municipality: municipality ?? null,
    team: await teamSide(db, reader, evaluation),
  };
}

function roundAtHand(
  { round, dueOn, openedAt, finishedAt, finishedByName }: Round,
  { language, t }: Reader,
  { stage }: Evaluation,
  now: Date,
): RoundAtHand {
  return {
    number: round,
    dueOn,
    due: formatDate(noonOf(dueOn), language),
    opened: formatDate(openedAt, language),
    daysLeft: daysLeft(dueOn, now),
    finished:
      finishedAt &&
      t("factcheck:by_at", { name: finishedByName ?? "", at: formatDateTime(finishedAt, language) }),
    underWay: stage === "fact_check",
  };
}

async function municipalitySide(
  db: Database,
  { caller, language, t }: Reader,
  evaluation: Evaluation,
  latest: Round & { content: Draft },
  comments: readonly StoredComment[],
  now: Date,
): Promise<MunicipalitySide | null> {
  if (caller.role !== "municipality") return null;
  const permission = mayWithEvaluation(caller, evaluation, "comment_fact_check");
  const reason = permission.allowed ? closedReason(latest, now) : permission.reason;
  const instrument = await findInstrument(db, latest.content.instrument.id);
  const ofRound = comments.filter(({ round }) => round === latest.round);
  return {
    closed: reason && faultSentence({ code: reason }, t),
    mayReopen: reason === "fact_check_finished" && daysLeft(latest.dueOn, now) >= 0,
    areas: permission.allowed ? areasToCheck(latest.content, ofRound, { instrument, language, t }) : [],
    summaryComments: ofRound.filter(({ subject }) => subject.kind === "summary").length,
  };
}

async function teamSide(
  db: Database,
  { caller, t }: Reader,
  evaluation: Evaluation,
): Promise<TeamSide | null> {
  if (caller.role === "municipality") return null;
  const permission = mayWithEvaluation(caller, evaluation, "answer_fact_check");
  return {
    mayMoveDeadline:
      evaluation.stage === "fact_check" && mayWithEvaluation(caller, evaluation, "move_stage").allowed,
    readOnly: permission.allowed ? null : faultSentence({ code: permission.reason }, t),
    untold: permission.allowed ? await untoldAnswers(db, evaluation.id) : 0,
  };
}
