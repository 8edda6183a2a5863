import { createHash } from "node:crypto";
import { recordEvent } from "~/access/audit.server";
import { type Database, inTransaction, type Transaction } from "~/platform/database.server";
import { failure, type Fault, type Result, success } from "~/platform/result";
import { hiddenAnswers, withoutHidden } from "../hidden-answers";
import { type AnswerFault, answerFaults } from "../validate-answers";
import { type AnswerCells, cellsOfAnswers } from "./answer-cells";
import {
  type Answering,
  type DeletedFault,
  deletedFault,
  findAnswering,
  type LinkFault,
  type WaveFault,
  waveFault,
} from "./find-answering.server";

/** Answers as they were sent in; a change makes the next number. */
export interface Submission {
  /** Counted from 1. */
  number: number;
  at: Date;
  answers: AnswerCells;
}

export type SubmitFault =
  | LinkFault
  | WaveFault
  | DeletedFault
  | (Fault & { code: "submission_empty" | "submission_changed" })
  | (Fault & { code: "submission_incomplete"; faults: AnswerFault[] });

/** What the review page's form says. */
export interface Submit {
  /** The form's own name: sent twice it counts once. */
  submitId: string;
  /** The print of the answers that the respondent looked over. */
  seen: string;
  /** How often all answers had been deleted when the page was made. */
  deletions: number;
}

/**
 * Sends the answers in: a snapshot without what the routing hides, whose kept answers are cleared. What is sent in is what the
 * respondent saw; answers that came from another device meanwhile must be looked over first. Sending in what was sent in already
 * makes no new number.
 */
export async function submitAnswers(
  db: Database,
  token: string,
  { submitId, seen, deletions }: Submit,
  now: Date = new Date(),
): Promise<Result<Submission, SubmitFault>> {
  return inTransaction(db, async (tx) => {
    const found = await findAnswering(tx, token, now);
    if (!found.ok) return found;
    const { member, wave, instrument, response, answers } = found.value;
    const twin = await tx.surveySubmission.findUnique({
      where: { submitId },
      include: { response: { select: { memberId: true } } },
    });
    if (twin && twin.response.memberId === member.id) return success(asSubmission(twin));
    const fault = deletedFault(found.value, deletions) ?? waveFault(wave);
    if (fault) return failure(fault);
    const counting = withoutHidden(instrument, answers);
    if (!response || counting.size === 0) return failure({ code: "submission_empty" });
    if (answersPrint(found.value) !== seen) return failure({ code: "submission_changed" });
    const faults = answerFaults(instrument, answers);
    if (faults.length > 0) return failure({ code: "submission_incomplete", faults });

    const cells = cellsOfAnswers(counting);
    const latest = await latestSubmission(tx, response.id);
    await clearHidden(tx, found.value, { submitId, now });
    if (latest && sameCells(latest.answers, cells)) return success(latest);
    const created = await tx.surveySubmission.create({
      data: {
        responseId: response.id,
        number: (latest?.number ?? 0) + 1,
        submittedAt: now,
        answers: JSON.stringify(cells),
        submitId,
      },
    });
    await tx.surveyResponse.update({
      where: { id: response.id },
      data: { submittedAt: now },
      select: { id: true },
    });
    await recordEvent(
      tx,
      { id: null, name: member.name },
      {
        event: "survey_submitted",
        subject: member.name,
        detail: { waveId: wave.id, number: created.number, answers: counting.size },
      },
    );
    return success(asSubmission(created));
  });
}

/** What was last sent in; null when nothing was. */
export async function latestSubmission(
  db: Database | Transaction,
  responseId: string,
): Promise<Submission | null> {
  const row = await db.surveySubmission.findFirst({ where: { responseId }, orderBy: { number: "desc" } });
  return row && asSubmission(row);
}

/** A print of all that stands, by which the review page's form tells what its reader saw. */
export function answersPrint({ answers }: Pick<Answering, "answers">): string {
  const cells = Object.entries(cellsOfAnswers(answers)).sort(([one], [other]) => (one < other ? -1 : 1));
  return createHash("sha256").update(JSON.stringify(cells)).digest("hex");
}

/** Whether what stands, as it would count, differs from what was sent in. */
export function differsFromSubmitted(
  { instrument, answers }: Pick<Answering, "instrument" | "answers">,
  submission: Submission,
): boolean {
  return !sameCells(submission.answers, cellsOfAnswers(withoutHidden(instrument, answers)));
}

/** Answers that the routing hides become blanks, so that a page which still shows them sees that they have changed. */
async function clearHidden(
  tx: Transaction,
  { instrument, answers, response }: Answering,
  { submitId, now }: { submitId: string; now: Date },
): Promise<void> {
  const names = hiddenAnswers(instrument, answers).map(({ name }) => name);
  if (names.length === 0 || !response) return;
  await tx.surveyAnswer.updateMany({
    where: { responseId: response.id, variable: { in: names } },
    data: { value: "", version: { increment: 1 }, saveId: submitId, savedAt: now },
  });
}

function sameCells(one: AnswerCells, other: AnswerCells): boolean {
  const names = Object.keys(one);
  return names.length === Object.keys(other).length && names.every((name) => one[name] === other[name]);
}

function asSubmission(row: { number: number; submittedAt: Date; answers: string }): Submission {
  return { number: row.number, at: row.submittedAt, answers: JSON.parse(row.answers) as AnswerCells };
}
