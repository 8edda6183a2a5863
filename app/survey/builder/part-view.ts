import type { LocalizedText } from "~/platform/i18n/languages";
import { type Content, groupOf, listOf, textsOf, wordOf } from "./content";
import { headTexts, limitColumns } from "./draft-parts";

/** A part of a draft as its form shows it: everything as one reads it. */
export type PartFormView = HeadFormView | SectionFormView | BackgroundFormView;

export interface HeadFormView {
  kind: "head";
  id: string;
  version: string;
  questionCount: string;
  minutes: string;
  /** In minutes, what the items are estimated to take. */
  estimate: number;
  texts: Record<(typeof headTexts)[number], LocalizedText>;
}

export interface SectionFormView {
  kind: "section";
  id: string;
  name: LocalizedText;
  introduction: LocalizedText;
}

export interface BackgroundFormView {
  kind: "background";
  id: string;
  name: LocalizedText;
  note: LocalizedText;
  categories: { id: string; label: LocalizedText; limits: Record<string, string> }[];
}

/** The kinds of limit that a number can have, in the order of the fields. */
export const limitKinds = ["atLeast", "above", "below", "atMost"] as const;

export function headView(head: Content, estimate: number): HeadFormView {
  const texts = headTexts.map((key) => [key, textsOf(head[key])] as const);
  return {
    kind: "head",
    id: wordOf(head["id"]),
    version: wordOf(head["version"]),
    questionCount: wordOf(head["questionCount"]),
    minutes: wordOf(head["minutes"]),
    estimate,
    texts: Object.fromEntries(texts) as HeadFormView["texts"],
  };
}

export function sectionView(section: Content): SectionFormView {
  return {
    kind: "section",
    id: wordOf(section["id"]),
    name: textsOf(section["name"]),
    introduction: textsOf(section["introduction"]),
  };
}

export function backgroundView(background: Content): BackgroundFormView {
  return {
    kind: "background",
    id: wordOf(background["id"]),
    name: textsOf(background["name"]),
    note: textsOf(background["note"]),
    categories: listOf(background["categories"])
      .map(groupOf)
      .map((category) => ({
        id: wordOf(category["id"]),
        label: textsOf(category["label"]),
        limits: limitWords(groupOf(category["where"])),
      })),
  };
}

/** The limits of a category by where they stand in it: «income.atLeast». */
function limitWords(where: Content): Record<string, string> {
  const numbers = limitColumns.flatMap((column) =>
    limitKinds.map((kind) => [`${column}.${kind}`, wordOf(groupOf(where[column])[kind])] as const),
  );
  return Object.fromEntries([...numbers, ["region.is", wordOf(groupOf(where["region"])["is"])]]);
}
