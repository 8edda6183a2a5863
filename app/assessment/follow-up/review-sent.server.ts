import type { Database } from "~/platform/database.server";
import { faultSentence } from "~/platform/fault-sentence";
import { fieldFaults, formTexts } from "~/platform/form.server";
import { formatDate, formatDateTime } from "~/platform/format";
import { noonOf } from "~/platform/norwegian-day";
import type { Result } from "~/platform/result";
import type { Evaluation } from "../evaluations/evaluation";
import type { Reader } from "./plan-page.server";
import { heldReviewSchema, plannedReviewSchema, type ProgressReview } from "./review";
import { holdReview, planReview, type ReviewFault } from "./review-store.server";
import type { ReviewsAnswer } from "./reviews-view";

interface Sent extends Reader {
  evaluation: Evaluation;
  form: FormData;
}

/** What came of a sent form; status as HTTP has it. */
export type ReviewOutcome = { done: true } | { done: false; status: number; answer: ReviewsAnswer };

const noAnswer: ReviewsAnswer = { faults: [], plan: null, hold: null, stale: null };

/** Does what a form of the reviews page asks for: set a date, or write up what a review came to. */
export function handleReview(db: Database, sent: Sent): Promise<ReviewOutcome> {
  return sent.form.get("intent") === "hold" ? hold(db, sent) : plan(db, sent);
}

async function plan(db: Database, sent: Sent): Promise<ReviewOutcome> {
  const values = formTexts(sent.form, ["number", "version", "dueOn"]);
  const parsed = plannedReviewSchema.safeParse(values);
  if (!parsed.success) {
    const faults = fieldFaults(parsed.error, sent.t);
    return { done: false, status: 422, answer: { ...noAnswer, faults, plan: values } };
  }
  const planned = await planReview(db, sent.caller, { ...placeOf(sent, values), ...parsed.data });
  return outcomeOf(sent, planned, "dueOn", (version) => ({ plan: { ...values, version } }), values.version);
}

async function hold(db: Database, sent: Sent): Promise<ReviewOutcome> {
  const values = formTexts(sent.form, ["number", "version", "heldOn", "text"]);
  const parsed = heldReviewSchema.safeParse(values);
  if (!parsed.success) {
    const faults = fieldFaults(parsed.error, sent.t);
    return { done: false, status: 422, answer: { ...noAnswer, faults, hold: values } };
  }
  const held = await holdReview(db, sent.caller, { ...placeOf(sent, values), ...parsed.data });
  return outcomeOf(sent, held, "text", (version) => ({ hold: { ...values, version } }), values.version);
}

function placeOf({ evaluation }: Sent, { number, version }: { number: string; version: string }) {
  return {
    evaluationId: evaluation.id,
    number: Number(number),
    version: version === "" ? null : Number(version),
  };
}

/** @param typed what was typed, under the version that it is to be saved from next */
function outcomeOf(
  sent: Sent,
  result: Result<unknown, ReviewFault>,
  field: string,
  typed: (version: string) => Partial<ReviewsAnswer>,
  version: string,
): ReviewOutcome {
  if (result.ok) return { done: true };
  const { fault } = result;
  const message = faultSentence({ code: fault.code }, sent.t);
  if (fault.code !== "review_stale") {
    const faults = [{ name: field, message }];
    return { done: false, status: 422, answer: { ...noAnswer, ...typed(version), faults } };
  }
  const { current } = fault;
  const stale = { message, lines: current ? linesOf(sent, current) : [] };
  return {
    done: false,
    status: 409,
    answer: { ...noAnswer, ...typed(String(current?.version ?? "")), stale },
  };
}

function linesOf({ language, t }: Sent, review: ProgressReview): string[] {
  const { dueOn, heldOn, text, updatedAt, updatedByName } = review;
  return [
    heldOn
      ? t("followup:review_line_held", { date: formatDate(noonOf(heldOn), language) })
      : t("followup:review_line_planned", { date: formatDate(noonOf(dueOn), language) }),
    ...(text ? [text] : []),
    t("followup:saved_by", { name: updatedByName, at: formatDateTime(updatedAt, language) }),
  ];
}
