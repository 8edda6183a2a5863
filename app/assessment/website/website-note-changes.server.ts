import { recordEvent } from "~/access/audit.server";
import type { Caller } from "~/access/caller";
import { type Database, inTransaction } from "~/platform/database.server";
import { norwegianDay } from "~/platform/norwegian-day";
import { failure, type Fault, type Result, success } from "~/platform/result";
import { type RefusedFault, stillAllowed } from "../evaluations/evaluation-store.server";
import { areasOf, questionsOf } from "../instrument";
import { findInstrument } from "../instruments/instrument-store.server";
import type { WebsiteNote } from "./website-note";
import { findWebsiteNote, type StoredWebsiteNote } from "./website-note-store.server";

/** Somebody saved or deleted the note meanwhile; `current` is null when it was deleted. */
export type StaleNote = Fault & { code: "website_note_stale"; current: StoredWebsiteNote | null };

export type NoteFault =
  | RefusedFault
  | StaleNote
  | (Fault & { code: "website_question_unknown" | "website_seen_on_ahead" });

interface Place {
  evaluationId: string;
  noteId: string;
}

/**
 * Writes a note.
 * @param save `noteId` is chosen by the form, so that a form sent twice makes one note; `version` is that of what the change was made
 *   from, null for a new note.
 */
export function saveWebsiteNote(
  db: Database,
  caller: Caller,
  save: Place & { version: number | null; note: WebsiteNote },
): Promise<Result<StoredWebsiteNote, NoteFault>> {
  const { evaluationId, noteId, version, note } = save;
  return inTransaction(db, async (tx) => {
    const open = await stillAllowed(tx, caller, evaluationId, "write_website_notes");
    if (!open.ok) return open;
    const now = new Date();
    if (note.seenOn > norwegianDay(now)) return failure({ code: "website_seen_on_ahead" });
    const instrument = await findInstrument(tx, open.value.instrumentId);
    // In the instrument's order and each once, however the form sent them.
    const questionIds = areasOf(instrument)
      .flatMap(questionsOf)
      .map(({ id }) => id)
      .filter((id) => note.questionIds.includes(id));
    if (questionIds.length < new Set(note.questionIds).size) {
      return failure({ code: "website_question_unknown" });
    }
    const content = contentOf({ ...note, questionIds });

    const before = await findWebsiteNote(tx, evaluationId, noteId);
    if (before && JSON.stringify(contentOf(before)) === JSON.stringify(content)) return success(before);
    if ((before?.version ?? null) !== version) {
      return failure({ code: "website_note_stale", current: before });
    }
    const data = {
      ...content,
      questionIds: JSON.stringify(questionIds),
      version: (version ?? 0) + 1,
      updatedAt: now,
      updatedById: caller.id,
      updatedByName: caller.name,
    };
    if (before) await tx.websiteNote.update({ where: { id: noteId }, data });
    else await tx.websiteNote.create({ data: { id: noteId, evaluationId, ...data } });
    await recordEvent(tx, caller, {
      event: "website_note_saved",
      evaluationId,
      subject: noteId,
      detail: { before: before && factsOf(before), after: factsOf(content) },
    });
    const saved = await findWebsiteNote(tx, evaluationId, noteId);
    if (!saved) throw new Error(`The note ${noteId} was just written and is not there.`);
    return success(saved);
  });
}

/** Deletes a note. One that is gone already counts as deleted; one that was changed meanwhile is kept. */
export function removeWebsiteNote(
  db: Database,
  caller: Caller,
  { evaluationId, noteId, version }: Place & { version: number },
): Promise<Result<null, NoteFault>> {
  return inTransaction(db, async (tx) => {
    const open = await stillAllowed(tx, caller, evaluationId, "write_website_notes");
    if (!open.ok) return open;
    const note = await findWebsiteNote(tx, evaluationId, noteId);
    if (!note) return success(null);
    if (note.version !== version) return failure({ code: "website_note_stale", current: note });
    await tx.websiteNote.delete({ where: { id: noteId } });
    await recordEvent(tx, caller, {
      event: "website_note_removed",
      evaluationId,
      subject: noteId,
      detail: { ...factsOf(note) },
    });
    return success(null);
  });
}

const contentOf = ({ seenOn, address, text, questionIds }: WebsiteNote): WebsiteNote => ({
  seenOn,
  address,
  text,
  questionIds,
});

/** As the trail has it; «address» there is a caller's network address. */
const factsOf = ({ seenOn, address, text, questionIds }: WebsiteNote) => ({
  seenOn,
  webAddress: address,
  text,
  questionIds,
});
