import { describe, expect, test } from "vitest";
import { representativity } from "~/survey/analysis/representativity";
import { decimalDigits } from "~/platform/rounding";
import { answeredLike2018 } from "../../support/answered-like-2018";
import { radmann, radmannFrame } from "../../support/radmann";

const instrument = radmann();
const frame = radmannFrame();
const respondents = answeredLike2018.map((municipality) => ({ municipality }));

function of(id: string) {
  const background = instrument.background.find((each) => each.id === id);
  if (!background) throw new Error(id);
  return background;
}

describe("representativity", () => {
  // Seeds 004, tables 1-4: per cent of all 124 and of the 78 that answered.
  test.each([
    ["population", ["43.5", "56.5"], ["42.3", "57.7"]],
    ["region", ["24.2", "8.1", "19.4", "10.5", "37.9"], ["29.5", "7.7", "23.1", "6.4", "33.3"]],
    ["income", ["30.6", "31.5", "37.9"], ["29.5", "38.5", "32.1"]],
    ["centrality", ["45.2", "54.8"], ["44.9", "55.1"]],
  ])("prints the source's table by %s", (id, frameShares, respondentShares) => {
    const { categories, unplaced } = representativity(of(id), frame, respondents);
    expect(categories.map(({ frameShare }) => decimalDigits(frameShare ?? NaN, 1))).toEqual(frameShares);
    expect(categories.map(({ respondentShare }) => decimalDigits(respondentShare ?? NaN, 1))).toEqual(
      respondentShares,
    );
    expect(unplaced).toBe(0);
  });

  test("tests the respondents against the frame's shares", () => {
    // By hand for table 4: 35 and 43 of 78 against 56/124 and 68/124.
    const expected = [(78 * 56) / 124, (78 * 68) / 124] as const;
    const { fit } = representativity(of("centrality"), frame, respondents);
    expect(fit?.chiSquare).toBeCloseTo(
      (35 - expected[0]) ** 2 / expected[0] + (43 - expected[1]) ** 2 / expected[1],
      12,
    );
    expect(fit?.df).toBe(1);
    expect(fit?.p).toBeGreaterThan(0.9);
  });

  test("leaves those out of the shares whose category the frame does not tell", () => {
    const nowhere = { population: null, centrality: null, income: null, region: null, group: null };
    const { categories, unplaced } = representativity(
      of("centrality"),
      [...frame, { municipality: "9999", ...nowhere }],
      [...respondents, { municipality: "9999" }],
    );
    expect(unplaced).toBe(1);
    expect(categories.map(({ frame }) => frame)).toEqual([56, 68]);
    expect(categories[0]?.respondentShare).toBeCloseTo((100 * 35) / 78, 12);
  });

  test("says nothing of the respondents before anybody has answered", () => {
    const { categories, fit } = representativity(of("income"), frame, []);
    expect(categories.map(({ respondentShare }) => respondentShare)).toEqual([null, null, null]);
    expect(fit).toBeNull();
  });
});
