import type { Caller } from "~/access/caller";
import type { Database } from "~/platform/database.server";
import { faultSentence } from "~/platform/fault-sentence";
import { fieldFaults, formTexts } from "~/platform/form.server";
import type { Translator } from "~/platform/i18n/translator";
import type { Fault } from "~/platform/result";
import { notify } from "../notifications/notify.server";
import { markAnswersSent } from "./answer-changes.server";
import { deadlineSchema } from "./comment";
import { withdrawComment } from "./comment-changes.server";
import type { FactCheckAnswer, FactCheckDone } from "./fact-check-view";
import { moveDeadline, setFinished } from "./round-changes.server";

interface Sent {
  caller: Caller;
  t: Translator;
  evaluationId: string;
  form: FormData;
}

/** What came of a sent form: done, with how many a mail did not reach, or what the page must say with the status of HTTP. */
export type FactCheckOutcome =
  | { done: FactCheckDone; unreached: number }
  | { done: null; status: 409 | 422; answer: FactCheckAnswer };

/** Somebody else was there first. */
const conflicts = ["comment_stale", "comment_answered", "deadline_stale", "fact_check_older_round"];

/** Does what a form of the fact check's page asks for; who may is judged by the stores. */
export function handleFactCheck(db: Database, sent: Sent): Promise<FactCheckOutcome> {
  switch (sent.form.get("intent")) {
    case "withdraw":
      return withdraw(db, sent);
    case "finish":
      return finish(db, sent, true);
    case "reopen":
      return finish(db, sent, false);
    case "move_deadline":
      return move(db, sent);
    case "send_answers":
      return send(db, sent);
    default:
      return Promise.resolve(refused(sent, "intent", { code: "form_unreadable" }));
  }
}

async function withdraw(db: Database, sent: Sent): Promise<FactCheckOutcome> {
  const { caller, evaluationId, form } = sent;
  const { commentId, version } = formTexts(form, ["commentId", "version"]);
  const withdrawn = await withdrawComment(db, caller, { evaluationId, commentId, version: Number(version) });
  if (!withdrawn.ok) return refused(sent, `comment-${commentId}`, withdrawn.fault);
  return { done: "withdrawn", unreached: 0 };
}

async function finish(db: Database, sent: Sent, finished: boolean): Promise<FactCheckOutcome> {
  const { caller, evaluationId, form } = sent;
  const round = Number(formTexts(form, ["round"]).round);
  const set = await setFinished(db, caller, { evaluationId, round, finished });
  if (!set.ok) return refused(sent, "finish", set.fault);
  const tells = finished && set.value.changed;
  const unreached = tells
    ? await notify(db, "fact_check_commented", "team", evaluationId, { except: caller.id })
    : [];
  return { done: finished ? "finished" : "reopened", unreached: unreached.length };
}

async function move(db: Database, sent: Sent): Promise<FactCheckOutcome> {
  const { caller, t, evaluationId, form } = sent;
  const { round, from, ...deadline } = formTexts(form, ["round", "from", "dueOn", "reason"]);
  const parsed = deadlineSchema.safeParse(deadline);
  if (!parsed.success) {
    return { done: null, status: 422, answer: { faults: fieldFaults(parsed.error, t), deadline } };
  }
  const moved = await moveDeadline(db, caller, { evaluationId, round: Number(round), from, ...parsed.data });
  if (!moved.ok) return refused(sent, "dueOn", moved.fault, deadline);
  const unreached = moved.value.moved
    ? await notify(db, "fact_check_opened", "contacts", evaluationId, {
        except: caller.id,
        dates: { dueOn: parsed.data.dueOn },
      })
    : [];
  return { done: "deadline_moved", unreached: unreached.length };
}

async function send(db: Database, sent: Sent): Promise<FactCheckOutcome> {
  const { caller, evaluationId } = sent;
  const marked = await markAnswersSent(db, caller, evaluationId);
  if (!marked.ok) return refused(sent, "send", marked.fault);
  const unreached =
    marked.value.answers > 0
      ? await notify(db, "fact_check_answered", "contacts", evaluationId, { except: caller.id })
      : [];
  return { done: "answers_sent", unreached: unreached.length };
}

function refused(
  { t }: Sent,
  name: string,
  { code, values }: Fault,
  deadline: FactCheckAnswer["deadline"] = null,
): FactCheckOutcome {
  const message = faultSentence({ code, ...(values && { values }) }, t);
  const status = conflicts.includes(code) ? 409 : 422;
  return { done: null, status, answer: { faults: [{ name, message }], deadline } };
}
