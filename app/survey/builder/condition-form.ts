import { type ConditionNode, type NodePath, readCondition } from "./condition-tree";
import { formWord, numberOr } from "./form-values";

// The fields of a condition are named after the place of each part: «when.0.1.value» is of the second part of the first part.

/** The name of a field of the part at a path. */
export const conditionField = (path: NodePath, key: string): string => ["when", ...path, key].join(".");

/** What the choice of a variable sends: «variable:q17» or «anyRowOf:q10»; "" for none yet. */
export function subjectWord(about: "variable" | "anyRowOf", name: string): string {
  return name === "" ? "" : `${about}:${name}`;
}

/** The operators that a test is chosen among, each with and without «not». */
export const operators = ["is", "is_not", "at_least", "under"] as const;

export type OperatorWord = (typeof operators)[number];

export function operatorWord({ operator, negated }: Extract<ConditionNode, { kind: "test" }>): OperatorWord {
  if (operator === "is") return negated ? "is_not" : "is";
  return negated ? "under" : "at_least";
}

/** More conditions than this in one group are none that somebody set by hand. */
const MOST_CONDITIONS = 100;

/** The condition as a form has it; null where it has none. */
export function conditionOfForm(form: FormData, path: NodePath = []): ConditionNode | null {
  const word = (key: string) => formWord(form, conditionField(path, key));
  const kind = word("kind");
  if (kind === "test") {
    const [, about, name = ""] = /^(variable|anyRowOf):(.*)$/s.exec(word("subject")) ?? [];
    const operator = word("operator");
    return {
      kind,
      negated: operator === "is_not" || operator === "under",
      about: about === "anyRowOf" ? about : "variable",
      name,
      operator: operator === "at_least" || operator === "under" ? "atLeast" : "is",
      value: numberOr(word("value")) ?? null,
    };
  }
  if (kind === "group") {
    const join = word("join");
    const count = Math.min(Number(word("count")) || 0, MOST_CONDITIONS);
    const parts = Array.from({ length: count }, (_, place) => conditionOfForm(form, [...path, place]));
    return {
      kind: join.endsWith("any") ? "any" : "all",
      negated: join.startsWith("not_"),
      parts: parts.filter((part) => part !== null),
    };
  }
  return kind === "unread" ? readUnread(word("content")) : null;
}

/** What the page could not show as fields is carried by the form as it was. */
function readUnread(json: string): ConditionNode {
  try {
    return readCondition(JSON.parse(json));
  } catch {
    return { kind: "unread", content: json };
  }
}
