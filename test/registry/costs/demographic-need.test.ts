import { describe, expect, test } from "vitest";
import { checkSum } from "~/platform/printed-sum";
import { decimalDigits } from "~/platform/rounding";
import {
  type AgeRate,
  demographicNeed,
  needOver,
  type ProjectedGroup,
} from "~/registry/costs/demographic-need";
import { publishedNeedView } from "~/registry/cost-pages/published-need-view";
import { publishedNeedFaults } from "~/registry/costs/published-need";
import { shippedPublishedNeeds } from "~/registry/costs/published-need-file.server";

/** As it was shown to Meløy's council in May 2023. */
const meloy = shippedPublishedNeeds().find(({ municipality }) => municipality === "1837");
if (!meloy) throw new Error("Meløy's table does not ship.");
const school = meloy.services.find(({ id }) => id === "school");
const { sums, off } = publishedNeedView(meloy, "I alt", "nb");
const sumsAt = (place: string, from: number) =>
  sums.filter((sum) => sum.place === place && sum.period.from === from);

describe("Meløy's change in need 2023-2032 as it is printed", () => {
  test("each year's services add up to its total, within rounding", () => {
    const agreements = meloy.total.map((total, index) => {
      const parts = meloy.services.map(({ figures }) => String(figures[index]));
      return checkSum({ printed: String(total), parts }).agreement;
    });
    expect(agreements.filter((agreement) => agreement === "explained_by_rounding")).toHaveLength(3);
    expect(agreements).not.toContain("does_not_add_up");
  });

  test("the sums of 2023-2032 are of those years, within rounding", () => {
    expect(sumsAt("sammendraget", 2023).map(({ agreement }) => agreement)).toEqual([
      "adds_up",
      "explained_by_rounding",
      "adds_up",
      "explained_by_rounding",
      "explained_by_rounding",
      "adds_up",
      "explained_by_rounding",
    ]);
  });

  test("the sums that are labelled 2024-2027 are of other years, and it is found of which", () => {
    const checks = sumsAt("sammendraget", 2024);
    expect(checks.map(({ agreement }) => agreement)).toEqual(checks.map(() => "does_not_add_up"));
    expect(checks[0]).toMatchObject({
      name: "Pleie og omsorg",
      printed: 12_550,
      sum: 7_381,
      difference: 5_169,
    });
    const services = Array.from({ length: 6 }, () => ({ from: 2024, to: 2028 }));
    expect(checks.map(({ isSumOf }) => isSumOf)).toEqual([...services, { from: 2023, to: 2027 }]);
  });

  test("the services' own slides say otherwise again", () => {
    const [care, ofSchool, kindergarten] = sumsAt("tjenestens eget lysbilde", 2024);
    expect(care?.isSumOf).toEqual({ from: 2023, to: 2027 });
    expect(kindergarten?.isSumOf).toEqual({ from: 2023, to: 2027 });
    expect(ofSchool?.agreement).toBe("explained_by_rounding");
    // The seven of the summary and two of the slides.
    expect(off).toBe(9);
  });

  test("a table whose rows and years do not fit is refused with the place", () => {
    const broken = {
      ...meloy,
      total: [1, 2],
      sums: [{ ...meloy.sums[0], to: 2040, services: { schol: 1 } }],
    };
    expect(publishedNeedFaults(broken)).toEqual([
      { path: ["total"], message: "has 2 figures for 10 years" },
      { path: ["sums", 0, "from"], message: "2023 to 2040 are not years of the table" },
      { path: ["sums", 0, "services", "schol"], message: "schol is no service of the table" },
    ]);
  });
});

describe("the change in need", () => {
  /** Meløy has 762 aged 6-15; one rate and whole children give every printed figure of the school. */
  const children = [762, 762, 744, 740, 728, 694, 665, 644, 628, 599, 579];
  const projection: ProjectedGroup[] = children.map((inhabitants, index) => ({
    year: 2022 + index,
    group: "6-15",
    inhabitants,
  }));
  const schoolRate: AgeRate = { service: "school", group: "6-15", amount: 157_255 };

  test("is the change in each age group times its rate: the school's printed figures to the digit", () => {
    const { years } = demographicNeed([...projection].reverse(), [schoolRate]);
    expect(years.map(({ year }) => year)).toEqual(meloy.years);
    const thousands = years.map(({ services }) => decimalDigits(services[0]?.change?.div(1000) ?? 0, 0));
    expect(thousands).toEqual(school?.figures.map(String));
  });

  test("sums over years before it is rounded", () => {
    const need = demographicNeed(projection, [schoolRate]);
    // 183 fewer children; the printed years sum to 28,777, their printed sum is 28,778.
    const { services, total } = needOver(need, 2023, 2032);
    expect(services).toMatchObject([{ service: "school" }]);
    expect(decimalDigits(total.div(1000), 0)).toBe("-28778");
    expect(() => needOver(need, 2022, 2032)).toThrow("2022 to 2032");
  });

  test("adds the age groups of a service, and cannot be told where one of them is not projected", () => {
    const rates: AgeRate[] = [
      { service: "care", group: "67-79", amount: 10 },
      { service: "care", group: "80-", amount: 100 },
      { service: "school", group: "6-15", amount: 50 },
    ];
    const row = (year: number, group: string, inhabitants: number) => ({ year, group, inhabitants });
    const rows = [
      row(2022, "67-79", 10),
      row(2022, "80-", 5),
      row(2022, "6-15", 30),
      row(2023, "67-79", 13),
      row(2023, "80-", 4),
      row(2023, "6-15", 28),
      row(2024, "67-79", 13),
      row(2024, "6-15", 31),
    ];
    const { years } = demographicNeed(rows, rates);
    expect(years.map(({ services }) => services.map(({ change }) => change?.valueOf() ?? null))).toEqual([
      [-70, -100],
      [null, 150],
    ]);
    expect(years.map(({ total }) => total.valueOf())).toEqual([-170, 150]);
  });
});
