import type { Language } from "~/platform/i18n/languages";
import { type Content, groupOf, listOf, shownText, wordOf } from "./content";
import { type ItemPlace, outlineItems, typeOf } from "./outline";

/** Something that a condition can be about. */
export interface ConditionChoice {
  about: "variable" | "anyRowOf";
  name: string;
  /** Of the question that it belongs to. */
  number: string;
  /** The question or the row. */
  label: string;
  /** The answers that can be named; empty where a number is written. */
  codes: { code: string; label: string }[];
}

/** What can be asked of in the condition of an item: the answers to items before it that have codes or are numbers. */
export function conditionChoices(content: Content, before: ItemPlace, language: Language): ConditionChoice[] {
  return outlineItems(content)
    .filter(
      ({ place }) =>
        place.section < before.section || (place.section === before.section && place.item < before.item),
    )
    .flatMap(({ content: item }) => choicesOf(item, language));
}

function choicesOf(item: Content, language: Language): ConditionChoice[] {
  const name = wordOf(item["id"]);
  const common = { number: wordOf(item["number"]), codes: codesOf(item, language) };
  const question = shownText(item["question"], language);
  const type = typeOf(item);
  if (type === "grid" || type === "gridMultiple") {
    const rows = listOf(item["rows"]).map(groupOf);
    return [
      { ...common, about: "anyRowOf" as const, name, label: question },
      ...rows.map((row) => ({
        ...common,
        about: "variable" as const,
        name: wordOf(row["variable"]),
        label: shownText(row["label"], language),
      })),
    ];
  }
  return type === "single" || type === "multiple" || type === "number"
    ? [{ ...common, about: "variable", name, label: question }]
    : [];
}

function codesOf(item: Content, language: Language): ConditionChoice["codes"] {
  return listOf(item["options"])
    .map(groupOf)
    .map((option) => ({ code: wordOf(option["code"]), label: shownText(option["label"], language) }))
    .filter(({ code }) => code !== "");
}
