import type { FigureFiling } from "./filed-table";
import type { SourceTable } from "./source-definition";
import { combinationName, type TableCombination } from "./table-content";

/** A combination of a table's values that a person may file, with how it is filed now. */
export interface DecidableFigure {
  /** The place of the combination among those of the file, from 0. */
  at: number;
  name: string;
  combination: TableCombination;
  filing: FigureFiling | null;
}

/**
 * The combinations that nothing files, and those that the definition of the page files one by one. What ships files the others, or
 * something that takes several of them together.
 * @param combinations with what they are filed under now.
 * @param own what the page wrote of the table before.
 */
export function decidableFigures(
  combinations: readonly TableCombination[],
  own: SourceTable | null,
): DecidableFigure[] {
  const counts = new Map<string, number>();
  for (const { filedAs } of combinations)
    if (filedAs !== null) counts.set(filedAs, (counts.get(filedAs) ?? 0) + 1);
  return combinations.flatMap((combination, at): DecidableFigure[] => {
    const { filedAs } = combination;
    const figure = { at, name: combinationName(combination), combination };
    if (filedAs === null) return [{ ...figure, filing: null }];
    const written = own?.indicators.find(({ id }) => id === filedAs);
    if (!written || counts.get(filedAs) !== 1) return [];
    const { additive, times, lessFrom } = written;
    return [{ ...figure, filing: { indicator: filedAs, additive, times, lessFrom } }];
  });
}
