import { type Answer, type Answers, isChosen } from "./answers";
import { type Condition, type Instrument, type Item, itemsOf } from "./instrument";
import { itemVariables, type Variable } from "./variables";

/**
 * The items that are shown to somebody with these answers, in order. An answer to an item that is not shown does not count for the
 * items after it: who says that all expertise is there is not asked for reasons that were given before.
 */
export function shownItems(instrument: Instrument, answers: Answers): Item[] {
  const seen: Seen = { answers: new Map(), variables: new Map(), rows: new Map() };
  return itemsOf(instrument).filter((item) => {
    if (item.showWhen && !holds(item.showWhen, seen)) return false;
    const variables = itemVariables(item);
    seen.rows.set(item.id, variables);
    for (const variable of variables) {
      seen.variables.set(variable.name, variable);
      const answer = answers.get(variable.name);
      if (answer !== undefined) seen.answers.set(variable.name, answer);
    }
    return true;
  });
}

/** What has been shown so far, and what was answered there. */
interface Seen {
  answers: Map<string, Answer>;
  variables: Map<string, Variable>;
  /** The variables of each item by the item's id. */
  rows: Map<string, Variable[]>;
}

/** What is not answered is no code and no amount, so that only `not` holds of it. */
function holds(condition: Condition, seen: Seen): boolean {
  if ("all" in condition) return condition.all.every((part) => holds(part, seen));
  if ("any" in condition) return condition.any.some((part) => holds(part, seen));
  if ("not" in condition) return !holds(condition.not, seen);
  if ("anyRowOf" in condition) {
    const rows = seen.rows.get(condition.anyRowOf) ?? [];
    return rows.some((variable) => meets(condition, variable, seen));
  }
  const variable = seen.variables.get(condition.variable);
  return variable !== undefined && meets(condition, variable, seen);
}

function meets(test: { is: number } | { atLeast: number }, variable: Variable, { answers }: Seen): boolean {
  const answer = answers.get(variable.name);
  if ("is" in test) return isChosen(answer, test.is);
  return typeof answer === "number" && !variable.missingCodes.includes(answer) && answer >= test.atLeast;
}
