import type { Actor } from "~/access/caller";
import type { Database } from "~/platform/database.server";
import { faultSentence } from "~/platform/fault-sentence";
import { type Content, shownText, wordOf } from "./content";
import { dependants } from "./draft-parts";
import { draftPath } from "./draft-paths";
import { changeDraft, type FoundDraft, partPrint } from "./draft-store.server";
import { draftText } from "./draft-text.server";
import { type DraftView, draftView, type Reader } from "./draft-view.server";
import { formWord } from "./form-values";
import { itemNames, removeItem } from "./item-order";
import { findOutlineItem } from "./outline";
import type { StaleView } from "./stale-notice";

export interface RemoveItemView extends DraftView {
  here: string;
  back: string;
  number: string;
  question: string;
  /** The numbers of the questions whose conditions look back at it. */
  dependants: string[];
  base: string;
}

/** What is to be known before an item is removed; null where there is none of that key. */
export function removeItemView(found: FoundDraft, key: string, reader: Reader): RemoveItemView | null {
  const { content, row } = found;
  const item = findOutlineItem(content, key);
  if (!item) return null;
  return {
    ...draftView(found, reader),
    here: draftPath(row.id, "items", key, "remove"),
    back: draftPath(row.id, "items", key),
    number: wordOf(item.content["number"]),
    question: shownText(item.content["question"], reader.language),
    dependants: dependants(content, itemNames(item.content), wordOf(item.content["id"])),
    base: partPrint(item.content),
  };
}

/** Removes an item, if it is as it was when that was asked. */
export async function removeItemForm(
  db: Database,
  actor: Actor,
  { draftId, key, form }: { draftId: string; key: string; form: FormData },
  { t }: Reader,
): Promise<{ done: true; address: string } | { done: false; stale: StaleView }> {
  const removed = await changeDraft(db, actor, {
    draftId,
    base: formWord(form, "base"),
    partOf: (content: Content) => findOutlineItem(content, key)?.content,
    edit: (content: Content) => {
      const item = findOutlineItem(content, key);
      return item ? removeItem(content, item.place) : content;
    },
  });
  if (removed.ok) return { done: true, address: draftPath(draftId) };
  const { current, ...fault } = removed.fault;
  const standing = draftText(findOutlineItem(current.content, key)?.content ?? {});
  return { done: false, stale: { message: faultSentence(fault, t), standing } };
}
