import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { groupingBy } from "~/survey/analysis/grouping";
import { hiddenAcross, withoutSmallDifferences } from "~/survey/analysis/linked-disclosure";
import { tabulate } from "~/survey/analysis/tabulate";
import { variablesOf } from "~/survey/variables";
import { answeredLike2018 } from "../../support/answered-like-2018";
import { radmann, radmannFrame } from "../../support/radmann";
import { syntheticResponses } from "../../support/synthetic-responses";

/** A division in which the respondent «abc» is in the group that its letter at the place says. */
const division = (place: number, groups: string[]) => ({
  groups,
  groupOf: (respondent: string) => respondent[place] ?? null,
});

const people = (kind: string, count: number) => Array.from({ length: count }, (_, at) => `${kind}${at}`);

describe("disclosure control over several tables", () => {
  test("hides a group that another table would give away by subtraction", () => {
    // x is a and three more: x minus a would be three respondents. Of the four groups y and x, or a and b, must go together, since
    // the total gives one away by the other.
    const respondents = [...people("ax", 20), ...people("bx", 3), ...people("by", 17)];
    const hidden = hiddenAcross([respondents], [division(0, ["a", "b"]), division(1, ["x", "y"])]);
    expect(hidden.map(({ groups }) => groups)).toEqual([
      [true, true],
      [false, false],
    ]);
  });

  test("merges the small groups of a table rather than hiding a large one", () => {
    // Central by one limit is a, b and three of c. Hiding a and c, which are small, is enough.
    const respondents = [
      ...[...people("ax", 8), ...people("bx", 30), ...people("cx", 3)],
      ...[...people("cy", 7), ...people("dy", 30)],
    ];
    const [groups, centrality] = hiddenAcross(
      [respondents],
      [division(0, ["a", "b", "c", "d"]), division(1, ["x", "y"])],
    );
    expect(groups?.groups).toEqual([true, false, true, false]);
    expect(centrality?.groups).toEqual([false, false]);
  });

  test("hides nothing when all differences are large enough", () => {
    const respondents = [...people("ax", 20), ...people("bx", 5), ...people("ay", 6), ...people("by", 17)];
    const hidden = hiddenAcross([respondents], [division(0, ["a", "b"]), division(1, ["x", "y"])]);
    expect(hidden.flatMap(({ total, groups }) => [total, ...groups])).not.toContain(true);
  });

  test("leaves no difference of fewer than five between any groups of two tables", () => {
    const respondent = fc.tuple(
      fc.constantFrom("a", "b", "c"),
      fc.constantFrom("p", "q", "r", "-"),
      fc.constantFrom("x", "y"),
    );
    const divisions = [division(0, ["a", "b", "c"]), division(1, ["p", "q", "r"]), division(2, ["x", "y"])];
    fc.assert(
      fc.property(fc.array(respondent, { minLength: 5, maxLength: 60 }), (kinds) => {
        const respondents = kinds.map((letters, at) => letters.join("") + String(at));
        const hidden = hiddenAcross([respondents], divisions);
        // All that somebody can add up in each table: any shown groups, with or without what is left of the total.
        const sums = divisions.map(({ groups, groupOf }, table) => {
          const shown = groups.filter((_, place) => !hidden[table]?.groups[place]);
          const parts = shown.map((group) => respondents.filter((each) => groupOf(each) === group));
          parts.push(respondents.filter((each) => !shown.includes(groupOf(each) ?? "")));
          return subsets(parts).map((chosen) => new Set(chosen.flat()));
        });
        for (const inner of sums.flat()) {
          for (const outer of sums.flat()) {
            if (![...inner].every((each) => outer.has(each))) continue;
            const left = outer.size - inner.size;
            expect(left === 0 || left >= 5).toBe(true);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test("protects the respondents of 2018 in centrality by 500 and groups by 513.5", () => {
    const instrument = radmann();
    const frame = radmannFrame();
    const answered = syntheticResponses(instrument, frame, 1).filter(({ municipality }) =>
      answeredLike2018.includes(municipality),
    );
    const variable = variablesOf(instrument).find(({ name }) => name === "q4_1");
    if (!variable) throw new Error("q4_1 is missing");
    const groupings = instrument.background.map((background) => groupingBy(background, frame));
    const tables = withoutSmallDifferences(
      groupings.map((grouping) => ({ grouping, tabulation: tabulate(variable, answered, { grouping }) })),
      answered,
    );
    const between = answered.filter(({ municipality, answers }) => {
      const centrality = frame.find((unit) => unit.municipality === municipality)?.centrality ?? 0;
      return answers.has("q4_1") && centrality >= 500 && centrality < 513.5;
    });
    // Central by 500 minus groups 1 and 2, which are central by 513.5, are these few.
    expect(between.length).toBeGreaterThan(0);
    expect(between.length).toBeLessThan(5);
    const isShown = (table: number, group: string) =>
      tables[table]?.groups.some((each) => each.group === group && each.figures !== null);
    const byGroup = instrument.background.findIndex(({ id }) => id === "group");
    const byCentrality = instrument.background.findIndex(({ id }) => id === "centrality");
    expect(isShown(byGroup, "1") && isShown(byGroup, "2") && isShown(byCentrality, "from_500")).toBe(false);
    expect(tables.every(({ figures }) => figures !== null)).toBe(true);
  });

  test("has nothing to hide without tables", () => {
    expect(withoutSmallDifferences([], [])).toEqual([]);
  });
});

function subsets<T>(of: readonly T[]): T[][] {
  return of.reduce<T[][]>((all, one) => all.flatMap((chosen) => [chosen, [...chosen, one]]), [[]]);
}
