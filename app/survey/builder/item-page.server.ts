import type { Actor } from "~/access/caller";
import type { Database } from "~/platform/database.server";
import { faultSentence } from "~/platform/fault-sentence";
import { fieldId } from "~/ui/field";
import { conditionWords } from "../exports/condition-words";
import { conditionSchema } from "../instruments/condition-schema";
import { type ConditionChoice, conditionChoices } from "./condition-choices";
import { type Content, listOf, valueAt, withValueAt, wordOf } from "./content";
import { faultsByField } from "./draft-faults";
import { draftPath } from "./draft-paths";
import { drawnDraft, previewOf, type PreviewView } from "./draft-preview";
import { changeDraft, type FoundDraft, partPrint, requireDraft } from "./draft-store.server";
import { draftText } from "./draft-text.server";
import { type DraftView, draftView, type Reader } from "./draft-view.server";
import { formWord } from "./form-values";
import { itemAfter } from "./item-edits";
import { itemField, itemOfForm } from "./item-form";
import { type ItemFormView, itemFormView } from "./item-view";
import {
  findOutlineItem,
  itemPath,
  type ItemPlace,
  type OutlineItem,
  outlineItems,
  outlineOf,
} from "./outline";
import { withItem } from "./rename";
import type { StaleView } from "./stale-notice";

export interface ItemPageView extends DraftView {
  kind: "item";
  /** The page's own address. */
  here: string;
  sectionKey: string;
  item: ItemFormView;
  base: string;
  choices: ConditionChoice[];
  fieldFaults: Record<string, string>;
  conditionWords: string | null;
  preview: PreviewView | null;
  /** The page shows what a form says that is not saved. */
  isUnsaved: boolean;
  previous: string | null;
  next: string | null;
  stale: StaleView | null;
}

/** An item that is there no more, with what was typed for it. */
export interface GoneItemView extends DraftView {
  kind: "gone";
  typed: string;
}

/** The page of an item; null where the draft has none of that key. */
export function itemPageView(found: FoundDraft, key: string, reader: Reader): ItemPageView | null {
  const item = findOutlineItem(found.content, key);
  return item ? pageOf(found, item, reader) : null;
}

function pageOf(found: FoundDraft, item: OutlineItem, reader: Reader): ItemPageView {
  const { row, content } = found;
  const view = draftView(found, reader);
  const here = draftPath(row.id, "items", item.key);
  const choices = conditionChoices(content, item.place, reader.language);
  const sectionKey = outlineOf(content)[item.place.section]?.key ?? "";
  const items = outlineItems(content);
  const at = items.findIndex(({ key }) => key === item.key);
  const addressOf = (one: OutlineItem | undefined) => (one ? draftPath(row.id, "items", one.key) : null);
  return {
    ...view,
    kind: "item",
    here,
    sectionKey,
    item: itemFormView(item.content, choices),
    base: partPrint(item.content),
    choices,
    fieldFaults: faultsByField(view.faults, here),
    conditionWords: wordsOf(content, item, reader),
    preview: previewOf(content, sectionKey, reader.language, item.key),
    isUnsaved: false,
    previous: addressOf(items[at - 1]),
    next: addressOf(items[at + 1]),
    stale: null,
  };
}

function wordsOf(content: Content, item: OutlineItem, { language }: Reader): string | null {
  const condition = conditionSchema.safeParse(item.content["showWhen"]);
  return condition.success ? conditionWords(drawnDraft(content), condition.data, language) : null;
}

/** The page of an item as its form would make it. Nothing is saved. */
export async function lookAtItemForm(
  db: Database,
  { draftId, key, form }: SentItemForm,
  reader: Reader,
): Promise<ItemPageView | GoneItemView> {
  const found = await requireDraft(db, draftId);
  const item = itemOfSender(found.content, { key, base: formWord(form, "base"), form });
  if (!item) return goneView(found, form, reader);
  const typed = { ...found, content: editedDraft(found.content, item, form, "") };
  const view = pageOf(typed, itemAt(typed.content, item.place) ?? item, reader);
  // The page stands at its old address until a new id is saved, and so do its faults.
  const here = draftPath(draftId, "items", item.key);
  const faults = view.faults.map((fault) =>
    fault.page === view.here ? { ...fault, page: here, href: fault.href.replace(view.here, here) } : fault,
  );
  return { ...view, here, faults, isUnsaved: true };
}

