import { randomUUID } from "node:crypto";
import type { Caller } from "~/access/caller";
import type { Database } from "~/platform/database.server";
import { formatDate, formatDateTime } from "~/platform/format";
import type { Language } from "~/platform/i18n/languages";
import type { Translator } from "~/platform/i18n/translator";
import { noonOf, norwegianDay } from "~/platform/norwegian-day";
import { hostOf } from "~/platform/web-address";
import type { Evaluation } from "../evaluations/evaluation";
import { mayWithEvaluation } from "../evaluations/evaluation-permissions";
import { areasOf, questionsOf } from "../instrument";
import { findInstrument } from "../instruments/instrument-store.server";
import { listWebsiteNotes, type StoredWebsiteNote } from "./website-note-store.server";
import type { NoteValues, ShownNote, WebsiteView } from "./website-view";

interface Reader {
  caller: Caller;
  language: Language;
  t: Translator;
}

/**
 * The notes on the municipality's website, and the form for one.
 * @param editId the note that the form starts with; none, or one that is gone, gives a form for a new note of today
 */
export async function loadWebsitePage(
  db: Database,
  { caller, language, t }: Reader,
  evaluation: Evaluation,
  editId: string | null,
): Promise<WebsiteView> {
  const instrument = await findInstrument(db, evaluation.instrumentId);
  const notes = await listWebsiteNotes(db, evaluation.id);
  const permission = mayWithEvaluation(caller, evaluation, "write_website_notes");
  const today = norwegianDay(new Date());
  const edited = notes.find(({ id }) => id === editId);
  return {
    evaluationId: evaluation.id,
    language: evaluation.language,
    notes: notes.map((note) => showNote(note, { language, t })),
    areas: areasOf(instrument).map((area) => ({
      id: area.id,
      name: area.name[language],
      questions: questionsOf(area).map(({ id, question }) => ({ id, text: question[language] })),
    })),
    today,
    readOnly: permission.allowed ? null : t(`faults:${permission.reason}`),
    form: edited ? valuesOf(edited) : { ...emptyValues, noteId: randomUUID(), seenOn: today },
  };
}

export function showNote(
  note: StoredWebsiteNote,
  { language, t }: Pick<Reader, "language" | "t">,
): ShownNote {
  const { id, seenOn, address, text, questionIds, updatedAt, updatedByName } = note;
  return {
    id,
    seen: formatDate(noonOf(seenOn), language),
    address,
    host: address === "" ? "" : hostOf(address),
    text,
    questionIds,
    saved: t("website:saved_by", { name: updatedByName, at: formatDateTime(updatedAt, language) }),
  };
}

const emptyValues: Omit<NoteValues, "noteId" | "seenOn"> = {
  version: "",
  address: "",
  text: "",
  questionIds: [],
};

function valuesOf({ id, version, seenOn, address, text, questionIds }: StoredWebsiteNote): NoteValues {
  return { noteId: id, version: String(version), seenOn, address, text, questionIds };
}
