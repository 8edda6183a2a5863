import type { Caller } from "~/access/caller";
import type { Database } from "~/platform/database.server";
import { faultSentence } from "~/platform/fault-sentence";
import type { Translator } from "~/platform/i18n/translator";
import { loadNotes, saveNote } from "./interview-note-store.server";
import { neverWritten } from "./interview-note";
import { type NoteOutcome } from "./note-form";
import { readBaseMark } from "~/platform/base-mark";
import { cleanText } from "./note-save";

interface SentNotes {
  caller: Caller;
  t: Translator;
  evaluationId: string;
  interviewId: string;
  form: FormData;
}

/**
 * Saves every note of the page's form that was changed, whichever of its buttons was pressed, so that none is lost with the page.
 * @returns those that were not saved; none when all is well.
 */
export async function saveNotesForm(db: Database, sent: SentNotes): Promise<NoteOutcome[]> {
  const { caller, t, evaluationId, interviewId, form } = sent;
  const choice = textOf(form.get("choice"));
  const outcomes: NoteOutcome[] = [];
  for (const name of form.keys()) {
    if (!name.startsWith("text:")) continue;
    const questionId = name.slice("text:".length);
    if (choice === `theirs:${questionId}`) continue;
    const typed = cleanText(textOf(form.get(name)));
    const base = readBaseMark(textOf(form.get(`base:${questionId}`)), typed);
    if (base && !base.changed) continue;
    const text = choice === `both:${questionId}` ? await withStanding(db, sent, questionId, typed) : typed;
    const saveId = `${textOf(form.get("token"))}:${questionId}`;
    const save = { evaluationId, interviewId, questionId, text, baseVersion: base?.version, saveId };
    const saved = await saveNote(db, caller, save);
    if (saved.ok) continue;
    const { fault } = saved;
    outcomes.push(
      fault.code === "interview_note_stale"
        ? { questionId, text, kind: "conflict", standing: fault.standing }
        : { questionId, text, kind: "refused", message: faultSentence(fault, t) },
    );
  }
  return outcomes;
}

/** What stands, with what was typed after it. */
async function withStanding(
  db: Database,
  { caller, interviewId }: SentNotes,
  questionId: string,
  typed: string,
): Promise<string> {
  const { own } = await loadNotes(db, interviewId, caller.id);
  const { text } = own.get(questionId) ?? neverWritten;
  return [text, typed].filter(Boolean).join("\n\n");
}

function textOf(field: FormDataEntryValue | null): string {
  return typeof field === "string" ? field : "";
}
