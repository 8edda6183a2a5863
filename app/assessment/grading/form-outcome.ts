import type { Translator } from "~/platform/i18n/translator";
import { faultSentence } from "~/platform/fault-sentence";
import type { Fault } from "~/platform/result";
import type { StaleGrade } from "./apply-save.server";
import type { GradedValues, Standing } from "./standing";
import type { QueueStates } from "./grading-session";
import { queueOf, type QueueState } from "./save-queue";

/** What the server says to a form that was posted without scripts and not saved, with what the person gave kept. */
export type FormOutcome = { questionId: string; values: GradedValues } & (
  | { kind: "conflict"; standing: Standing }
  | { kind: "refused"; message: string }
);

/** What to tell a form that was not saved. */
export function outcomeOf(
  { questionId, grade, note }: GradedValues & { questionId: string },
  fault: Fault | StaleGrade,
  t: Translator,
): FormOutcome {
  const given = { questionId, values: { grade, note } };
  return "standing" in fault
    ? { ...given, kind: "conflict", standing: fault.standing }
    : { ...given, kind: "refused", message: faultSentence(fault, t) };
}

/** The questions of a page as the server renders it. */
export function renderedQueues(
  standings: Record<string, Standing>,
  outcome: FormOutcome | null,
): QueueStates {
  return new Map(
    Object.entries(standings).map(([questionId, standing]) => [
      questionId,
      outcome?.questionId === questionId ? afterForm(standing, outcome) : queueOf(standing),
    ]),
  );
}

/** What to say at the top of the page: a form was refused and names no question whose card could say it. Null else. */
export function unplacedMessage(
  standings: Record<string, Standing>,
  outcome: FormOutcome | null,
): string | null {
  return outcome?.kind === "refused" && !Object.hasOwn(standings, outcome.questionId)
    ? outcome.message
    : null;
}

function afterForm(standing: Standing, outcome: FormOutcome): QueueState {
  const state = { ...queueOf(standing), draft: outcome.values };
  if (outcome.kind === "conflict") return { ...state, conflict: outcome.standing };
  return { ...state, trouble: { kind: "refused", message: outcome.message } };
}
