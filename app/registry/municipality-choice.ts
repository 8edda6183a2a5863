import { failure, type Fault, type Result, success } from "~/platform/result";
import type { Municipality } from "./municipality";
import { foldForSearch } from "./municipality-search";

type Candidate = Pick<Municipality, "number" | "name" | "names" | "formerNumbers">;

export type ChoiceFault = Fault & {
  code: "municipality_blank" | "municipality_no_match" | "municipality_ambiguous";
};

/** How a municipality stands in a list to choose from; the number tells apart those that share a name. */
export function municipalityLabel({ number, name }: Pick<Municipality, "number" | "name">): string {
  return `${name} (${number})`;
}

/**
 * The one municipality that somebody means by what they typed: its number, its whole name in any official form, or a line of
 * the list. Numbers and names that are not in use any more lead to those of today.
 * @example «1837», «Meløy» and «Meløy (1837)» are all 1837; «Herøy» alone is two municipalities, and a fault
 */
export function chooseMunicipality(
  municipalities: readonly Candidate[],
  typed: string,
): Result<Candidate, ChoiceFault> {
  const wanted = foldForSearch(typed);
  if (wanted === "") return failure({ code: "municipality_blank" });
  const number = /\b\d{4}\b/.exec(wanted)?.[0];
  const fits = (named: { number: string; names: readonly string[] }): boolean =>
    number ? named.number === number : named.names.some((name) => foldForSearch(name) === wanted);

  const today = municipalities.filter(({ number, name, names }) => fits({ number, names: [name, ...names] }));
  const found =
    today.length > 0
      ? today
      : municipalities.filter(({ formerNumbers }) =>
          formerNumbers.some((former) => fits({ number: former.number, names: [former.name] })),
        );
  const [first, ...others] = found;
  if (!first) return failure({ code: "municipality_no_match", values: { value: typed.trim() } });
  if (others.length === 0) return success(first);
  const choices = found.map(municipalityLabel).join(", ");
  return failure({ code: "municipality_ambiguous", values: { value: typed.trim(), choices } });
}