interface SentItemForm {
  draftId: string;
  key: string;
  form: FormData;
}

/** What became of an item's form. */
export type ItemFormAnswer =
  | { saved: true; address: string }
  | { saved: false; view: ItemPageView | GoneItemView; status: 409 | 410 };

/** Saves the form of an item, and does what its button says. */
export async function saveItemForm(
  db: Database,
  actor: Actor,
  { draftId, key, form }: SentItemForm,
  reader: Reader,
): Promise<ItemFormAnswer> {
  const button = formWord(form, "do");
  const base = formWord(form, "base");
  const find = (content: Content) => itemOfSender(content, { key, base, form });
  // An edit leaves the item where it stands, whatever it is called after it.
  const edit: { place: ItemPlace | null } = { place: null };
  const edited = (content: Content): Content => {
    const item = find(content);
    edit.place = item?.place ?? null;
    return item ? editedDraft(content, item, form, button) : content;
  };
  const before = await requireDraft(db, draftId);
  if (!find(before.content)) return gone(before, form, reader);
  const change = {
    draftId,
    partOf: (content: Content) => find(content)?.content,
    base,
    edit: edited,
  };
  const changed = await changeDraft(db, actor, change);
  if (changed.ok) {
    const item = itemAt(changed.value.content, edit.place);
    const address = draftPath(draftId, "items", item?.key ?? key);
    return { saved: true, address: `${address}?saved=1${anchorAfter(button, item?.content ?? {})}` };
  }
  const { current, ...fault } = changed.fault;
  const item = find(current.content);
  if (!item) return gone(current, form, reader);
  const typed = { ...current, content: editedDraft(current.content, item, form, "") };
  const view = pageOf(typed, itemAt(typed.content, item.place) ?? item, reader);
  const stale = { message: faultSentence(fault, reader.t), standing: draftText(item.content) };
  return {
    saved: false,
    view: { ...view, here: draftPath(draftId, "items", item.key), base: partPrint(item.content), stale },
    status: 409,
  };
}

/**
 * The item that a form is about: the one of its page's key as the form was made of it; or, when a form that renames is sent twice, the
 * one that says already what the form says, under its new id.
 */
function itemOfSender(
  content: Content,
  { key, base, form }: { key: string; base: string; form: FormData },
): OutlineItem | undefined {
  const byKey = findOutlineItem(content, key);
  if (byKey && partPrint(byKey.content) === base) return byKey;
  const byId = findOutlineItem(content, formWord(form, itemField("id")));
  if (byId && partPrint(itemOfForm(form, byId.content)) === partPrint(byId.content)) return byId;
  return byKey ?? byId;
}

function itemAt(content: Content, place: ItemPlace | null): OutlineItem | undefined {
  return outlineItems(content).find(
    (item) => item.place.section === place?.section && item.place.item === place.item,
  );
}

/** The draft with what the form says, after what its button does. */
function editedDraft(content: Content, item: OutlineItem, form: FormData, button: string): Content {
  const typed = itemOfForm(form, item.content);
  const inPlace = withValueAt(content, itemPath(item.place), typed);
  return withItem(content, item.place, item.content, itemAfter(inPlace, typed, button));
}

function gone(current: FoundDraft, form: FormData, reader: Reader): ItemFormAnswer {
  return { saved: false, view: goneView(current, form, reader), status: 410 };
}

function goneView(current: FoundDraft, form: FormData, reader: Reader): GoneItemView {
  return { ...draftView(current, reader), kind: "gone", typed: draftText(itemOfForm(form, {})) };
}

/** Where the page is to stand after a button: at the part that was added or moved. */
function anchorAfter(button: string, item: Content): string {
  const [, part = "", step = "", place = ""] = /^(options|rows|when)-([a-z]+):?([\d.]*)$/.exec(button) ?? [];
  if (part === "when") return `#${fieldId(itemField("showWhen"))}`;
  if (part === "") return "";
  const { length } = listOf(valueAt(item, [part]));
  const at = step === "add" ? length - 1 : Number(place) + (step === "up" ? -1 : step === "down" ? 1 : 0);
  return `#${fieldId(step === "remove" ? itemField(part) : itemField(part, at))}`;
}

/** The heading of an item's page. */
export function itemTitle({ item }: ItemPageView, { t }: Reader): string {
  return t("builder:item_title", { number: wordOf(item.number) });
}
