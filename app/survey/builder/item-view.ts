import type { Language, LocalizedText } from "~/platform/i18n/languages";
import type { ItemType } from "../instrument";
import type { ConditionChoice } from "./condition-choices";
import { type OperatorWord, operatorWord, subjectWord } from "./condition-form";
import { type ConditionNode, readCondition } from "./condition-tree";
import { type Content, groupOf, listOf, textsOf, wordOf } from "./content";
import { typeOf } from "./outline";

/** An item as its form shows it: everything as one reads it. */
export interface ItemFormView {
  id: string;
  number: string;
  type: ItemType | null;
  required: boolean;
  measure: string;
  texts: Record<ItemText, LocalizedText>;
  options: OptionFormView[];
  rows: { variable: string; label: LocalizedText }[];
  /** Limits, counts, days. */
  words: Record<ItemWord, string>;
  condition: ConditionView | null;
}

const itemTexts = ["question", "help", "explanation", "note", "unit"] as const;
export type ItemText = (typeof itemTexts)[number];

const itemWords = ["maxLength", "count", "min", "max", "decimals", "from", "to"] as const;
export type ItemWord = (typeof itemWords)[number];

export interface OptionFormView {
  code: string;
  label: LocalizedText;
  missing: boolean;
  exclusive: boolean;
  other: { variable: string; maxLength: string };
}

export type ConditionView =
  | {
      kind: "test";
      subject: string;
      operator: OperatorWord;
      value: string;
      /** The answers to choose among; empty where a number is written. */
      codes: { code: string; label: string }[];
    }
  | { kind: "group"; join: string; parts: ConditionView[] }
  | { kind: "unread"; content: string };

/** What the form of an item shows. */
export function itemFormView(item: Content, choices: readonly ConditionChoice[]): ItemFormView {
  const texts = itemTexts.map((key) => [key, textsOf(item[key])] as const);
  const words = itemWords.map((key) => [key, wordOf(item[key])] as const);
  return {
    id: wordOf(item["id"]),
    number: wordOf(item["number"]),
    type: typeOf(item),
    required: item["required"] === true,
    measure: wordOf(item["measure"]),
    texts: Object.fromEntries(texts) as Record<ItemText, LocalizedText>,
    options: listOf(item["options"]).map((option) => optionView(groupOf(option))),
    rows: listOf(item["rows"])
      .map(groupOf)
      .map((row) => ({ variable: wordOf(row["variable"]), label: textsOf(row["label"]) })),
    words: Object.fromEntries(words) as Record<ItemWord, string>,
    condition:
      item["showWhen"] === undefined ? null : conditionView(readCondition(item["showWhen"]), choices),
  };
}

function optionView(option: Content): OptionFormView {
  const other = groupOf(option["other"]);
  return {
    code: wordOf(option["code"]),
    label: textsOf(option["label"]),
    missing: option["missing"] === true,
    exclusive: option["exclusive"] === true,
    other: { variable: wordOf(other["variable"]), maxLength: wordOf(other["maxLength"]) },
  };
}

function conditionView(node: ConditionNode, choices: readonly ConditionChoice[]): ConditionView {
  switch (node.kind) {
    case "unread":
      return { kind: "unread", content: JSON.stringify(node.content) ?? "null" };
    case "test": {
      const found = choices.find(({ about, name }) => about === node.about && name === node.name);
      return {
        kind: "test",
        subject: subjectWord(node.about, node.name),
        operator: operatorWord(node),
        value: wordOf(node.value),
        codes: found?.codes ?? [],
      };
    }
    default:
      return {
        kind: "group",
        join: `${node.negated ? "not_" : ""}${node.kind}`,
        parts: node.parts.map((part) => conditionView(part, choices)),
      };
  }
}

/** The first words of a question, to be told by in a list. */
export function shortened(text: string, most = 80): string {
  return text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text;
}

/** The languages with their own names, in the order in which texts stand side by side. */
export const languageOrder: readonly Language[] = ["nb", "nn", "en"];
