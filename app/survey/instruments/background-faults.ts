import type { DefinitionFault } from "~/platform/definition-fault";
import { children, repeated } from "~/platform/definition-parts";
import { holdsWithin, type Limits } from "../background";
import type { DraftBackground } from "./instrument-draft";

/** The categories of a background variable must divide what they are told by: nobody in two of them, nobody in none. */
export function backgroundFaults(backgrounds: readonly DraftBackground[]): DefinitionFault[] {
  const placed = children(backgrounds, ["background"]);
  const doubled = repeated(placed, ({ id }) => id).map(({ path, key }) => ({
    path: [...path, "id"],
    message: `there is another background variable with the id ${key}`,
  }));
  const ofEach = placed.flatMap(({ part, path }) => {
    const categories = children(part.categories, [...path, "categories"]);
    return [
      ...repeated(categories, ({ id }) => id).map((again) => ({
        path: [...again.path, "id"],
        message: `there is another category with the id ${again.key}`,
      })),
      ...categories
        .filter(({ part: { where } }) => limitsOf(where).length === 0)
        .map((category) => ({ path: [...category.path, "where"], message: "sets no limit" })),
      ...divisionFaults(part).map((message) => ({ path: [...path, "categories"], message })),
    ];
  });
  return [...doubled, ...ofEach];
}

type Where = DraftBackground["categories"][number]["where"];

function limitsOf(where: Where): Limits[] {
  return Object.values(where).flatMap((limits) =>
    limits && Object.values(limits).some((limit) => limit !== undefined) ? [limits] : [],
  );
}

/** Tries every value at which something changes, and one on each side of it, in all combinations of the columns. */
function divisionFaults({ categories }: DraftBackground): string[] {
  const columns = [...new Set(categories.flatMap(({ where }) => Object.keys(where)))];
  const samples = columns.map((column) =>
    trialValues(categories.flatMap(({ where }) => where[column] ?? [])),
  );
  if (categories.length === 0 || samples.some((values) => values.length === 0)) return [];
  const combinations = samples.reduce<(number | string)[][]>(
    (before, values) => before.flatMap((combination) => values.map((value) => [...combination, value])),
    [[]],
  );
  for (const values of combinations) {
    const holding = categories.filter(({ where }) =>
      columns.every((column, at) => {
        const limits = where[column];
        const value = values[at];
        return limits === undefined || (value !== undefined && holdsWithin(limits, value));
      }),
    );
    const example = columns.map((column, at) => `${column} ${String(values[at])}`).join(" and ");
    if (holding.length === 0) return [`no category takes ${example}`];
    if (holding.length > 1)
      return [`${holding.map(({ id }) => id ?? "?").join(" and ")} both take ${example}`];
  }
  return [];
}

function trialValues(limits: readonly Limits[]): (number | string)[] {
  const named = limits.flatMap(({ is }) => is ?? []);
  if (named.length > 0) return [...new Set(named)];
  const edges = [
    ...new Set(
      limits.flatMap(({ atLeast, above, below, atMost }) =>
        [atLeast, above, below, atMost].filter((edge) => edge !== undefined),
      ),
    ),
  ].sort((one, other) => one - other);
  return edges.flatMap((edge, at) => {
    const next = edges[at + 1];
    const before = at === 0 ? [edge - 1] : [];
    return [...before, edge, next === undefined ? edge + 1 : (edge + next) / 2];
  });
}
