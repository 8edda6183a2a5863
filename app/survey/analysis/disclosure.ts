import type { AnswerFigures } from "./distribution";
import type { GroupTest, Tabulation } from "./tabulate";

/** Figures that rest on fewer answers than this are shown to nobody but the administrator. */
export const LEAST_BASE = 5;

/** What may be shown of a table. */
export interface HiddenCells {
  total: boolean;
  /** In the groups' order. */
  groups: boolean[];
}

/** Of one variable, with figures left out where they would show what single respondents answered. */
export interface ShownTabulation {
  variable: Tabulation["variable"];
  /** Null where they are hidden, which is not the same as nobody having answered. */
  figures: AnswerFigures | null;
  groups: { group: string; figures: AnswerFigures | null }[];
  /** Without the pairs of which a group is hidden. */
  tests: GroupTest[];
}

/**
 * Leaves out of a tabulation what must not be seen (DESIGN 4.2). It protects within this one table; where a reader can see the same
 * answers by several divisions, use `withoutSmallDifferences` of linked-disclosure.ts.
 */
export function withoutSmallCells(tabulation: Tabulation): ShownTabulation {
  return withoutCells(tabulation, hiddenCells(basesOf(tabulation), tabulation.groups.map(basesOf)));
}

/** Leaves the hidden cells out of a tabulation, and the tests that they are part of. */
export function withoutCells(
  { variable, groups, tests, ...figures }: Tabulation,
  hidden: HiddenCells,
): ShownTabulation {
  const hiddenGroups = new Set(groups.filter((_, place) => hidden.groups[place]).map(({ group }) => group));
  return {
    variable,
    figures: hidden.total ? null : figures,
    groups: groups.map(({ group, ...own }) => ({ group, figures: hiddenGroups.has(group) ? null : own })),
    tests: tests.filter(({ first, second }) => !hiddenGroups.has(first) && !hiddenGroups.has(second)),
  };
}

/** A mean and its per cents rest on different answers, and both must be many enough. */
const basesOf = ({ n, answered }: AnswerFigures): number[] => [n, answered];

/**
 * Which cells of a table to hide, so that none rests on fewer than five answers, and so that what is shown, subtracted from the total,
 * never leaves fewer than five: then the smallest group that is still shown is hidden too. A cell that rests on nothing
 * shows nothing, and stays.
 * @param total bases of the total; several when its figures rest on different answers.
 * @param groups bases of the groups, as many for each; they may sum to less than the total when some respondents have no group.
 * @param already groups that are hidden for another reason, in the groups' order.
 */
export function hiddenCells(
  total: readonly number[],
  groups: readonly (readonly number[])[],
  already: readonly boolean[] = [],
): HiddenCells {
  const hidden = groups.map((bases, place) => already[place] === true || isSmall(bases));
  if (isSmall(total)) return { total: true, groups: groups.map((bases) => bases.some((base) => base > 0)) };
  while (isSmall(remainder(total, groups, hidden))) {
    const shown = groups.flatMap((bases, place) =>
      hidden[place] || bases.every((base) => base === 0) ? [] : [{ place, base: Math.max(...bases) }],
    );
    const smallest = shown.sort((one, other) => one.base - other.base)[0];
    if (!smallest) return { total: true, groups: hidden };
    hidden[smallest.place] = true;
  }
  return { total: false, groups: hidden };
}

/** What somebody finds who subtracts every group that is shown from the total. */
function remainder(
  total: readonly number[],
  groups: readonly (readonly number[])[],
  hidden: readonly boolean[],
): number[] {
  return total.map((base, kind) =>
    groups.reduce((rest, bases, place) => (hidden[place] ? rest : rest - (bases[kind] ?? 0)), base),
  );
}

const isSmall = (bases: readonly number[]): boolean => bases.some((base) => base > 0 && base < LEAST_BASE);
