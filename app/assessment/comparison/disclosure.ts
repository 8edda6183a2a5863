import Fraction from "fraction.js";

/** A figure that would rest on fewer municipalities than this is not shown, and can not be reckoned from those that are. */
export const FEWEST = 3;

/**
 * Whether somebody who sees the means of these groups could reckon a figure of one or two municipalities from them.
 *
 * A mean and its number give a sum; every sum and difference of sums, however weighted, can be reckoned too. What is given away
 * is decided by linear algebra: some combination of the groups is zero for all municipalities but one or two exactly when the
 * groups, looked at without these, have a lower rank. What the reader knows anyway is left out of the groups first.
 * @param groups the members of each group that is shown, by any name; only those whose figures the reader does not know.
 * @example {a, b, c, d} and {a, b, c} give d away; {a, b, c} and {d, e, f} give nobody away
 */
export function givesAway(groups: readonly ReadonlySet<string>[]): boolean {
  const atoms = atomsOf(groups);
  const small = atoms.filter(({ size }) => size < FEWEST);
  const whole = rank(rowsOf(groups.length, atoms));
  return subsets(small).some((few) => {
    const size = few.reduce((sum, atom) => sum + atom.size, 0);
    if (size === 0 || size >= FEWEST) return false;
    return (
      rank(
        rowsOf(
          groups.length,
          atoms.filter((atom) => !few.includes(atom)),
        ),
      ) < whole
    );
  });
}

/** Municipalities that are in the very same groups: no combination of the groups tells one of them from another. */
interface Atom {
  /** Whether they are in each of the groups. */
  inGroups: boolean[];
  size: number;
}

function atomsOf(groups: readonly ReadonlySet<string>[]): Atom[] {
  const atoms = new Map<string, Atom>();
  for (const member of new Set(groups.flatMap((group) => [...group]))) {
    const inGroups = groups.map((group) => group.has(member));
    const atom = atoms.get(inGroups.join());
    if (atom) atom.size += 1;
    else atoms.set(inGroups.join(), { inGroups, size: 1 });
  }
  return [...atoms.values()];
}

function subsets<T>(items: readonly T[]): T[][] {
  return items.reduce<T[][]>((all, item) => [...all, ...all.map((subset) => [...subset, item])], [[]]);
}

function rowsOf(groups: number, atoms: readonly Atom[]): Fraction[][] {
  return Array.from({ length: groups }, (_, group) =>
    atoms.map(({ inGroups }) => new Fraction(inGroups[group] ? 1 : 0)),
  );
}

/** The number of independent rows, by elimination without rounding. */
function rank(rows: Fraction[][]): number {
  const [first] = rows;
  if (!first || first.length === 0) return 0;
  const rest = rows.filter((row) => !row[0]?.equals(0));
  const pivot = rest[0];
  if (!pivot) return rank(rows.map((row) => row.slice(1)));
  const lead = pivot[0] ?? new Fraction(1);
  const eliminated = rows
    .filter((row) => row !== pivot)
    .map((row) => {
      const factor = (row[0] ?? new Fraction(0)).div(lead);
      return row.slice(1).map((value, index) => value.sub(factor.mul(pivot[index + 1] ?? 0)));
    });
  return 1 + rank(eliminated);
}
