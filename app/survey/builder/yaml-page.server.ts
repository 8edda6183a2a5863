import type { Actor } from "~/access/caller";
import type { Database } from "~/platform/database.server";
import type { PlacedFault } from "~/platform/definition-file.server";
import { faultSentence } from "~/platform/fault-sentence";
import type { Translator } from "~/platform/i18n/translator";
import { type FoundDraft, saveDraftText } from "./draft-store.server";
import { readDraftText } from "./draft-text.server";
import { type DraftView, draftView, type Reader } from "./draft-view.server";
import type { LineFault } from "./fault-list";
import { faultWords } from "./fault-words";

export interface YamlPageView extends DraftView {
  text: string;
  lineFaults: LineFault[];
}

/** The text of a draft, and what is wrong with it by line. */
export function yamlPageView(found: FoundDraft, reader: Reader): YamlPageView {
  const text = found.row.content;
  const read = readDraftText("draft", new TextEncoder().encode(text));
  return { ...draftView(found, reader), text, lineFaults: lineFaults(read.faults, reader.t) };
}

/** Faults as a person reads them beside the text. */
export function lineFaults(faults: readonly PlacedFault[], t: Translator): LineFault[] {
  return faults.map(({ line, column, path, message }) => ({
    ...{ line, column, place: path },
    message: faultWords(message, t),
  }));
}

/** What was not saved, and why. */
export interface RefusedText {
  text: string;
  /** The version that the form is to be sent with next. */
  version: number;
  message: string;
  lineFaults: LineFault[];
  /** What somebody else has saved meanwhile; null when nobody has. */
  standing: string | null;
}

/** Saves a draft's text, if it reads as YAML and nobody was first. */
export async function saveYamlForm(
  db: Database,
  actor: Actor,
  { draftId, text: sent, version }: { draftId: string; text: string; version: string },
  { t }: Reader,
): Promise<{ saved: true } | { saved: false; refused: RefusedText; status: 409 | 422 }> {
  const text = `${sent.replace(/\r\n?/g, "\n").trimEnd()}\n`;
  const base = Number(version);
  const read = readDraftText("draft", new TextEncoder().encode(text));
  if (!read.ok) {
    const message = faultSentence({ code: "questionnaire_not_yaml" }, t);
    const refused = { text, version: base, message, lineFaults: lineFaults(read.faults, t), standing: null };
    return { saved: false, refused, status: 422 };
  }
  const saved = await saveDraftText(db, actor, { draftId, text, version: base });
  if (saved.ok) return { saved: true };
  const { current, ...fault } = saved.fault;
  const refused = {
    text,
    version: current.row.version,
    message: faultSentence(fault, t),
    lineFaults: [],
    standing: current.row.content,
  };
  return { saved: false, refused, status: 409 };
}
