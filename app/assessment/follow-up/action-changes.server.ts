import { recordEvent } from "~/access/audit.server";
import type { Caller } from "~/access/caller";
import { type Database, inTransaction, type Transaction } from "~/platform/database.server";
import { failure, type Fault, type Result, success } from "~/platform/result";
import { type RefusedFault, stillAllowed } from "../evaluations/evaluation-store.server";
import { findArea, questionsOf } from "../instrument";
import { findInstrument } from "../instruments/instrument-store.server";
import { loadSnapshot } from "../publication/snapshot-store.server";
import { type AnsweredFinding, findingPlace, type FollowUpAction, type WrittenAction } from "./action";
import { findAction } from "./action-store.server";
import { beginFollowUp, proposeReview } from "./follow-up-stage.server";
import { pressingFindings } from "./plan";

/** Somebody changed, reported on or deleted the action meanwhile; `current` is null when it was deleted. */
export type StaleAction = Fault & { code: "action_stale"; current: FollowUpAction | null };

export type SaveActionFault =
  | RefusedFault
  | StaleAction
  | (Fault & { code: "evaluation_area_unknown" | "finding_question_elsewhere" | "action_finding_unknown" });

interface SaveAction {
  evaluationId: string;
  /** Chosen by the form, so that a form sent twice makes one action. */
  actionId: string;
  /** The version that the change was made from; null for a new action. */
  version: number | null;
  /** The area of a new action; one that is there stays in its own. */
  areaId: string;
  /** The published version that the form offered findings from. */
  publication: number;
  action: WrittenAction;
}

/** Writes an action. A new one stands last; one that is under way from the start has its first report with it. */
export function saveAction(
  db: Database,
  caller: Caller,
  save: SaveAction,
): Promise<Result<FollowUpAction, SaveActionFault>> {
  const { evaluationId, actionId, version } = save;
  return inTransaction(db, async (tx) => {
    const allowed = await stillAllowed(tx, caller, evaluationId, "write_follow_up");
    if (!allowed.ok) return allowed;
    const before = await findAction(tx, evaluationId, actionId);
    const read = await readContent(tx, allowed.value.instrumentId, save, before);
    if (!read.ok) return read;
    const content = read.value;
    if (before && sameContent(before, content)) return success(before);
    if ((before?.version ?? null) !== version) return failure({ code: "action_stale", current: before });

    const at = new Date();
    const data = {
      ...columnsOf(content),
      version: (version ?? 0) + 1,
      updatedAt: at,
      updatedByName: caller.name,
    };
    if (before) {
      await tx.followUpAction.update({ where: { id: actionId }, data });
    } else {
      const { status } = save.action;
      const last = await tx.followUpAction.aggregate({ where: { evaluationId }, _max: { position: true } });
      const position = (last._max.position ?? -1) + 1;
      await tx.followUpAction.create({
        data: { id: actionId, evaluationId, position, status, createdAt: at, ...data },
      });
      if (status !== "planned") {
        await tx.actionProgress.create({ data: { actionId, at, byName: caller.name, status, text: "" } });
      }
      await beginFollowUp(tx, caller, allowed.value);
      await proposeReview(tx, caller, allowed.value);
    }
    const saved = await findAction(tx, evaluationId, actionId);
    if (!saved) throw new Error(`The action ${actionId} was just written and is not there.`);
    const { areaId } = saved;
    await recordEvent(tx, caller, {
      event: before ? "action_changed" : "action_added",
      evaluationId,
      subject: saved.title,
      detail: before
        ? { areaId, before: told(before), after: told(saved) }
        : { areaId, ...told(saved), status: saved.status },
    });
    return success(saved);
  });
}

/** What a person decides of an action, but for its status. */
type Content = Pick<
  FollowUpAction,
  | "title"
  | "description"
  | "areaId"
  | "finding"
  | "questionIds"
  | "expectedEffect"
  | "responsible"
  | "responsibleEmail"
  | "deadline"
>;

async function readContent(
  tx: Transaction,
  instrumentId: string,
  { evaluationId, publication, action, ...save }: SaveAction,
  before: FollowUpAction | null,
): Promise<Result<Content, SaveActionFault>> {
  const areaId = before?.areaId ?? save.areaId;
  const area = findArea(await findInstrument(tx, instrumentId), areaId);
  if (!area) return failure({ code: "evaluation_area_unknown" });
  // In the instrument's order and each once, however the form sent them.
  const questionIds = questionsOf(area)
    .map(({ id }) => id)
    .filter((id) => action.questionIds.includes(id));
  if (questionIds.length < new Set(action.questionIds).size) {
    return failure({ code: "finding_question_elsewhere" });
  }
  const snapshot = await loadSnapshot(tx, evaluationId, publication);
  const place = findingPlace(action.finding);
  const chosen =
    place &&
    pressingFindings(snapshot?.findings ?? [], areaId).find(
      ({ kind, index }) => kind === place.kind && index === place.index,
    );
  if (place && !chosen) return failure({ code: "action_finding_unknown" });
  const kept: AnsweredFinding | null = action.finding === "kept" ? (before?.finding ?? null) : null;
  const { title, description, expectedEffect, responsible, responsibleEmail, deadline } = action;
  return success({
    title,
    description,
    areaId,
    finding: chosen ? { kind: chosen.kind, text: chosen.text } : kept,
    questionIds,
    expectedEffect,
    responsible,
    responsibleEmail,
    deadline,
  });
}

function contentOf(action: Content): Content {
  const { title, description, areaId, finding, questionIds } = action;
  const { expectedEffect, responsible, responsibleEmail, deadline } = action;
  return {
    title,
    description,
    areaId,
    finding: finding && { kind: finding.kind, text: finding.text },
    questionIds,
    expectedEffect,
    responsible,
    responsibleEmail,
    deadline,
  };
}

const sameContent = (one: Content, other: Content): boolean =>
  JSON.stringify(contentOf(one)) === JSON.stringify(contentOf(other));

function columnsOf(content: Content) {
  const { finding, questionIds, ...rest } = contentOf(content);
  return {
    ...rest,
    findingKind: finding?.kind ?? "",
    findingText: finding?.text ?? "",
    questionIds: JSON.stringify(questionIds),
  };
}

/** What the audit trail says of an action; its area and title stand in the event's sentence. */
export function told(action: FollowUpAction) {
  const { title, description, finding, questionIds } = action;
  const { expectedEffect, responsible, responsibleEmail, deadline } = action;
  const answers = finding?.text ?? "";
  return {
    title,
    description,
    finding: answers,
    questionIds,
    expectedEffect,
    responsible,
    responsibleEmail,
    deadline,
  };
}
