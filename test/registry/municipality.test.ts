import { expect, test } from "vitest";
import { everyForm, shownName } from "~/registry/municipality";

test("a municipality whose Sámi name comes first is shown with the Norwegian one before it", () => {
  expect(shownName(["Dielddanuorri", "Tjeldsund"], "Tjeldsund")).toBe("Tjeldsund – Dielddanuorri");
  expect(shownName(["Gáivuotna", "Kåfjord", "Kaivuono"], "Kåfjord")).toBe("Kåfjord – Gáivuotna – Kaivuono");
  expect(shownName(["Oslo", "Oslove"], "")).toBe("Oslo");
});

test("every form stands in the order that lists are sorted by, once", () => {
  expect(everyForm({ name: "Tjeldsund – Dielddanuorri", names: ["Dielddanuorri", "Tjeldsund"] })).toBe(
    "Tjeldsund – Dielddanuorri",
  );
  expect(everyForm({ name: "Oslo", names: ["Oslo", "Oslove"] })).toBe("Oslo – Oslove");
});
