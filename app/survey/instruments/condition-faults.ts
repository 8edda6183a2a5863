import type { DefinitionFault } from "~/platform/definition-fault";
import type { Placed } from "~/platform/definition-parts";
import { type Condition, conditionSchema } from "./condition-schema";
import { type DraftItem, isGridType, placedVariables } from "./instrument-draft";

type Path = DefinitionFault["path"];

/** An item with its place among the others. */
interface Asked {
  item: DraftItem;
  place: number;
}

/** What a condition may name. */
interface Known {
  variables: Map<string, Asked>;
  grids: Map<string, Asked>;
  others: Set<string>;
}

/** Conditions must name what is asked earlier, and answers that can be given there. */
export function conditionFaults(items: readonly Placed<DraftItem>[]): DefinitionFault[] {
  const known = knownNames(items);
  return items.flatMap(({ part: item, path }, place) => {
    const condition = conditionSchema.safeParse(item.showWhen);
    return condition.success ? faultsOf(condition.data, [...path, "showWhen"], place, known) : [];
  });
}

function knownNames(items: readonly Placed<DraftItem>[]): Known {
  const known: Known = { variables: new Map(), grids: new Map(), others: new Set() };
  for (const [place, placed] of items.entries()) {
    const { part: item } = placed;
    if (isGridType(item.type) && item.id !== undefined) known.grids.set(item.id, { item, place });
    for (const { part: name } of placedVariables(placed)) known.variables.set(name, { item, place });
    for (const { other } of item.options) if (other?.variable) known.others.add(other.variable);
  }
  return known;
}

function faultsOf(condition: Condition, path: Path, place: number, known: Known): DefinitionFault[] {
  if ("all" in condition)
    return condition.all.flatMap((part, at) => faultsOf(part, [...path, "all", at], place, known));
  if ("any" in condition)
    return condition.any.flatMap((part, at) => faultsOf(part, [...path, "any", at], place, known));
  if ("not" in condition) return faultsOf(condition.not, [...path, "not"], place, known);

  const [key, name] =
    "variable" in condition ? ["variable", condition.variable] : ["anyRowOf", condition.anyRowOf];
  const found = (key === "variable" ? known.variables : known.grids).get(name);
  const at = [...path, key];
  if (!found) return [{ path: at, message: unknownName(key, name, known) }];
  if (found.place >= place)
    return [{ path: at, message: `${name} is not asked before this; a condition looks back only` }];
  if (key === "variable" && known.others.has(name))
    return [{ path: at, message: `${name} is a text, which a condition cannot be about` }];
  return "is" in condition
    ? codeFaults(found.item, condition.is, [...path, "is"])
    : leastFaults(found.item, condition.atLeast, [...path, "atLeast"]);
}

function unknownName(key: string, name: string, { grids, variables }: Known): string {
  if (key === "anyRowOf") {
    return variables.has(name) ? `${name} has no rows; use variable instead` : `there is no grid ${name}`;
  }
  return grids.has(name)
    ? `${name} is a grid; name the variable of a row, or use anyRowOf instead`
    : `there is no variable ${name}`;
}

function codeFaults(item: DraftItem, code: number, path: Path): DefinitionFault[] {
  if (item.type === "number") return [];
  if (item.options.length === 0) return [{ path, message: `${item.id} has no codes` }];
  if (item.options.some((option) => option.code === code)) return [];
  return [{ path, message: `${item.id} has no code ${code}` }];
}

function leastFaults(item: DraftItem, least: number, path: Path): DefinitionFault[] {
  if (item.type === "number") return [];
  if (item.type === "multiple" || item.type === "gridMultiple" || item.options.length === 0)
    return [{ path, message: `the answers of ${item.id} cannot be compared with a number` }];
  if (item.measure !== "ordinal" && item.measure !== "scale")
    return [{ path, message: `the codes of ${item.id} have no order; its measure must be ordinal or scale` }];
  const codes = item.options.flatMap(({ code, missing }) =>
    code === undefined || missing === true ? [] : [code],
  );
  if (codes.some((code, at) => at > 0 && code < (codes[at - 1] ?? code)))
    return [{ path, message: `the codes of ${item.id} do not rise from option to option` }];
  return codes.some((code) => code >= least)
    ? []
    : [{ path, message: `no answer of ${item.id} is ${least} or more` }];
}
