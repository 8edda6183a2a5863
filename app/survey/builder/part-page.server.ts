import type { Actor } from "~/access/caller";
import type { Database } from "~/platform/database.server";
import { faultSentence } from "~/platform/fault-sentence";
import { fieldId } from "~/ui/field";
import { itemsOf } from "../instrument";
import { estimatedMinutes } from "../minutes";
import { type Content, groupOf, listOf, shownText, valueAt, withValueAt, wordOf } from "./content";
import { faultsByField } from "./draft-faults";
import { backgroundOfForm, headOf, sectionOfForm, withBackground, withHead } from "./draft-parts";
import { draftPath } from "./draft-paths";
import { drawnDraft } from "./draft-preview";
import { changeDraft, type FoundDraft, partPrint } from "./draft-store.server";
import { draftText } from "./draft-text.server";
import { type DraftView, draftView, type Reader } from "./draft-view.server";
import { formWord } from "./form-values";
import { type ListStep, listAfter } from "./lists";
import { findOutlineSection, outlineOf, type OutlineSection } from "./outline";
import { backgroundView, headView, type PartFormView, sectionView } from "./part-view";
import type { StaleView } from "./stale-notice";

/** A part of a draft that has a page of its own besides the items. */
export type DraftPart =
  | { kind: "head" }
  | { kind: "section"; key: string }
  | { kind: "background"; place: number };

export interface PartPageView extends DraftView {
  here: string;
  title: string;
  part: PartFormView;
  base: string;
  fieldFaults: Record<string, string>;
  stale: StaleView | null;
}

/** The page of a part; null where the draft has none such. */
export function partPageView(found: FoundDraft, part: DraftPart, reader: Reader): PartPageView | null {
  const standing = standingPart(found.content, part);
  if (standing === undefined) return null;
  const { id } = found.row;
  const view = draftView(found, reader);
  const here = draftPath(id, ...below(part));
  return {
    ...view,
    here,
    title: titleOf(part, standing, reader),
    part: formView(part, standing, found.content),
    base: partPrint(standing),
    fieldFaults: faultsByField(view.faults, here),
    stale: null,
  };
}

/** What became of a part's form. */
export type PartFormAnswer =
  | { saved: true; address: string }
  | { saved: false; view: PartPageView; status: 409 };

/**
 * Saves the form of a part, and does what its button says.
 * @throws Response 404 when the draft has no such part.
 */
export async function savePartForm(
  db: Database,
  actor: Actor,
  { draftId, part, form }: { draftId: string; part: DraftPart; form: FormData },
  reader: Reader,
): Promise<PartFormAnswer> {
  const button = formWord(form, "do");
  // An edit leaves a section where it stands, whatever it is called after it.
  const edited: { place: number | null } = { place: null };
  const changed = await changeDraft(db, actor, {
    draftId,
    base: formWord(form, "base"),
    partOf: (content) => standingPart(content, part),
    edit: (content) => {
      edited.place = sectionOfSender(content, part, form)?.place ?? null;
      return editedPart(content, part, form, button);
    },
  });
  if (changed.ok) {
    const section = outlineOf(changed.value.content).find((one) => one.place === edited.place);
    const now = section ? ({ kind: "section", key: section.key } as const) : part;
    if (button === "background-remove") return { saved: true, address: draftPath(draftId) };
    const anchor = button.startsWith("categories-") ? `#${fieldId("background.categories")}` : "";
    return { saved: true, address: `${draftPath(draftId, ...below(now))}?saved=1${anchor}` };
  }
  const { current, ...fault } = changed.fault;
  const standing = standingPart(current.content, part);
  const typed = { ...current, content: editedPart(current.content, part, form, "") };
  const view =
    standing === undefined ? null : partPageView(typed, partOfTyped(part, form, typed.content), reader);
  if (!view) throw new Response(null, { status: 404 });
  const stale = {
    message: faultSentence(fault, reader.t),
    standing: draftText(groupOf(withoutItems(standing))),
  };
  const here = draftPath(draftId, ...below(part));
  return { saved: false, view: { ...view, here, base: partPrint(standing), stale }, status: 409 };
}

/** Where the part is after its form has renamed it. */
function partOfTyped(part: DraftPart, form: FormData, typed: Content): DraftPart {
  const key = formWord(form, "section.id");
  return part.kind === "section" && findOutlineSection(typed, key) ? { kind: "section", key } : part;
}

function below(part: DraftPart): string[] {
  if (part.kind === "head") return ["head"];
  return part.kind === "section" ? ["sections", part.key] : ["background", String(part.place)];
}

/** The part as it stands, without the items of a section; undefined where there is none. */
function standingPart(content: Content, part: DraftPart): unknown {
  if (part.kind === "head") return headOf(content);
  if (part.kind === "background") return valueAt(content, ["background", part.place]);
  const section = findOutlineSection(content, part.key);
  return section && withoutItems(section.content);
}

const withoutItems = (part: unknown): unknown =>
  Object.fromEntries(Object.entries(groupOf(part)).filter(([key]) => key !== "items"));

/** The section that a form is about, under its new id when a form that renames is sent twice. */
function sectionOfSender(content: Content, part: DraftPart, form: FormData): OutlineSection | undefined {
  if (part.kind !== "section") return undefined;
  return findOutlineSection(content, part.key) ?? findOutlineSection(content, formWord(form, "section.id"));
}

function editedPart(content: Content, part: DraftPart, form: FormData, button: string): Content {
  if (part.kind === "head") return withHead(content, form);
  if (part.kind === "section") {
    const section = sectionOfSender(content, part, form);
    if (!section) return content;
    return withValueAt(content, ["sections", section.place], sectionOfForm(form, section.content));
  }
  const standing = groupOf(valueAt(content, ["background", part.place]));
  const typed = backgroundOfForm(form, standing);
  if (button === "background-remove") {
    const list = listOf(content["background"]);
    const isThere = list.length > part.place && wordOf(standing["id"]) === formWord(form, "background.id");
    return isThere ? { ...content, background: listAfter(list, "remove", part.place) } : content;
  }
  return withBackground(content, part.place, withCategories(typed, button));
}

function withCategories(background: Content, button: string): Content {
  const list = listOf(background["categories"]);
  if (button === "categories-add")
    return { ...background, categories: [...list, { id: "", label: {}, where: {} }] };
  const [, step = "", place = ""] = /^categories-(up|down|remove):(\d+)$/.exec(button) ?? [];
  return step === ""
    ? background
    : { ...background, categories: listAfter(list, step as ListStep, Number(place)) };
}

function formView(part: DraftPart, standing: unknown, draft: Content): PartFormView {
  const content = groupOf(standing);
  if (part.kind === "head") return headView(content, estimatedMinutes(itemsOf(drawnDraft(draft))));
  return part.kind === "section" ? sectionView(content) : backgroundView(content);
}

function titleOf(part: DraftPart, standing: unknown, { language, t }: Reader): string {
  if (part.kind === "head") return t("builder:place_head");
  const name = shownText(groupOf(standing)["name"], language) || wordOf(groupOf(standing)["id"]);
  return t(part.kind === "section" ? "builder:section_title" : "builder:background_page_title", { name });
}
