import { failure, type Fault, type Result, success } from "~/platform/result";
import { answerCell, readAnswer } from "../read-answer";
import { answerFault } from "../validate-answers";
import type { AnswerSave } from "./answer-save";
import { answerables } from "./answerables";
import type { SaveState } from "./save-state.server";
import { neverAnswered, type StandingAnswer } from "./standing-answer";

/** What became of one save. */
export type SaveOutcome =
  /** It is on disk; or it was there already. */
  | { kind: "saved"; variable: string; standing: StandingAnswer }
  /** Somebody saved the question after the version that this save was made from; `standing` is what they saved. */
  | { kind: "stale"; variable: string; standing: StandingAnswer }
  /** The answer cannot be taken. */
  | { kind: "refused"; variable: string; fault: Fault };

/** An answer that is to be written, so that what its outcome says becomes true. */
export interface DueAnswer {
  state: SaveState;
  variable: string;
  standing: StandingAnswer;
  saveId: string;
  at: Date;
}

/** Judges saves one after another: of two to the same variable the second finds what the first leaves standing. */
export function judgeSaves(
  state: SaveState,
  saves: readonly AnswerSave[],
  now: Date,
): { outcomes: SaveOutcome[]; due: DueAnswer[] } {
  const due = new Map<string, DueAnswer>();
  const outcomes = saves.map((save): SaveOutcome => {
    const { variable, baseVersion, saveId } = save;
    const read = readValue(state, save);
    if (!read.ok) return { kind: "refused", variable, fault: read.fault };
    const standing = due.get(variable)?.standing ?? state.standings.get(variable) ?? neverAnswered;
    if (standing.value === read.value) return { kind: "saved", variable, standing };
    if (standing.version !== baseVersion) return { kind: "stale", variable, standing };
    const saved = { version: baseVersion + 1, value: read.value, at: now.toISOString() };
    due.set(variable, { state, variable, standing: saved, saveId, at: now });
    return { kind: "saved", variable, standing: saved };
  });
  return { outcomes, due: [...due.values()] };
}

/** What a save's fields say, as it is kept, or why it cannot be. */
function readValue({ instrument }: SaveState, { variable: name, written }: AnswerSave): Result<string> {
  const known = answerables(instrument).get(name);
  if (!known) return failure({ code: "answer_unreadable" });
  const read = readAnswer(known.variable, written);
  if (!read.ok) return read;
  if (read.value === null) return success("");
  const fault = answerFault(known.item, known.variable, read.value);
  return fault ? failure(fault) : success(answerCell(read.value));
}
