import type { DefinitionFault } from "~/platform/definition-fault";
import { type Content, wordOf } from "./content";
import { headTexts } from "./draft-parts";
import { outlineOf } from "./outline";

/** The page of the builder on which something is mended. */
export type DraftPage =
  | { kind: "item" | "section"; key: string; number: string }
  | { kind: "background"; place: number }
  | { kind: "head" | "overview" | "yaml" };

/** Where a fault is mended, and what it is about on that page. */
export interface FaultPlace {
  page: DraftPage;
  /** From the part that the page is about: options, 2, label, nn. */
  path: DefinitionFault["path"];
}

const headKeys: readonly unknown[] = [...headTexts, "id", "version", "questionCount", "minutes"];

/** The page of the builder that a path of the definition belongs to. */
export function faultPlace(content: Content, path: DefinitionFault["path"]): FaultPlace {
  const [top, at, list, item, ...rest] = path;
  if (headKeys.includes(top)) return { page: { kind: "head" }, path };
  if (top === "background" && typeof at === "number")
    return { page: { kind: "background", place: at }, path: path.slice(2) };
  if (top === "background" || (top === "sections" && typeof at !== "number"))
    return { page: { kind: "overview" }, path };
  const section = top === "sections" ? outlineOf(content)[Number(at)] : undefined;
  if (!section) return { page: { kind: "yaml" }, path };
  const found = list === "items" && typeof item === "number" ? section.items[item] : undefined;
  if (found) {
    const number = wordOf(found.content["number"]);
    return { page: { kind: "item", key: found.key, number }, path: rest };
  }
  const number = String(section.place + 1);
  return { page: { kind: "section", key: section.key, number }, path: path.slice(2) };
}

/** The name of the field that a fault is about: «item.options.2.label.nn». All of a condition is one field. */
export function fieldOf({ page, path }: FaultPlace): string {
  const condition = path.indexOf("showWhen");
  const own = condition === -1 ? path : path.slice(0, condition + 1);
  return [page.kind, ...own].join(".");
}
