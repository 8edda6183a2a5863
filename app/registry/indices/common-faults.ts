import Fraction from "fraction.js";
import type { DefinitionFault } from "~/platform/definition-fault";
import { children, type Placed, repeated } from "~/platform/definition-parts";
import { languages } from "~/platform/i18n/languages";
import { exactly } from "~/platform/rounding";
import type { IndicatorDraft } from "./definition-draft";

// What every definition of survey-definitions/indices/ must hold, whatever it defines.

interface WithId {
  id?: string | undefined;
}

/** Weights of one whole must add up to it, exactly. Says nothing while a weight is missing: the form says that. */
export function weightFaults(
  whole: { name: string; is: number; unit: string },
  weights: readonly (number | undefined)[],
  path: DefinitionFault["path"],
): DefinitionFault[] {
  const known = weights.filter((weight) => weight !== undefined);
  if (known.length === 0 || known.length < weights.length) return [];
  const sum = known.reduce((total, weight) => total.add(exactly(weight)), new Fraction(0));
  if (sum.equals(whole.is)) return [];
  const message = `the weights of ${whole.name} add up to ${sum.toString()}${whole.unit}, but must add up to ${whole.is}${whole.unit}`;
  return [{ path, message }];
}

/** No two of a kind may have the same id. */
export function doubledIdFaults(name: string, list: readonly Placed<WithId>[]): DefinitionFault[] {
  return repeated(list, ({ id }) => id).map(({ path, key }) => ({
    path: [...path, "id"],
    message: `there is another ${name} with the id ${key}`,
  }));
}

/** No two may have the same name in a language, or nobody can tell them apart in a table. */
export function doubledNameFaults(
  list: readonly Placed<{ id?: string | undefined; name: Partial<Record<string, string | undefined>> }>[],
): DefinitionFault[] {
  return languages.flatMap((language) =>
    repeated(list, ({ name }) => name[language]?.trim().toLocaleLowerCase("nb") || undefined).map(
      ({ path, first }) => ({
        path: [...path, "name", language],
        message: `${first.id ?? ""} has the same name`,
      }),
    ),
  );
}

/** What the parts name must be in the list, and what is in the list must be named. */
export function referenceFaults<K extends string>(
  parts: readonly Placed<Partial<Record<K, string | undefined>>>[],
  key: K,
  list: { name: string; path: string; items: readonly WithId[] },
): DefinitionFault[] {
  const known = new Set(list.items.map(({ id }) => id));
  const named = new Set(parts.map(({ part }) => part[key]));
  const unknown = parts
    .filter(({ part }) => part[key] !== undefined && !known.has(part[key]))
    .map(({ part, path }) => ({
      path: [...path, key],
      message: `there is no ${list.name} with the id ${part[key]}`,
    }));
  const unused = children(list.items, [list.path])
    .filter(({ part }) => part.id !== undefined && !named.has(part.id))
    .map(({ part, path }) => ({ path: [...path, "id"], message: `nothing has the ${list.name} ${part.id}` }));
  return [...unknown, ...unused];
}

/** The least possible value must be under the most possible one. */
export function boundsFaults(indicators: readonly Placed<IndicatorDraft>[]): DefinitionFault[] {
  return indicators.flatMap(({ part: { bounds }, path }) =>
    bounds.min === undefined || bounds.max === undefined || bounds.min < bounds.max
      ? []
      : [
          {
            path: [...path, "bounds"],
            message: `no value can be both at least ${bounds.min} and at most ${bounds.max}`,
          },
        ],
  );
}
