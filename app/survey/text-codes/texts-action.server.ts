import type { Actor } from "~/access/caller";
import type { Database } from "~/platform/database.server";
import { faultSentence } from "~/platform/fault-sentence";
import { formId, formTexts } from "~/platform/form.server";
import type { Translator } from "~/platform/i18n/translator";
import type { Result } from "~/platform/result";
import {
  addCode,
  type CodedVariable,
  type CodeFault,
  listCodes,
  mergeCodes,
  moveCode,
  removeCode,
  renameCode,
} from "./code-store.server";
import { saveCodings, type TickedAnswer } from "./coding-store.server";

/** What came of a form: done, with a word for the next page, or what is wrong with what was typed. */
export type TextsOutcome =
  | { done: true; query: Record<string, string> }
  | { done: false; answer: TextsAnswer };

/** A refused form, with what was typed. */
export interface TextsAnswer {
  /** «new», or the id of the code whose form it was. */
  form: string;
  label: string;
  message: string;
}

/** Does what a form of the page of answers asks for. */
export async function handleTexts(
  db: Database,
  actor: Actor,
  of: CodedVariable,
  form: FormData,
  t: Translator,
): Promise<TextsOutcome> {
  const { intent, id, label, version, into, sure } = formTexts(form, [
    "intent",
    "id",
    "label",
    "version",
    "into",
    "sure",
  ]);
  const told = (result: Result<unknown, CodeFault>, done: string): TextsOutcome =>
    result.ok
      ? { done: true, query: { done } }
      : {
          done: false,
          answer: { form: intent === "add" ? "new" : id, label, message: faultSentence(result.fault, t) },
        };
  // Whatever a form of the page asks for besides, what is ticked on it is kept.
  const { gone } = await saveCodings(db, actor, of, readTicks(form));
  switch (intent) {
    case "add":
      return told(await addCode(db, actor, of, { id: formId(id), label }), "added");
    case "rename":
      return told(await renameCode(db, actor, of, { id, label, version: Number(version) }), "renamed");
    case "up":
    case "down":
      return told(await moveCode(db, actor, of, { id, by: intent === "up" ? -1 : 1 }), "moved");
    case "merge":
      return told(await mergeCodes(db, actor, of, { id, into }), "merged");
    case "remove": {
      const code = (await listCodes(db, of)).find((each) => each.id === id);
      if (code && code.responseIds.length > 0 && sure !== "yes") return { done: true, query: { ask: id } };
      await removeCode(db, actor, of, id);
      return { done: true, query: { done: "removed" } };
    }
    case "code":
      return { done: true, query: { done: gone > 0 ? "coded_some" : "coded" } };
    default:
      return { done: false, answer: { form: "new", label: "", message: t("faults:form_unreadable") } };
  }
}

/** Every answer of the page has a field «before-<id>», and a field «codes-<id>» for each tick. */
function readTicks(form: FormData): TickedAnswer[] {
  return [...form.entries()].flatMap(([name, before]) => {
    if (!name.startsWith("before-") || typeof before !== "string") return [];
    const responseId = name.slice("before-".length);
    const after = form.getAll(`codes-${responseId}`).map(String);
    return [{ responseId, before: before === "" ? [] : before.split(" "), after }];
  });
}
