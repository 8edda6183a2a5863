import { recordEvent } from "~/access/audit.server";
import { type Database, inTransaction, type Transaction } from "~/platform/database.server";
import { failure, type Fault, type Result, success } from "~/platform/result";
import { findItem, type Instrument } from "../instrument";
import { answerCell, readAnswer } from "../read-answer";
import { answerFault } from "../validate-answers";
import { variablesOf } from "../variables";
import type { AnswerSave, PageSaves } from "./answer-save";
import {
  type Answering,
  type DeletedFault,
  deletedFault,
  findAnswering,
  type LinkFault,
  type WaveFault,
  waveFault,
} from "./find-answering.server";
import { neverAnswered, type StandingAnswer } from "./standing-answer";

/** What became of one save. */
export type SaveOutcome =
  /** It is on disk; or it was there already. */
  | { kind: "saved"; variable: string; standing: StandingAnswer }
  /** Somebody saved the question after the version that this save was made from; `standing` is what they saved. */
  | { kind: "stale"; variable: string; standing: StandingAnswer }
  /** The answer cannot be taken. */
  | { kind: "refused"; variable: string; fault: Fault };

/**
 * Saves answers given by a personal link, in one transaction: when this returns, what is told to be saved is on disk. A save that
 * was applied already, or that says what stands, is a success and writes nothing; one made from anything but what stands is refused.
 * Each answer is judged by itself, so that one that cannot be taken does not hold up the others. From a page that was made before all
 * answers were deleted nothing is taken: what waited in a browser all that time must not bring the response back.
 *
 * The audit trail tells that somebody began to answer and that they sent in, not every answer: those are kept with version and time,
 * and can be deleted whole when the respondent asks for it.
 */
export async function saveAnswers(
  db: Database,
  token: string,
  { deletions, saves }: PageSaves,
  now: Date = new Date(),
): Promise<Result<SaveOutcome[], LinkFault | WaveFault | DeletedFault>> {
  return inTransaction(db, async (tx) => {
    const found = await findAnswering(tx, token, now);
    if (!found.ok) return found;
    const answering = found.value;
    const deleted = deletedFault(answering, deletions);
    if (deleted) return failure(deleted);
    const judged = saves.map((save) => judge(answering, save));
    const closed = waveFault(answering.wave);
    // The answer to a save may be lost on its way; the browser then asks again, perhaps after the wave was closed.
    if (closed && judged.some(({ kind }) => kind !== "saved")) return failure(closed);
    const due = judged.filter((outcome) => outcome.kind === "due");
    if (due.length > 0) await write(tx, answering, due, now);
    return success(judged.map((outcome) => (outcome.kind === "due" ? savedOutcome(outcome, now) : outcome)));
  });
}

/** A save that is to be written. */
interface DueSave {
  kind: "due";
  variable: string;
  value: string;
  version: number;
  saveId: string;
}

function judge({ instrument, standings }: Answering, save: AnswerSave): SaveOutcome | DueSave {
  const { variable, baseVersion, saveId } = save;
  const read = readValue(instrument, save);
  if (!read.ok) return { kind: "refused", variable, fault: read.fault };
  const standing = standings.get(variable) ?? neverAnswered;
  if (standing.value === read.value) return { kind: "saved", variable, standing };
  if (standing.version !== baseVersion) return { kind: "stale", variable, standing };
  return { kind: "due", variable, value: read.value, version: baseVersion + 1, saveId };
}

/** What a save's fields say, as it is kept, or why it cannot be. */
function readValue(instrument: Instrument, { variable: name, written }: AnswerSave): Result<string> {
  const variable = variablesOf(instrument).find((candidate) => candidate.name === name);
  const item = variable && findItem(instrument, variable.itemId);
  if (!item) return failure({ code: "answer_unreadable" });
  const read = readAnswer(variable, written);
  if (!read.ok) return read;
  if (read.value === null) return success("");
  const fault = answerFault(item, variable, read.value);
  return fault ? failure(fault) : success(answerCell(read.value));
}

async function write(
  tx: Transaction,
  { member, wave, response }: Answering,
  due: readonly DueSave[],
  now: Date,
): Promise<void> {
  const { id: responseId } = response
    ? await tx.surveyResponse.update({
        where: { id: response.id },
        data: { savedAt: now },
        select: { id: true },
      })
    : await tx.surveyResponse.create({
        data: { memberId: member.id, startedAt: now, savedAt: now },
        select: { id: true },
      });
  if (!response) {
    await recordEvent(
      tx,
      { id: null, name: member.name },
      { event: "survey_answering_started", subject: member.name, detail: { waveId: wave.id } },
    );
  }
  for (const { variable, value, version, saveId } of due) {
    const data = { value, version, saveId, savedAt: now };
    await tx.surveyAnswer.upsert({
      where: { responseId_variable: { responseId, variable } },
      create: { responseId, variable, ...data },
      update: data,
    });
  }
}

function savedOutcome({ variable, value, version }: DueSave, now: Date): SaveOutcome {
  return { kind: "saved", variable, standing: { version, value, at: now.toISOString() } };
}
