import { randomUUID } from "node:crypto";
import type { Database } from "~/platform/database.server";
import { faultSentence } from "~/platform/fault-sentence";
import { type FieldFault, fieldFaults, formId, formTexts } from "~/platform/form.server";
import type { Fault } from "~/platform/result";
import type { Evaluation } from "../evaluations/evaluation";
import { actionSchema, type FollowUpAction, progressSchema } from "./action";
import { saveAction, type StaleAction } from "./action-changes.server";
import { loadActionForm } from "./action-form-view.server";
import { showAction, showProgress } from "./action-page.server";
import { removeAction } from "./action-removal.server";
import { findAction, listProgress } from "./action-store.server";
import type { ActionAnswer, ActionFormValues, ProgressFormValues } from "./action-view";
import type { Reader } from "./plan-page.server";
import { reportProgress } from "./progress-changes.server";

interface Sent extends Reader {
  evaluation: Evaluation;
  form: FormData;
}

/** What came of a sent form: where to go, or what the page must say; status as HTTP has it. */
export type ActionOutcome =
  | { done: true; address: string }
  | { done: false; status: number; answer: ActionAnswer };

const noAnswer: ActionAnswer = { faults: [], form: null, progress: null, stale: null };

/** Does what a form asks for that is about one action: save it, report progress, or delete it. */
export function handleAction(db: Database, sent: Sent): Promise<ActionOutcome> {
  switch (sent.form.get("intent")) {
    case "progress":
      return report(db, sent);
    case "delete":
      return remove(db, sent);
    default:
      return save(db, sent);
  }
}

async function save(db: Database, sent: Sent): Promise<ActionOutcome> {
  const { caller, evaluation, t } = sent;
  const values = readValues(sent.form);
  const evaluationId = evaluation.id;
  const { actionId, areaId } = values;
  const back = async (status: number, more: Partial<ActionAnswer>, stands: FollowUpAction | null) => {
    const form = await loadActionForm(db, sent, evaluation, values, stands?.finding ?? null);
    return { done: false as const, status, answer: { ...noAnswer, ...more, form } };
  };
  const parsed = actionSchema.safeParse(values);
  if (!parsed.success) {
    return back(422, { faults: fieldFaults(parsed.error, t) }, await findAction(db, evaluationId, actionId));
  }
  const saved = await saveAction(db, caller, {
    evaluationId,
    actionId,
    version: values.version === "" ? null : Number(values.version),
    areaId,
    publication: Number(values.publication),
    action: parsed.data,
  });
  if (saved.ok) {
    const plan = `/evaluations/${evaluationId}/follow-up`;
    return {
      done: true,
      address: values.version === "" ? `${plan}#action-${actionId}` : `${plan}/actions/${actionId}`,
    };
  }
  const { fault } = saved;
  if (fault.code !== "action_stale") {
    const stands = await findAction(db, evaluationId, actionId);
    return back(422, { faults: [faultAt(fieldOf(fault.code), fault, sent)] }, stands);
  }
  const { current } = fault;
  const stale = await showStale(db, sent, fault);
  // Saved again, what was typed replaces what stands; an action that is gone is written anew.
  values.version = String(current?.version ?? "");
  if (!current) values.actionId = randomUUID();
  return back(409, { stale }, current);
}

async function report(db: Database, sent: Sent): Promise<ActionOutcome> {
  const { caller, evaluation, form, t } = sent;
  const { actionId, ...values } = formTexts(form, ["actionId", "progressId", "version", "status", "text"]);
  const refused = (status: number, more: Partial<ActionAnswer>, progress: ProgressFormValues) =>
    ({ done: false, status, answer: { ...noAnswer, ...more, progress } }) as const;
  const parsed = progressSchema.safeParse(values);
  if (!parsed.success) return refused(422, { faults: fieldFaults(parsed.error, t) }, values);
  const reported = await reportProgress(db, caller, {
    evaluationId: evaluation.id,
    actionId,
    progressId: formId(values.progressId),
    version: Number(values.version),
    ...parsed.data,
  });
  if (reported.ok) {
    return { done: true, address: `/evaluations/${evaluation.id}/follow-up/actions/${actionId}#progress` };
  }
  const { fault } = reported;
  if (fault.code !== "action_stale") return refused(422, { faults: [faultAt("text", fault, sent)] }, values);
  const stale = await showStale(db, sent, fault);
  const version = String(fault.current?.version ?? "");
  return refused(409, { stale }, { ...values, progressId: randomUUID(), version });
}

async function remove(db: Database, sent: Sent): Promise<ActionOutcome> {
  const { caller, evaluation, form } = sent;
  const { actionId, version } = formTexts(form, ["actionId", "version"]);
  const removed = await removeAction(db, caller, {
    evaluationId: evaluation.id,
    actionId,
    version: Number(version),
  });
  if (removed.ok) return { done: true, address: `/evaluations/${evaluation.id}/follow-up` };
  const { fault } = removed;
  if (fault.code !== "action_stale") {
    return { done: false, status: 422, answer: { ...noAnswer, faults: [faultAt("status", fault, sent)] } };
  }
  return { done: false, status: 409, answer: { ...noAnswer, stale: await showStale(db, sent, fault) } };
}

async function showStale(
  db: Database,
  sent: Sent,
  { current }: StaleAction,
): Promise<NonNullable<ActionAnswer["stale"]>> {
  if (!current) return { message: sent.t("faults:action_gone"), current: null, latest: null };
  const { evaluation } = sent;
  const progress = await listProgress(db, { evaluationId: evaluation.id, actionId: current.id });
  const latest = progress.at(-1);
  return {
    message: sent.t("faults:action_stale"),
    current: await showAction(db, sent, evaluation, current),
    latest: latest ? showProgress(latest, sent) : null,
  };
}

function faultAt(name: string, { code, values }: Fault, { t }: Sent): FieldFault {
  return { name, message: faultSentence({ code, ...(values ? { values } : {}) }, t) };
}

function fieldOf(code: string): string {
  if (code === "finding_question_elsewhere") return "questionIds";
  return code === "action_finding_unknown" ? "finding" : "title";
}

function readValues(form: FormData): ActionFormValues {
  const texts = formTexts(form, [
    "actionId",
    "version",
    "areaId",
    "publication",
    "title",
    "finding",
    "description",
    "expectedEffect",
    "responsible",
    "responsibleEmail",
    "deadline",
    "status",
  ]);
  return {
    ...texts,
    actionId: formId(texts.actionId),
    questionIds: form.getAll("questionIds").map(String),
  };
}
