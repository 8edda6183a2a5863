import type { Actor } from "~/access/caller";
import type { Database } from "~/platform/database.server";
import { faultSentence } from "~/platform/fault-sentence";
import type { ItemType } from "../instrument";
import { fieldId } from "~/ui/field";
import { type Content, groupOf, listOf, shownText, wordOf } from "./content";
import { faultCounts } from "./draft-faults";
import { addSection, withSections } from "./draft-parts";
import { draftPath } from "./draft-paths";
import { changeDraft, type FoundDraft, partPrint } from "./draft-store.server";
import { type DraftView, draftView, type Reader } from "./draft-view.server";
import { formWord } from "./form-values";
import { addItem, moveItem, numberInOrder, stepPlace } from "./item-order";
import { itemTypes } from "./item-types";
import { moved, withoutPlace } from "./lists";
import { copyOf, newItem, nextItemId, nextNumber, nextSectionId } from "./new-items";
import { findOutlineItem, findOutlineSection, type ItemPlace, orderOf, outlineOf, typeOf } from "./outline";

export interface OverviewView extends DraftView {
  base: string;
  sections: OverviewSection[];
  backgrounds: { place: number; name: string; id: string; categories: number; faults: number }[];
  newItemId: string;
  newSectionId: string;
  items: number;
}

export interface OverviewSection {
  key: string;
  place: number;
  name: string;
  /** Of its name and introduction, not of its items. */
  faults: number;
  items: OverviewItem[];
}

export interface OverviewItem {
  key: string;
  number: string;
  type: ItemType | null;
  question: string;
  routed: boolean;
  faults: number;
  /** Where it comes by a step, as «0.2»; null where there is no further. */
  up: string | null;
  down: string | null;
}

/** The whole draft at a glance. */
export function overviewView(found: FoundDraft, reader: Reader): OverviewView {
  const { row, content } = found;
  const view = draftView(found, reader);
  const counts = faultCounts(view.faults);
  const faultsAt = (...below: string[]): number => counts[draftPath(row.id, ...below)] ?? 0;
  const outline = outlineOf(content);
  const step = (place: ItemPlace, way: "up" | "down"): string | null => {
    const to = stepPlace(content, place, way);
    return to && `${to.section}.${to.item}`;
  };
  return {
    ...view,
    base: partPrint(orderPart(content)),
    sections: outline.map((section) => ({
      key: section.key,
      place: section.place,
      name: shownText(section.content["name"], reader.language),
      faults: faultsAt("sections", section.key),
      items: section.items.map(({ key, place, content: item }) => ({
        key,
        number: wordOf(item["number"]),
        type: typeOf(item),
        question: shownText(item["question"], reader.language),
        routed: item["showWhen"] !== undefined,
        faults: faultsAt("items", key),
        up: step(place, "up"),
        down: step(place, "down"),
      })),
    })),
    backgrounds: listOf(content["background"])
      .map(groupOf)
      .map((background, place) => ({
        place,
        id: wordOf(background["id"]),
        name: shownText(background["name"], reader.language),
        categories: listOf(background["categories"]).length,
        faults: faultsAt("background", String(place)),
      })),
    newItemId: nextItemId(content),
    newSectionId: nextSectionId(content),
    items: outline.flatMap(({ items }) => items).length,
  };
}

/** What the buttons of the overview are made from: which parts there are, and their order. */
const orderPart = (content: Content): unknown => [
  orderOf(content),
  listOf(content["background"]).map((background) => wordOf(groupOf(background)["id"])),
];

/** What a button of the overview does, and where it leads. */
interface OverviewStep {
  edit: (content: Content) => Content;
  address: (draftId: string) => string;
}

/**
 * Does what a button of the overview says: «move:0.2:q4», «copy:q4», «add:innovation», «number», «section-move:1:innovation»,
 * «section-add», «section-remove:innovation», «background-add».
 */
