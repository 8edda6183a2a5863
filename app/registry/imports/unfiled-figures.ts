import { type FilingCandidate, type FilingSuggestion, suggestFilings } from "./suggest-filing";
import { combinationName, type TableCombination, type TableContent } from "./table-content";

/** Figures of a table that no definition files. */
export interface UnfiledFigure {
  /** The place of the combination among those of the file, from 0. */
  at: number;
  name: string;
  combination: TableCombination;
  suggestion: FilingSuggestion;
}

/** What no definition files of a file, in its order, each with which of the candidates it may be. */
export function unfiledFigures(
  { combinations, table }: Pick<TableContent, "combinations" | "table">,
  candidates: readonly FilingCandidate[],
): UnfiledFigure[] {
  const unfiled = combinations
    .map((combination, at) => ({ at, name: combinationName(combination), combination }))
    .filter(({ combination }) => combination.filedAs === null);
  if (unfiled.length === 0) return [];
  const suggestions = suggestFilings(
    table,
    unfiled.map(({ combination }) => combination.parts.map(({ value }) => value.label)),
    candidates,
    new Set(combinations.flatMap(({ filedAs }) => filedAs ?? [])),
  );
  return unfiled.flatMap((figure, at) => {
    const suggestion = suggestions[at];
    return suggestion ? [{ ...figure, suggestion }] : [];
  });
}

/** Those that are taken for an indicator, then those that are like some, then the rest; else in the order of the file. */
export function suggestedFirst(unfiled: readonly UnfiledFigure[]): UnfiledFigure[] {
  const rank = ({ suggestion: { indicator, alike } }: UnfiledFigure): number =>
    indicator !== null ? 0 : alike.length > 0 ? 1 : 2;
  return [...unfiled].sort((one, other) => rank(one) - rank(other) || one.at - other.at);
}
