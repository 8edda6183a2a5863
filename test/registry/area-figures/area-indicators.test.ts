import { expect, test } from "vitest";
import { areaIndicatorsFaults } from "~/registry/area-figures/area-indicators";
import { tiedIndicators } from "~/registry/area-figures/area-indicators-file.server";
import { areasOf } from "~/assessment/instrument";
import { readInstrument } from "~/cli/grade-input";

const definition = {
  id: "small-indicators",
  version: "1",
  kind: "area-indicators",
  instrument: "small",
  index: "index",
  areas: [{ area: "1", indicators: ["school.absence"] }],
};
const known = (id: string) => (id === "index" ? new Set(["school.absence", "care.doctors"]) : undefined);

test("a definition that holds has no fault, and each fault names its place", () => {
  expect(areaIndicatorsFaults(definition, known)).toEqual([]);
  expect(areaIndicatorsFaults({ ...definition, index: "unknown" }, known)).toEqual([
    { path: ["index"], message: "unknown is no index in survey-definitions/indices/" },
  ]);
  const areas = [
    { area: "1", indicators: ["school.absence", "school.absense", "school.absence"] },
    { area: "1", indicators: [] },
  ];
  expect(areaIndicatorsFaults({ ...definition, areas }, known)).toEqual([
    { path: ["areas", 0, "indicators", 1], message: "school.absense is no indicator of index" },
    { path: ["areas", 0, "indicators", 2], message: "school.absence stands twice in area 1" },
    { path: ["areas", 1, "area"], message: "area 1 stands twice" },
  ]);
  expect(areaIndicatorsFaults({ ...definition, areas: "1" }, known).map(({ path }) => path)).toEqual([
    ["areas"],
  ]);
});

test("what ships ties every area of Kommunekompasset 2020 to indicators of the index, or to none", () => {
  const instrument = readInstrument("kommunekompass-2020");
  const tied = tiedIndicators(instrument.id);
  expect(tied?.areas.map(({ area }) => area)).toEqual(areasOf(instrument).map(({ id }) => id));
  expect(tied?.index.id).toBe("kvalitetsindeks-2023");
  expect(tiedIndicators("unknown")).toBeNull();
});
