import type { Actor } from "~/access/caller";
import { decodeText } from "~/platform/csv";
import type { Database } from "~/platform/database.server";
import { faultSentence } from "~/platform/fault-sentence";
import { formId, formTexts } from "~/platform/form.server";
import { draftPath, instrumentPath } from "./draft-paths";
import { addVersion, createDraft } from "./draft-store.server";
import { readDraftText } from "./draft-text.server";
import type { Reader } from "./draft-view.server";
import type { LineFault } from "./fault-list";
import { lineFaults } from "./yaml-page.server";

const MOST_BYTES = 1024 * 1024;

/** Why a questionnaire was not taken in, and its text to mend. */
export interface RefusedImport {
  message: string;
  lineFaults: LineFault[];
  text: string;
  /** It reads as YAML, so that it can become a draft. */
  mayBeDraft: boolean;
}

/**
 * Takes in a questionnaire as YAML, as a version or as a draft, as the pressed button says. What is no YAML is not kept; what has faults
 * can become a draft, and no version.
 */
export async function importForm(
  db: Database,
  actor: Actor,
  form: FormData,
  { t }: Reader,
): Promise<{ done: true; address: string } | { done: false; refused: RefusedImport }> {
  const { do: button, draftId } = formTexts(form, ["do", "draftId"]);
  const { name, bytes } = await sentFile(form);
  const text = decodeText(bytes) ?? "";
  const refused = (code: string, faults: LineFault[] = [], mayBeDraft = false) => ({
    done: false as const,
    refused: { message: faultSentence({ code }, t), lineFaults: faults, text, mayBeDraft },
  });
  if (bytes.length === 0) return refused("questionnaire_file_missing");
  if (bytes.length > MOST_BYTES) {
    return { done: false, refused: { ...refused("questionnaire_file_too_large").refused, text: "" } };
  }
  const read = readDraftText(name, bytes);
  if (!read.ok) return refused("questionnaire_not_yaml", lineFaults(read.faults, t));
  if (button === "draft") {
    const id = formId(draftId);
    await createDraft(db, actor, { draftId: id, text });
    return { done: true, address: draftPath(id) };
  }
  if (read.faults.length > 0) return refused("questionnaire_faulty", lineFaults(read.faults, t), true);
  const added = await addVersion(db, actor, read.content);
  if (added.ok) {
    const { id, version } = added.value;
    return { done: true, address: `${instrumentPath(id, version)}?saved=1` };
  }
  const { code, values } = added.fault;
  return {
    done: false,
    refused: { ...refused(code, [], true).refused, message: faultSentence({ code, values }, t) },
  };
}

/** The chosen file, or else the text that was pasted. */
async function sentFile(form: FormData): Promise<{ name: string; bytes: Uint8Array }> {
  const file = form.get("file");
  if (file instanceof File && file.size > 0) {
    const bytes = file.size > MOST_BYTES ? new Uint8Array(MOST_BYTES + 1) : await file.arrayBuffer();
    return { name: file.name, bytes: new Uint8Array(bytes) };
  }
  const { text } = formTexts(form, ["text"]);
  const plain = text.replace(/\r\n?/g, "\n");
  return { name: "", bytes: new TextEncoder().encode(plain.trim() === "" ? "" : plain) };
}
