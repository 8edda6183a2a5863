import { describe, expect, test } from "vitest";
import { resultView } from "~/assessment/earlier-results/published-result-view";
import { languages } from "~/platform/i18n/languages";
import { translator } from "~/platform/i18n/translator";
import { kommunekompass, meloy } from "../../support/meloy";

const viewIn = (language: (typeof languages)[number]) =>
  resultView(meloy(), kommunekompass(), language, translator(language));

describe("Meløy 2023 as people read it", () => {
  test("figures have the decimals and the decimal sign of the language, and areas their names", () => {
    const [bokmal, english] = [viewIn("nb"), viewIn("en")].map(({ areas }) => areas[0]?.subareas[4]);
    expect(bokmal).toMatchObject({ id: "1.5", points: "15,0", max: "30,0" });
    expect(english).toMatchObject({ id: "1.5", points: "15.0", max: "30.0" });
    expect(viewIn("nb").areas[6]?.name).toBe("Arbeidsliv");
    expect(viewIn("nb").total).toEqual({ points: "430", max: "800", areas: 8 });
    expect(viewIn("nb").subareaTotal).toEqual({ points: "424,6", subareas: 35 });
  });

  test("area 1 and area 7 have their explanation in place, the others none", () => {
    const flags = viewIn("nn").areas.map(({ flags: own }) => own.map(({ kind }) => kind).join(" "));
    expect(flags).toEqual(["does_not_add_up", "", "", "", "", "", "explained_by_rounding", ""]);
  });

  test.each(languages)("every sentence is whole in %s", (language) => {
    const text = JSON.stringify(viewIn(language));
    expect(text).not.toMatch(/\{\{|undefined|NaN|null,"text"/);
    for (const figure of ["41.7", "5.3", "0.75", "51.5", "13.75", "6.67", "51.42"]) {
      expect(text).toContain(language === "en" ? figure : figure.replace(".", ","));
    }
  });

  test("a result that lacks an area says how many it has, and shows no total", () => {
    const result = meloy();
    const some = { ...result, areas: result.areas.slice(0, 1) };
    const { total, partOf } = resultView(some, kommunekompass(), "nb", translator("nb"));
    expect(total).toBeNull();
    expect(partOf).toEqual({ areas: 8, printed: 1 });
    expect(viewIn("nb").partOf).toBeNull();
    // Only its sub-areas are printed: the area itself counts as lacking.
    const unprinted = result.areas.map((area) => (area.id === "3" ? { ...area, printed: null } : area));
    const parts = resultView({ ...result, areas: unprinted }, kommunekompass(), "nb", translator("nb"));
    expect(parts).toMatchObject({ total: null, partOf: { areas: 8, printed: 7 } });
  });

  test("a version that Peil does not know has numbers for names", () => {
    const { areas } = resultView(meloy(), undefined, "nb", translator("nb"));
    expect(areas[0]?.name).toBe("Område 1");
    expect(areas[0]?.subareas[0]?.name).toBe("Delområde 1.1");
  });
});
