import { describe, expect, test } from "vitest";
import type { ProjectedGroup } from "~/registry/costs/demographic-need";
import { demographicFigures, YEARS_AHEAD } from "~/registry/cost-pages/demographic-view";
import { shippedNeedKey } from "~/registry/need/shipped-need-key.server";

const key = shippedNeedKey();
const groups = key.demography.services.flatMap(({ criteria }) => criteria);

/** A thousand of every age group each year, but for what is told. */
function projection(
  years: readonly number[],
  told: Readonly<Record<string, readonly number[]>> = {},
): ProjectedGroup[] {
  return groups.flatMap((group) =>
    years.map((year, at) => ({ year, group, inhabitants: told[group]?.[at] ?? 1_000 })),
  );
}

const from2024 = Array.from({ length: 27 }, (_, at) => 2024 + at);

describe("the change in need ten years ahead", () => {
  test("is the change of each age group times what the need key gives for it", () => {
    // Five fewer children of school age at 141,037 NOK, then two more; three more aged 80-89 at 133,544 and one less aged 90 at 284,188.
    const figures = demographicFigures(
      projection([2024, 2025, 2026], {
        "age-6-15": [1_000, 995, 997],
        "age-80-89": [1_000, 1_003, 1_003],
        "age-90-and-over": [1_000, 999, 999],
      }),
      key,
      2024,
    );
    const course = (id: string) => figures?.services.find((service) => service.id === id);
    expect(figures?.years).toEqual([2025, 2026]);
    expect(course("primary-school")).toMatchObject({
      changes: [-705_185, 282_074],
      sinceBase: [-705_185, -423_111],
      sum: -423_111,
    });
    // 3 of 1,000 inhabitants.
    expect(course("primary-school")?.percent).toBeCloseTo(-0.3, 12);
    expect(course("care")?.changes).toEqual([3 * 133_544 - 284_188, 0]);
    // Of 30,421 + 133,544 + 284,188 NOK for a thousand each.
    expect(course("care")?.percent).toBeCloseTo((100 * 116_444) / 448_153_000, 12);
    expect(figures?.total.changes).toEqual([-705_185 + 116_444, 282_074]);
    expect(figures?.total.sum).toBe(-306_667);
  });

  test("counts from the year that is asked for, and from the first projected one where that is later", () => {
    const years = (from: number) => demographicFigures(projection(from2024), key, from)?.years;
    expect(years(2026)).toEqual(Array.from({ length: YEARS_AHEAD }, (_, at) => 2027 + at));
    expect(years(2022)?.[0]).toBe(2025);
    expect(years(2046)).toEqual([2047, 2048, 2049, 2050]);
    expect(years(2050)).toBeUndefined();
    expect(demographicFigures([], key, 2024)).toBeNull();
    // A year that is not projected ends the course.
    expect(demographicFigures(projection([2024, 2025, 2027, 2028]), key, 2024)?.years).toEqual([2025]);
  });

  test("is not known for a service whose age group is not projected, nor then for all of them", () => {
    const lacking = projection([2024, 2025]).filter(({ group }) => group !== "age-67-79");
    const figures = demographicFigures(lacking, key, 2024);
    expect(figures?.services.map(({ id, sum }) => [id, sum])).toEqual([
      ["kindergarten", 0],
      ["primary-school", 0],
      ["care", null],
      ["others", 0],
    ]);
    expect(figures?.total).toMatchObject({ changes: [null], sum: null, percent: null });
  });

  test("says where rounding makes shown figures add up to another shown sum, and only there", () => {
    const rounded = (told: Record<string, number[]>) =>
      demographicFigures(projection([2024, 2025], told), key, 2024)?.isRounded;
    // 11,463 + 11,463 shown as 11 and 11 are 22,926, which is shown as 23.
    const years = [2024, 2025, 2026];
    const twice = demographicFigures(projection(years, { "age-23-66": [1_000, 1_001, 1_002] }), key, 2024);
    expect(twice?.isRounded).toBe(true);
    expect(rounded({ "age-23-66": [1_000, 1_001] })).toBe(false);
    expect(rounded({})).toBe(false);
  });
});
