import { describe, expect, test } from "vitest";
import { chooseMunicipality } from "~/registry/municipality-choice";

const municipality = (number: string, names: string[], former: { number: string; name: string }[] = []) => ({
  number,
  name: names[0] ?? "",
  names,
  formerNumbers: former.map((one) => ({ ...one, fromYear: null, toYear: 2019, change: "merged" as const })),
});

/** As the register of 2024 has them. */
const register = [
  municipality("1837", ["Meløy"]),
  municipality("1515", ["Herøy"]),
  municipality("1818", ["Herøy"]),
  municipality(
    "5605",
    ["Sør-Varanger"],
    [
      { number: "2030", name: "Sør-Varanger" },
      { number: "5444", name: "Sør-Varanger" },
    ],
  ),
  { ...municipality("5612", ["Guovdageaidnu", "Kautokeino"]), name: "Kautokeino – Guovdageaidnu" },
  municipality("3305", ["Ringerike"], [{ number: "0605", name: "Ringerike" }]),
  municipality("3310", ["Hole"], [{ number: "0612", name: "Hole" }]),
  municipality("5055", ["Heim"], [{ number: "5012", name: "Snillfjord" }]),
  municipality("5056", ["Hitra"], [{ number: "5012", name: "Snillfjord" }]),
];

const chosen = (typed: string) => {
  const result = chooseMunicipality(register, typed);
  return result.ok ? result.value.number : result.fault;
};

describe("the municipality that somebody means", () => {
  test.each([
    ["1837", "1837"],
    ["Meløy", "1837"],
    [" MELØY ", "1837"],
    ["Meløy (1837)", "1837"],
    ["1837 Meløy", "1837"],
    ["Kautokeino", "5612"],
    ["meloy", "1837"],
    ["Kautokeino – Guovdageaidnu", "5612"],
    ["Kautokeino – Guovdageaidnu (5612)", "5612"],
    ["sør varanger", "5605"],
    ["Herøy (1818)", "1818"],
  ])("«%s» is %s", (typed, number) => {
    expect(chosen(typed)).toBe(number);
  });

  test("a number or name from before leads to the municipality of today", () => {
    expect(chosen("2030")).toBe("5605");
    expect(chosen("0605")).toBe("3305");
  });

  test("a name that two share, or that was divided, is asked about with the choices", () => {
    expect(chosen("Herøy")).toEqual({
      code: "municipality_ambiguous",
      values: { value: "Herøy", choices: "Herøy (1515), Herøy (1818)" },
    });
    expect(chosen("Snillfjord")).toMatchObject({ values: { choices: "Heim (5055), Hitra (5056)" } });
  });

  test("part of a name is no choice", () => {
    expect(chosen("Mel")).toEqual({ code: "municipality_no_match", values: { value: "Mel" } });
    expect(chosen("9999")).toMatchObject({ code: "municipality_no_match" });
  });

  test("nothing typed is said so", () => {
    expect(chosen("  ")).toEqual({ code: "municipality_blank" });
  });
});
