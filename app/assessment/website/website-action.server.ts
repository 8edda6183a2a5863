import { randomUUID } from "node:crypto";
import type { Caller } from "~/access/caller";
import type { Database } from "~/platform/database.server";
import { faultSentence } from "~/platform/fault-sentence";
import { fieldFaults, formId, formTexts } from "~/platform/form.server";
import type { Language } from "~/platform/i18n/languages";
import type { Translator } from "~/platform/i18n/translator";
import { type Result, success } from "~/platform/result";
import { readWebAddress } from "~/platform/web-address";
import { websiteNoteSchema } from "./website-note";
import { type NoteFault, removeWebsiteNote, saveWebsiteNote } from "./website-note-changes.server";
import { showNote } from "./website-page.server";
import type { NoteValues, WebsiteAnswer } from "./website-view";

interface Sent {
  caller: Caller;
  language: Language;
  t: Translator;
  evaluationId: string;
  form: FormData;
}

/** What came of a sent form: the note to go back to, or what the page must say; status as HTTP has it. */
export type WebsiteOutcome =
  | { done: true; noteId: string | null }
  | { done: false; status: number; answer: WebsiteAnswer };

const noAnswer: WebsiteAnswer = { faults: [], form: null, stale: null };

/** Does what a form of the website page asks for: save a note, or delete one. */
export function handleWebsite(db: Database, sent: Sent): Promise<WebsiteOutcome> {
  return sent.form.get("intent") === "delete" ? remove(db, sent) : save(db, sent);
}

async function save(db: Database, sent: Sent): Promise<WebsiteOutcome> {
  const { caller, evaluationId, t } = sent;
  const values = readValues(sent.form);
  const parsed = websiteNoteSchema.safeParse(values);
  const address = values.address.trim() === "" ? success("") : readWebAddress(values.address);
  if (!parsed.success || !address.ok) {
    const faults = parsed.success ? [] : fieldFaults(parsed.error, t);
    const ofAddress = address.ok ? [] : [{ name: "address", message: faultSentence(address.fault, t) }];
    return {
      done: false,
      status: 422,
      answer: { ...noAnswer, faults: [...faults, ...ofAddress], form: values },
    };
  }
  const noteId = formId(values.noteId);
  const version = values.version === "" ? null : Number(values.version);
  const note = { ...parsed.data, address: address.value };
  const saved = await saveWebsiteNote(db, caller, { evaluationId, noteId, version, note });
  return outcomeOf(sent, saved, noteId, { ...values, noteId });
}

async function remove(db: Database, sent: Sent): Promise<WebsiteOutcome> {
  const { noteId, version } = formTexts(sent.form, ["noteId", "version"]);
  const { caller, evaluationId } = sent;
  const removed = await removeWebsiteNote(db, caller, { evaluationId, noteId, version: Number(version) });
  return outcomeOf(sent, removed, null, null);
}

/** @param form what was typed, to go on with after a fault; null when nothing was */
function outcomeOf(
  sent: Sent,
  result: Result<unknown, NoteFault>,
  noteId: string | null,
  form: NoteValues | null,
): WebsiteOutcome {
  if (result.ok) return { done: true, noteId };
  const { fault } = result;
  if (fault.code !== "website_note_stale") {
    const name = fields[fault.code] ?? "text";
    const message = faultSentence({ code: fault.code }, sent.t);
    return { done: false, status: 422, answer: { ...noAnswer, faults: [{ name, message }], form } };
  }
  const { current } = fault;
  const message = sent.t(current ? "faults:website_note_stale" : "faults:website_note_deleted");
  // Saved again, what was typed replaces what stands; a note that is gone is written anew.
  const next = form && {
    ...form,
    noteId: current?.id ?? randomUUID(),
    version: String(current?.version ?? ""),
  };
  const stale = { message, current: current && showNote(current, sent) };
  return { done: false, status: 409, answer: { ...noAnswer, form: next, stale } };
}

/** The field that a fault of the store is about. */
const fields: Record<string, string> = {
  website_seen_on_ahead: "seenOn",
  website_question_unknown: "questionIds",
};

function readValues(form: FormData): NoteValues {
  const texts = formTexts(form, ["noteId", "version", "seenOn", "address", "text"]);
  return {
    ...texts,
    text: texts.text.replace(/\r\n?/g, "\n"),
    questionIds: form.getAll("questionIds").map(String),
  };
}
