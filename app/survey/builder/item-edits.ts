import {
  type ConditionNode,
  readCondition,
  withGroup,
  withoutPart,
  withTest,
  writeCondition,
} from "./condition-tree";
import { type Content, listOf } from "./content";
import { withKeys } from "./form-values";
import { type ListStep, listAfter } from "./lists";
import { newOption, newRow } from "./new-items";

/**
 * The item after one of the buttons of its form: «options-add», «options-up:2», «rows-remove:0», «when-add:0.1», «when-group:»,
 * «when-remove:1». Another word, such as «save», changes nothing.
 */
export function itemAfter(content: Content, item: Content, button: string): Content {
  const [, part = "", step = "", place = ""] = /^(options|rows|when)-([a-z]+):?([\d.]*)$/.exec(button) ?? [];
  if (part === "when") return withCondition(item, conditionAfter(item, step, place));
  if (part !== "options" && part !== "rows") return item;
  const list = listOf(item[part]);
  if (step === "add") {
    const added = part === "options" ? newOption(list) : newRow(content, item, list);
    return { ...item, [part]: [...list, added] };
  }
  return isListStep(step) ? { ...item, [part]: listAfter(list, step, Number(place)) } : item;
}

const isListStep = (step: string): step is ListStep => ["up", "down", "remove"].includes(step);

function conditionAfter(item: Content, step: string, place: string): ConditionNode | null {
  const node = item["showWhen"] === undefined ? null : readCondition(item["showWhen"]);
  const path = place === "" ? [] : place.split(".").map(Number);
  if (step === "add") return withTest(node, path);
  if (node === null) return null;
  if (step === "group") return withGroup(node, path);
  return step === "remove" ? withoutPart(node, path) : node;
}

function withCondition(item: Content, condition: ConditionNode | null): Content {
  return withKeys(item, { showWhen: condition === null ? undefined : writeCondition(condition) });
}
