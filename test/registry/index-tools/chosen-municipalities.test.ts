import { describe, expect, it } from "vitest";
import { chosenMunicipalities } from "~/registry/index-tools/chosen-municipalities";

const candidates = [
  { number: "1804", name: "Bodø", names: ["Bodø", "Bådåddjo"], formerNumbers: [] },
  { number: "1818", name: "Herøy", names: ["Herøy"], formerNumbers: [] },
  { number: "1515", name: "Herøy", names: ["Herøy"], formerNumbers: [] },
  { number: "1837", name: "Meløy", names: ["Meløy"], formerNumbers: [] },
];

describe("municipalities that an address chooses", () => {
  it("are named by number, name or line of the list, each once, and blanks ask for nothing", () => {
    const { numbers, faults } = chosenMunicipalities(
      candidates,
      ["1837", "", "bodø", "Meløy (1837)", "Bådåddjo"],
      6,
    );
    expect(numbers).toEqual(["1837", "1804"]);
    expect(faults).toEqual([]);
  });

  it("leave out what means none, or several, or is one too many, and say so", () => {
    const { numbers, faults } = chosenMunicipalities(
      candidates,
      ["9999", "Herøy", "1804", "1837", "1515"],
      2,
    );
    expect(numbers).toEqual(["1804", "1837"]);
    expect(faults.map(({ code, values }) => [code, values?.["value"]])).toEqual([
      ["municipality_no_match", "9999"],
      ["municipality_ambiguous", "Herøy"],
      ["municipalities_too_many", "Herøy"],
    ]);
  });
});