export async function saveOverviewForm(
  db: Database,
  actor: Actor,
  { draftId, form }: { draftId: string; form: FormData },
  { t }: Reader,
): Promise<{ done: true; address: string } | { done: false; message: string }> {
  const { edit, address } = stepOf(form);
  const base = formWord(form, "base");
  const changed = await changeDraft(db, actor, { draftId, base, partOf: orderPart, edit });
  if (changed.ok) return { done: true, address: address(draftId) };
  const { values } = changed.fault;
  return { done: false, message: faultSentence({ code: "draft_order_stale", values }, t) };
}

function stepOf(form: FormData): OverviewStep {
  const [button = "", first = "", ...rest] = formWord(form, "do").split(":");
  const here = (anchor: string) => (draftId: string) => `${draftPath(draftId)}#${anchor}`;
  const key = rest.join(":");
  const newId = formWord(form, "newItem");
  const toNew = (draftId: string): string => draftPath(draftId, "items", newId);
  switch (button) {
    case "move":
      return { edit: (content) => movedTo(content, first, key), address: here(`item-${key}`) };
    case "copy":
      return { edit: (content) => withCopy(content, first, newId), address: toNew };
    case "add":
      return {
        edit: (content) => withNew(content, first, formWord(form, `type.${first}`), newId),
        address: toNew,
      };
    case "number":
      return { edit: numberInOrder, address: here("items") };
    case "section-move":
      return {
        edit: (content) => sectionMoved(content, Number(first), key),
        address: here(`section-${key}`),
      };
    case "section-remove":
      return { edit: (content) => withoutSection(content, first), address: here("items") };
    case "section-add": {
      const id = formWord(form, "newSection");
      return {
        edit: (content) => (findOutlineSection(content, id) || id === "" ? content : addSection(content, id)),
        address: (draftId) => draftPath(draftId, "sections", id),
      };
    }
    case "background-add":
      return {
        edit: (content) => withNewBackground(content, formWord(form, "newBackground")),
        address: here(fieldId("overview.background")),
      };
    default:
      return { edit: (content) => content, address: draftPath };
  }
}

function movedTo(content: Content, target: string, key: string): Content {
  const item = findOutlineItem(content, key);
  const [section, at] = target.split(".").map(Number);
  if (!item || section === undefined || at === undefined) return content;
  return moveItem(content, item.place, { section, item: at });
}

function withCopy(content: Content, key: string, newId: string): Content {
  const item = findOutlineItem(content, key);
  if (!item || newId === "" || findOutlineItem(content, newId)) return content;
  const { section, item: at } = item.place;
  return addItem(
    content,
    { section, item: at + 1 },
    copyOf(content, item.content, newId, nextNumber(content)),
  );
}

function withNew(content: Content, sectionKey: string, typeWord: string, newId: string): Content {
  const section = findOutlineSection(content, sectionKey);
  const type = itemTypes.find((each) => each === typeWord);
  if (!section || !type || newId === "" || findOutlineItem(content, newId)) return content;
  const place = { section: section.place, item: section.items.length };
  return addItem(content, place, newItem(type, newId, nextNumber(content)));
}

function sectionMoved(content: Content, to: number, key: string): Content {
  const section = findOutlineSection(content, key);
  if (!section) return content;
  return withSections(content, moved(listOf(content["sections"]), section.place, to));
}

/** A section with questions stays: each of them is moved or removed by itself. */
function withoutSection(content: Content, key: string): Content {
  const section = findOutlineSection(content, key);
  if (!section || section.items.length > 0) return content;
  return withSections(content, withoutPlace(listOf(content["sections"]), section.place));
}

function withNewBackground(content: Content, id: string): Content {
  const list = listOf(content["background"]);
  if (id === "" || list.some((background) => groupOf(background)["id"] === id)) return content;
  const category = { id: "", label: {}, where: {} };
  return { ...content, background: [...list, { id, name: {}, categories: [category, category] }] };
}
