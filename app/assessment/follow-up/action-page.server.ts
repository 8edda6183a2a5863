import { randomUUID } from "node:crypto";
import type { Database } from "~/platform/database.server";
import { formatDate, formatDateTime } from "~/platform/format";
import { noonOf, norwegianDay } from "~/platform/norwegian-day";
import type { Evaluation } from "../evaluations/evaluation";
import { mayWithEvaluation } from "../evaluations/evaluation-permissions";
import { findArea, findQuestion } from "../instrument";
import { findInstrument } from "../instruments/instrument-store.server";
import { loadSnapshot } from "../publication/snapshot-store.server";
import type { FollowUpAction } from "./action";
import { loadActionForm, valuesOf } from "./action-form-view.server";
import { isOverdue, isRemovable } from "./action-status";
import { findAction, listProgress, type StoredProgress } from "./action-store.server";
import type { ActionView, ShownAction, ShownProgress } from "./action-view";
import { pressingFindings, same } from "./plan";
import type { Reader } from "./plan-page.server";
import { listReviews } from "./review-store.server";

/**
 * An action with all that has been reported on it.
 * @param editing whether the reader has asked to change it
 * @returns null when the evaluation has no such action.
 */
export async function loadActionPage(
  db: Database,
  reader: Reader,
  evaluation: Evaluation,
  actionId: string,
  editing: boolean,
): Promise<ActionView | null> {
  const { caller, t } = reader;
  const action = await findAction(db, evaluation.id, actionId);
  if (!action) return null;
  const progress = await listProgress(db, { evaluationId: evaluation.id, actionId });
  const permission = mayWithEvaluation(caller, evaluation, "write_follow_up");
  const reviews = await listReviews(db, evaluation.id);
  return {
    evaluationId: evaluation.id,
    language: evaluation.language,
    readOnly: permission.allowed ? null : t(`faults:${permission.reason}`),
    action: await showAction(db, reader, evaluation, action),
    progress: progress.toReversed().map((report) => showProgress(report, reader)),
    removable: isRemovable(action, progress.length, reviews),
    progressForm: {
      progressId: randomUUID(),
      version: String(action.version),
      status: action.status,
      text: "",
    },
    form:
      editing && permission.allowed
        ? await loadActionForm(db, reader, evaluation, await valuesOf(db, evaluation, action), action.finding)
        : null,
  };
}

/** An action as a page shows it, in the reader's language. */
export async function showAction(
  db: Database,
  { language, t }: Pick<Reader, "language" | "t">,
  evaluation: Evaluation,
  action: FollowUpAction,
): Promise<ShownAction> {
  const instrument = await findInstrument(db, evaluation.instrumentId);
  const snapshot = await loadSnapshot(db, evaluation.id, "latest");
  const { finding, areaId, deadline } = action;
  const published = pressingFindings(snapshot?.findings ?? [], areaId);
  return {
    id: action.id,
    title: action.title,
    description: action.description,
    area: { id: areaId, name: findArea(instrument, areaId)?.name[language] ?? "" },
    finding,
    findingStands: finding !== null && published.some((other) => same(other, finding)),
    questions: action.questionIds.map((id) => ({
      id,
      text: findQuestion(instrument, id)?.question[language] ?? "",
    })),
    expectedEffect: action.expectedEffect,
    responsible: action.responsible,
    responsibleEmail: action.responsibleEmail,
    deadline: deadline && formatDate(noonOf(deadline), language),
    status: action.status,
    overdue: isOverdue(action, norwegianDay(new Date())),
    version: action.version,
    saved: t("followup:saved_by", {
      name: action.updatedByName,
      at: formatDateTime(action.updatedAt, language),
    }),
  };
}

export function showProgress(
  { id, at, byName, status, text }: StoredProgress,
  { language }: Pick<Reader, "language">,
): ShownProgress {
  return { id, by: `${byName}, ${formatDateTime(at, language)}`, status, text };
}
