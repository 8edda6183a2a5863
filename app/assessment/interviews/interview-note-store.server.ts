import { recordEvent } from "~/access/audit.server";
import type { Caller } from "~/access/caller";
import { type Database, inTransaction, type Transaction } from "~/platform/database.server";
import type { InterviewNote as NoteRow } from "~/platform/generated/sqlite/client";
import { failure, type Fault, type Result, success } from "~/platform/result";
import { type RefusedFault, stillAllowed } from "../evaluations/evaluation-store.server";
import { findQuestion } from "../instrument";
import { findInstrument } from "../instruments/instrument-store.server";
import { groupName } from "./interview";
import { type ColleaguesNote, GENERAL_NOTE, neverWritten, type NoteStanding } from "./interview-note";
import { type NoteSaveFault, readNoteSave, type SentNoteSave } from "./note-save";

/** The author saved the note elsewhere after the version that this save was made from; `standing` is what they saved. */
export type StaleNote = Fault & { code: "interview_note_stale"; standing: NoteStanding };

export type SaveNoteFault =
  | RefusedFault
  | StaleNote
  | (Fault & NoteSaveFault)
  | (Fault & { code: "interview_unknown" | "question_unknown" });

export interface NotesOfInterview {
  /** The reader's own, by question. */
  own: Map<string, NoteStanding>;
  /** The others', in the order of questions and names; empty ones are left out. */
  colleagues: ColleaguesNote[];
}

/** All that was noted in an interview, as one of its readers sees it. */
export async function loadNotes(
  db: Database | Transaction,
  interviewId: string,
  readerId: string,
): Promise<NotesOfInterview> {
  const rows = await db.interviewNote.findMany({
    where: { interviewId },
    orderBy: [{ questionId: "asc" }, { authorName: "asc" }, { id: "asc" }],
  });
  return {
    own: new Map(
      rows
        .filter(({ authorId }) => authorId === readerId)
        .map((row) => [row.questionId, asStanding(row)] as const),
    ),
    colleagues: rows
      .filter(({ authorId, text }) => authorId !== readerId && text !== "")
      .map(({ questionId, authorId, authorName, text, updatedAt }) => ({
        questionId,
        author: { id: authorId, name: authorName },
        text,
        at: updatedAt.toISOString(),
      })),
  };
}

/**
 * Saves what one evaluator writes to one question of an interview; each writes only their own note. A save that was applied
 * already, or that says what stands, is a success and writes nothing.
 * @param save as it was sent: it is read and judged here.
 * @returns what stands afterwards, or a fault; of a stale save, with what the author has saved elsewhere.
 */
export async function saveNote(
  db: Database,
  caller: Caller,
  { evaluationId, interviewId, ...sent }: { evaluationId: string; interviewId: string } & SentNoteSave,
): Promise<Result<NoteStanding, SaveNoteFault>> {
  const read = readNoteSave(sent);
  if (!read.ok) return read;
  const { questionId, saveId, baseVersion, text } = read.value;
  return inTransaction(db, async (tx) => {
    const interview = await tx.interview.findFirst({ where: { id: interviewId, evaluationId } });
    if (!interview) return failure({ code: "interview_unknown" });
    const key = { interviewId_questionId_authorId: { interviewId, questionId, authorId: caller.id } };
    const row = await tx.interviewNote.findUnique({ where: key });
    const before = row ? asStanding(row) : neverWritten;
    // The answer to a save may be lost on its way; the browser then asks again, perhaps after the notes were closed.
    if (before.text === text && row?.saveId === saveId) return success(before);

    const open = await stillAllowed(tx, caller, evaluationId, "write_interview_notes");
    if (!open.ok) return open;
    const instrument = await findInstrument(tx, open.value.instrumentId);
    if (questionId !== GENERAL_NOTE && !findQuestion(instrument, questionId)) {
      return failure({ code: "question_unknown", values: { value: questionId, instrument: instrument.id } });
    }
    if (before.text === text) return success(before);
    if (before.version !== baseVersion) return failure({ code: "interview_note_stale", standing: before });

    const data = {
      text,
      version: baseVersion + 1,
      saveId,
      updatedAt: new Date(),
      authorName: caller.name,
    };
    const saved = row
      ? await tx.interviewNote.update({ where: key, data })
      : await tx.interviewNote.create({ data: { interviewId, questionId, authorId: caller.id, ...data } });
    // What somebody said in confidence stands in the note alone, so that it can be taken away with it.
    await recordEvent(tx, caller, {
      event: "interview_note_saved",
      evaluationId,
      ...(questionId === GENERAL_NOTE ? {} : { subject: questionId }),
      detail: {
        interviewId,
        group: groupName(instrument, interview.groupId, open.value.language),
        ...(questionId === GENERAL_NOTE ? {} : { question: questionId }),
        version: saved.version,
        characters: text.length,
      },
    });
    return success(asStanding(saved));
  });
}

function asStanding({ version, text, updatedAt }: NoteRow): NoteStanding {
  return { version, text, at: updatedAt.toISOString() };
}
