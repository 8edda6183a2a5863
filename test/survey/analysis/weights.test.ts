import { describe, expect, test } from "vitest";
import type { Grouping } from "~/survey/analysis/grouping";
import { designEffect, weightByFrame } from "~/survey/analysis/weights";
import { groupingBy } from "~/survey/analysis/grouping";
import { answeredLike2018 } from "../../support/answered-like-2018";
import { radmann, radmannFrame } from "../../support/radmann";

const instrument = radmann();
const frame2018 = radmannFrame();

/** Members named by their groups: «ax1» is in group a of the first division and in x of the second. */
const member = (municipality: string) => ({ municipality });
const letter = (place: number, groups: string[]): Grouping => ({
  groups,
  groupOf: (municipality) => municipality[place] ?? null,
});
const first = letter(0, ["a", "b"]);
const second = letter(1, ["x", "y"]);

describe("weights", () => {
  test("are the group's share of the frame divided by its share of the respondents", () => {
    // Frame 60 : 40, respondents 3 : 1. By hand: a weighs 0.6 / 0.75 and b 0.4 / 0.25.
    const frame = [...Array(60).fill("a"), ...Array(40).fill("b")].map((group, at) =>
      member(`${group}-${at}`),
    );
    const respondents = ["a-0", "a-1", "a-2", "b-60"].map(member);
    const { weights, designEffect, effectiveN, unanswered, converged } = weightByFrame(
      [first],
      frame,
      respondents,
    );
    expect([...weights.values()].map((weight) => weight.toFixed(12))).toEqual(
      [0.8, 0.8, 0.8, 1.6].map((weight) => weight.toFixed(12)),
    );
    // Kish: 4 × (3 × 0.64 + 2.56) / 4².
    expect(designEffect).toBeCloseTo(1.12, 12);
    expect(effectiveN).toBeCloseTo(4 / 1.12, 12);
    expect([unanswered, converged]).toEqual([[], true]);
  });

  test("meet the shares of two variables at once by raking", () => {
    const [region, income] = ["region", "income"].map((id) => {
      const background = instrument.background.find((each) => each.id === id);
      if (!background) throw new Error(id);
      return groupingBy(background, frame2018);
    });
    if (!region || !income) throw new Error("missing");
    const { weights, converged } = weightByFrame([region, income], frame2018, answeredLike2018.map(member));
    expect(converged).toBe(true);
    for (const { groups, groupOf } of [region, income]) {
      for (const group of groups) {
        const share = frame2018.filter(({ municipality }) => groupOf(municipality) === group).length / 124;
        const weighed = [...weights].filter(([municipality]) => groupOf(municipality) === group);
        expect(weighed.reduce((sum, [, weight]) => sum + weight, 0) / 78).toBeCloseTo(share, 9);
      }
    }
    expect([...weights.values()].reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(78, 9);
  });

  test("tell in which groups nobody has answered, and meet the shares of the others", () => {
    const frame = ["a1", "a2", "b1", "b2"].map(member);
    const { weights, unanswered } = weightByFrame([first], frame, [member("a1")]);
    expect(unanswered).toEqual(["b"]);
    expect([...weights.values()]).toEqual([1]);
  });

  test("tell when the shares cannot be met together", () => {
    // All a are x and all b are y among the respondents, but not in the frame's shares.
    const frame = ["ax1", "ax2", "ax3", "by1", "ay1", "ay2", "ay3", "bx1"].map(member);
    const { converged } = weightByFrame([first, second], frame, ["ax1", "by1"].map(member));
    expect(converged).toBe(false);
  });

  test("have no effect when all are the same", () => {
    expect(designEffect([3, 3, 3])).toBe(1);
    expect(weightByFrame([first], [], [])).toMatchObject({ designEffect: 1, effectiveN: 0, converged: true });
  });
});
