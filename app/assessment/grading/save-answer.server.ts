import type { Caller } from "~/access/caller";
import { faultSentence } from "~/platform/fault-sentence";
import type { Translator } from "~/platform/i18n/translator";
import type { Fault, Result } from "~/platform/result";
import type { StaleGrade } from "./apply-save.server";
import { type FormOutcome, outcomeOf } from "./form-outcome";
import { gradeSaveFromForm, type SentGradeSave } from "./grade-save";
import type { SaveAnswer } from "./grades-resource";
import type { Standing } from "./standing";

/** Saves one question on the sheet at hand. */
export type SaveOne = (sent: SentGradeSave) => Promise<Result<Standing, Fault | StaleGrade>>;

/**
 * Saves what a page's scripts sent: 200 with what stands, 409 with what was saved meanwhile, 422 with what is wrong, 401 when it
 * is somebody else's work than the caller's.
 */
export async function answerToScript(
  request: Request,
  caller: Caller,
  save: SaveOne,
  t: Translator,
): Promise<Response> {
  const body: unknown = await request.json().catch(() => null);
  const { personId, ...sent }: { personId?: unknown } = body && typeof body === "object" ? body : {};
  // Work that one person left in a browser must never be saved in the name of the next.
  if (personId !== caller.id) return answer({ code: "other_person" }, 401);
  const saved = await save(sent);
  if (saved.ok) return answer({ standing: saved.value }, 200);
  const { fault } = saved;
  if ("standing" in fault) return answer({ code: fault.code, standing: fault.standing }, 409);
  return answer({ code: fault.code, message: faultSentence(fault, t) }, 422);
}

function answer(body: SaveAnswer, status: number): Response {
  return Response.json(body, { status });
}

/** Where to go after a form, or what to say to it; status as HTTP has it. */
export type FormAnswer = { to: string } | { outcome: FormOutcome; status: number };

/**
 * Saves a question's form, posted without scripts.
 * @param page the address of the area's page.
 */
export async function answerToForm(
  form: FormData,
  page: string,
  save: SaveOne,
  t: Translator,
): Promise<FormAnswer> {
  const sent = gradeSaveFromForm(form);
  const to = `${page}#question-${sent.questionId}`;
  if (form.get("choice") === "theirs") return { to };
  const saved = await save(sent);
  if (saved.ok) return { to };
  return { outcome: outcomeOf(sent, saved.fault, t), status: "standing" in saved.fault ? 409 : 422 };
}

/** What to say to a form that is about no question. */
export function refusedForm(fault: Fault, t: Translator): FormAnswer {
  const values = { grade: { system: null, extent: null, result: null }, note: "" };
  const message = faultSentence(fault, t);
  return { outcome: { kind: "refused", questionId: "", values, message }, status: 422 };
}
