import { describe, expect, it } from "vitest";
import { translator } from "~/platform/i18n/translator";
import {
  indicatorNames,
  indicatorsOf,
  observedIds,
  observedNames,
} from "~/registry/indices/index-indicators";
import { findIndex } from "~/registry/indices/shipped-indices.server";
import { indicator, smallIndex } from "../../support/small-index";

const quality = smallIndex([
  {
    id: "social",
    weight: 60,
    needIndicator: "need.social",
    indicators: [indicator("social.a", 70, { correction: "need" }), indicator("social.b", 30)],
  },
  { id: "school", weight: 40, indicators: [indicator("school.a", 100)] },
]);
const index = { kind: "index", definition: quality } as const;

function shipped() {
  const found = findIndex("kommuneindeks-2025");
  if (found?.kind !== "composite") throw new Error("Kommuneindeksen ships as a composite.");
  return found;
}

describe("what an index is computed from", () => {
  it("stands in the order that editions are marked by: a service's need before its indicators", () => {
    expect(observedIds(index)).toEqual(["need.social", "social.a", "social.b", "school.a"]);
    expect(indicatorsOf(index).map(({ id }) => id)).toEqual(["social.a", "social.b", "school.a"]);
  });

  it("goes on with a composite's costs, each before its need, and ends with finance", () => {
    const ids = observedIds(shipped());
    expect(ids.slice(ids.indexOf("cost.total")).slice(0, 4)).toEqual([
      "cost.total",
      "need.total",
      "cost.primary-school",
      "need.primary-school",
    ]);
    expect(ids.at(-1)).toMatch(/^finance\./);
    // The quality index divides by this one too: it stands there, once.
    expect(ids.filter((id) => id === "need.child-welfare")).toHaveLength(1);
    expect(ids.indexOf("need.child-welfare")).toBeLessThan(ids.indexOf("cost.total"));
  });

  it("has a name for every one, need indices after what they correct", () => {
    const names = observedNames(shipped(), "nb", translator("nb"));
    expect([...names.keys()]).toEqual(observedIds(shipped()));
    expect(names.get("need.primary-school")).toBe("Behovsindeksen for «Grunnskole»");
    expect(names.get("cost.primary-school")).toBe("Grunnskole");
    expect(indicatorNames(shipped(), "nb").has("need.primary-school")).toBe(false);
  });
});
