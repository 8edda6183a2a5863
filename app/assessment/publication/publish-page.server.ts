import type { Caller } from "~/access/caller";
import { refusal } from "~/access/guard.server";
import type { Database } from "~/platform/database.server";
import { faultSentence } from "~/platform/fault-sentence";
import { formTexts } from "~/platform/form.server";
import type { Language } from "~/platform/i18n/languages";
import type { Translator } from "~/platform/i18n/translator";
import type { Fault, Result } from "~/platform/result";
import {
  cancelCorrection,
  type CorrectionFault,
  differsFromLatest,
  openCorrection,
} from "./correction-store.server";
import type { Evaluation } from "../evaluations/evaluation";
import { mayWithEvaluation } from "../evaluations/evaluation-permissions";
import type { EvaluationAction, PermissionFault } from "../evaluations/permission-table";
import { loadState } from "../evaluations/evaluation-state.server";
import { areasOf } from "../instrument";
import { findInstrument } from "../instruments/instrument-store.server";
import { notify } from "../notifications/notify.server";
import { publish, type PublishFault } from "./publication-store.server";
import type { PublishAnswer, PublishDone, PublishView } from "./publish-page";
import { loadPublishedTotals } from "./published-totals.server";

/** Where an evaluation stands on its way to publication, and its published versions. */
export async function loadPublishPage(
  db: Database,
  caller: Caller,
  evaluation: Evaluation,
  language: Language,
  t: Translator,
): Promise<PublishView> {
  const permission = mayWithEvaluation(caller, evaluation, "publish");
  const { id, stage, gradingMode, correctionReason, publications } = evaluation;
  const instrument = await findInstrument(db, evaluation.instrumentId);
  return {
    id,
    stage,
    gradingMode,
    closed: permission.allowed ? null : faultSentence({ code: permission.reason }, t),
    correctionReason,
    items: (await loadState(db, evaluation)).items,
    areas: areasOf(instrument).map((area) => ({ id: area.id, name: area.name[language] })),
    versions: await loadPublishedTotals(db, id, language),
    nextNumber: (publications[0]?.number ?? 0) + 1,
    hasChanges: stage === "correction" && (await differsFromLatest(db, evaluation)),
  };
}

/** What came of a sent form: done, or what the page must say, with the status as HTTP has it. */
export type PublishOutcome =
  | { ok: true; done: PublishDone }
  | { ok: false; status: 409 | 422; answer: PublishAnswer };

/** What the forms of the page ask for. */
interface Intent {
  /** What a person must be allowed to do. */
  action: EvaluationAction;
  done: PublishDone;
  /** Where on the page a fault belongs. */
  field: "publish" | "reason" | "cancel";
  act: (db: Database, caller: Caller, sent: Sent) => Promise<Result<unknown, PublishFault | CorrectionFault>>;
}

interface Sent {
  evaluationId: string;
  number: number;
  reason: string;
}

const intents = new Map<string, Intent>([
  ["publish", { action: "publish", done: "published", field: "publish", act: publishAndTell }],
  [
    "open_correction",
    { action: "open_correction", done: "correction_opened", field: "reason", act: openCorrection },
  ],
  [
    "cancel_correction",
    {
      // Who may open a correction may cancel it.
      action: "open_correction",
      done: "correction_cancelled",
      field: "cancel",
      act: (db, caller, { evaluationId }) => cancelCorrection(db, caller, evaluationId),
    },
  ],
]);

/** Publishes, and tells the team and the municipality when it was not done before. */
async function publishAndTell(db: Database, caller: Caller, sent: Sent) {
  const published = await publish(db, caller, sent);
  if (published.ok && published.value.now) {
    const told = { values: { number: sent.number }, except: caller.id };
    await notify(db, "published", "team", sent.evaluationId, told);
    await notify(db, "published", "contacts", sent.evaluationId, told);
  }
  return published;
}

/** Somebody else was there first. */
const conflicts: readonly (PublishFault | CorrectionFault)["code"][] = [
  "publication_number_changed",
  "corrected_meanwhile",
  "correction_already_open",
];

/** What is judged where it is done, so that a form sent twice is done once. */
const stageFaults: readonly PermissionFault[] = ["already_published", "not_published_yet"];

/**
 * Does what a form of the page asks for: publish, open a correction or cancel it.
 * @throws Response 403 when the caller may not do that with this evaluation.
 */
export async function handlePublication(
  db: Database,
  caller: Caller,
  evaluation: Evaluation,
  form: FormData,
  t: Translator,
): Promise<PublishOutcome> {
  const { intent: asked, reason, ...texts } = formTexts(form, ["intent", "number", "reason"]);
  const intent = intents.get(asked);
  if (!intent) return refused(422, "publish", { code: "form_unreadable" });

  const permission = mayWithEvaluation(caller, evaluation, intent.action);
  if (!permission.allowed && !stageFaults.includes(permission.reason)) throw refusal(permission.reason);

  const sent = { evaluationId: evaluation.id, number: Number(texts.number), reason };
  const result = await intent.act(db, caller, sent);
  if (result.ok) return { ok: true, done: intent.done };
  const { code, values } = result.fault;
  return refused(conflicts.includes(code) ? 409 : 422, intent.field, { code, ...(values && { values }) });

  function refused(status: 409 | 422, name: string, fault: Fault): PublishOutcome {
    return { ok: false, status, answer: { faults: [{ name, message: faultSentence(fault, t) }], reason } };
  }
}
