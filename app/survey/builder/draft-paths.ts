import { fieldId } from "~/ui/field";
import { type FaultPlace, fieldOf } from "./fault-places";

/** The address of a draft, or of a page beneath it. */
export function draftPath(draftId: string, ...below: readonly string[]): string {
  return ["/surveys/drafts", draftId, ...below]
    .map((part, at) => (at === 0 ? part : encodeURIComponent(part)))
    .join("/");
}

/** The address of a version of a questionnaire, or of one of its files. */
export function instrumentPath(id: string, version: string, file?: "yaml" | "ddi" | "codebook"): string {
  const path = `/surveys/instruments/${encodeURIComponent(id)}/${encodeURIComponent(version)}`;
  return file ? `${path}/${file}` : path;
}

/** Where a fault is mended: the page, and the field on it. */
export function faultPath(draftId: string, place: FaultPlace): string {
  const { page } = place;
  const below = {
    item: () => ["items", "key" in page ? page.key : ""],
    section: () => ["sections", "key" in page ? page.key : ""],
    background: () => ["background", "place" in page ? String(page.place) : ""],
    head: () => ["head"],
    overview: () => [],
    yaml: () => ["yaml"],
  }[page.kind]();
  return `${draftPath(draftId, ...below)}#${fieldId(fieldOf(place))}`;
}
