import { hiddenCells, type HiddenCells, LEAST_BASE, type ShownTabulation, withoutCells } from "./disclosure";
import { respondentsBehind } from "./distribution";
import type { Grouping } from "./grouping";
import type { SurveyResponse } from "./response";
import type { Tabulation } from "./tabulate";

/** The respondents of one table that are in the total but in no group that is shown. */
const REST = -1;

/**
 * Leaves out of several tabulations of the same variable, by different divisions, what must not be seen by somebody who sees them all:
 * also what one finds by subtracting groups of one table from groups of another.
 * @param tabulations each with the division that it was made by.
 */
export function withoutSmallDifferences(
  tabulations: readonly { tabulation: Tabulation; grouping: Grouping }[],
  responses: readonly SurveyResponse[],
): ShownTabulation[] {
  const [first] = tabulations;
  if (!first) return [];
  const { n, answered } = respondentsBehind(first.tabulation.variable, responses);
  const hidden = hiddenAcross(
    [n, answered],
    tabulations.map(({ grouping }) => grouping),
  );
  return tabulations.flatMap(({ tabulation }, place) => {
    const cells = hidden[place];
    return cells ? [withoutCells(tabulation, cells)] : [];
  });
}

/**
 * Which cells to hide of tables that divide the same respondents. Besides what each table needs by itself: whenever some groups of one
 * table lie within some groups of another but for fewer than five respondents, one of the two is merged with a neighbour by hiding
 * both, whichever hides fewer answers. Differences of two tables are looked for, not what one could find out of three together.
 * @param bases lists of respondents that the figures rest on; each is protected.
 */
export function hiddenAcross(
  bases: readonly (readonly string[])[],
  groupings: readonly Grouping[],
): HiddenCells[] {
  const total = bases.map((base) => base.length);
  const hide = ({ groups, groupOf }: Grouping, already: readonly boolean[]): HiddenCells =>
    hiddenCells(
      total,
      groups.map((group) => bases.map((base) => base.filter((each) => groupOf(each) === group).length)),
      already,
    );
  const hidden = groupings.map((grouping) => hide(grouping, []));
  if (hidden.some((table) => table.total)) return hidden;
  for (;;) {
    const sides = findSmallDifference(bases, groupings, hidden);
    if (!sides) return hidden;
    const merge = sides
      .flatMap((side) => cheapestMerge(side) ?? [])
      .sort((one, other) => one.cost - other.cost)[0];
    const grouping = groupings[merge?.table ?? -1];
    if (!merge || !grouping) return hidden;
    hidden[merge.table] = hide(
      grouping,
      grouping.groups.map(
        (_, place) => merge.groups.includes(place) || hidden[merge.table]?.groups[place] === true,
      ),
    );
  }
}

/** Some parts of a table that must not be known together. */
interface Side {
  table: number;
  /** For each respondent, the shown group by its place, or REST. */
  parts: readonly number[];
  inside: ReadonlySet<number>;
}

/** Two tables of which one gives too few away when parts of it are subtracted from parts of the other; null when none does. */
function findSmallDifference(
  bases: readonly (readonly string[])[],
  groupings: readonly Grouping[],
  hidden: readonly HiddenCells[],
): Side[] | null {
  for (const base of bases) {
    const tables = groupings.map((grouping, table) => ({
      table,
      parts: base.map(partOf(grouping, hidden[table]?.groups ?? [])),
    }));
    for (const inner of tables) {
      for (const outer of tables) {
        const choice = inner === outer ? null : smallDifference(inner.parts, outer.parts);
        if (choice)
          return [
            { ...inner, inside: choice.inside },
            { ...outer, inside: choice.cover },
          ];
      }
    }
  }
  return null;
}

/** The shown group that a respondent is in, by its place; REST for all others, since the total minus the shown groups is known. */
function partOf({ groups, groupOf }: Grouping, hidden: readonly boolean[]): (municipality: string) => number {
  return (municipality) => {
    const place = groups.indexOf(groupOf(municipality) ?? "");
    return place === -1 || hidden[place] ? REST : place;
  };
}

/**
 * Parts of the inner division that lie within parts of the outer one with too few left over. For each choice of inner parts only the
 * smallest cover matters: any larger one has a whole part more, and no part is small.
 */
function smallDifference(inner: readonly number[], outer: readonly number[]) {
  const parts = [...new Set(inner)];
  for (let choice = 1; choice < 2 ** parts.length; choice += 1) {
    const inside = new Set(parts.filter((_, place) => choice & (2 ** place)));
    const cover = new Set(outer.filter((_, who) => inside.has(inner[who] ?? REST)));
    const left = inner.filter((part, who) => cover.has(outer[who] ?? REST) && !inside.has(part)).length;
    if (left > 0 && left < LEAST_BASE) return { inside, cover };
  }
  return null;
}

/**
 * The groups to hide so that the parts inside are no longer known apart from those outside: the smallest group on each side, or on one
 * side only where what is hidden already lies on the other. Null when there is nothing outside.
 */
function cheapestMerge({
  table,
  parts,
  inside,
}: Side): { table: number; groups: number[]; cost: number } | null {
  const sizes = [...new Set(parts)].map((part) => ({
    part,
    size: parts.filter((each) => each === part).length,
  }));
  const smallest = (isInside: boolean) => {
    const side = sizes.filter(({ part }) => inside.has(part) === isInside);
    return side.find(({ part }) => part === REST) ?? side.sort((one, other) => one.size - other.size)[0];
  };
  const ends = [smallest(true), smallest(false)];
  if (ends.includes(undefined)) return null;
  const groups = ends.flatMap((end) => (end && end.part !== REST ? [end] : []));
  return {
    table,
    groups: groups.map(({ part }) => part),
    cost: groups.reduce((sum, { size }) => sum + size, 0),
  };
}
