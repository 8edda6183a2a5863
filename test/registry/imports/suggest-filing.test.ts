import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { figureUnit, timesBetween, withoutUnit } from "~/registry/imports/figure-unit";
import { knownCandidates } from "~/registry/imports/filing-candidates.server";
import { labelWords, likeness } from "~/registry/imports/label-likeness";
import { shippedSources } from "~/registry/imports/source-file.server";
import { type FilingCandidate, suggestFilings } from "~/registry/imports/suggest-filing";

const { candidates } = knownCandidates(shippedSources());

/** What is suggested for each label, or why nothing is. */
const suggested = (table: string, labels: string[][], among: readonly FilingCandidate[] = candidates) =>
  suggestFilings(table, labels, among, new Set()).map(({ indicator, why }) => indicator ?? why);

describe("a suggestion", () => {
  test("goes to the figure whose label is most like an indicator of the table", () => {
    const labels = [
      ["Andel kommunal vei med fast dekke (prosent)"],
      ["Andel av kommunale veier med belysning (prosent)"],
      ["Andel kommunal vei uten belysning (prosent)"],
      ["Brutto driftsutgifter til veier i kroner per km (kr)"],
    ];
    expect(suggested("11816", labels)).toEqual([
      "transport.paved-roads",
      "transport.lit-roads",
      "better_elsewhere",
      "nothing_alike",
    ]);
  });

  test("looks at all dimensions and at what is counted", () => {
    const share = "Andel av brutto driftsinntekter (prosent)";
    const labels = [
      ["Beløp (1000 kr)", "Disposisjonsfond (K)"],
      [share, "Disposisjonsfond (K)"],
      [share, "Netto renter"],
      [share, "Netto lånegjeld"],
    ];
    expect(suggested("12143", labels)[1]).toBe("finance.disposition-fund");
    expect(suggested("12143", labels)[0]).not.toBe("finance.disposition-fund");
    expect(suggested("12143", labels).slice(2)).toEqual(["nothing_alike", "finance.net-loan-debt"]);
  });

  test("says that one of the two denies, and what to multiply by; it decides on neither", () => {
    const [denied] = suggestFilings(
      "12209",
      [["Andel innbyggere 80 år og over som er på sykehjem (prosent)"]],
      candidates,
      new Set(),
    );
    expect(denied).toMatchObject({
      indicator: "care.aged-80-not-in-nursing-home",
      opposite: true,
      times: null,
    });
    const [fee] = suggestFilings(
      "13303",
      [["Gebyr for byggesak, enebolig (1000 kr)"]],
      candidates,
      new Set(),
    );
    expect(fee).toMatchObject({ indicator: "planning.house-application-fee", opposite: false, times: 1000 });
  });

  test("outside the table that the index names has to be much alike", () => {
    const label = ["Lengde kommunal vei med belysning, av all kommunal vei og gate (prosent)"];
    expect(suggested("11816", [label])).toEqual(["transport.lit-roads"]);
    expect(suggested("99999", [label])).toEqual(["nothing_alike"]);
    expect(suggested("99999", [["Sykefravær (prosent)"]])).toEqual(["administration.sick-leave"]);
  });

  test("is not made where two figures, or two indicators, are as much alike", () => {
    const same = [["Andel piper feid (prosent)"], ["Piper feid (prosent)"]];
    expect(suggested("12058", same)).toEqual(["several_figures", "several_figures"]);
    const twins = ["a.one", "a.two"].map((id) => ({ id, names: ["Veier"], unit: "%", tables: [] }));
    expect(suggested("1", [["Veier"]], twins)).toEqual(["several_alike"]);
  });

  test("leaves out what is filed already", () => {
    const [found] = suggestFilings(
      "12058",
      [["Andel piper feid"]],
      candidates,
      new Set(["fire.chimneys-swept"]),
    );
    expect(found?.indicator).toBeNull();
  });

  const word = fc.constantFrom(
    "vei",
    "gate",
    "belysning",
    "skole",
    "elever",
    "lærere",
    "brann",
    "fond",
    "ikke",
  );
  const label = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(" "));
  const someCandidates = fc
    .uniqueArray(label, { maxLength: 6 })
    .map((names) => names.map((each, at) => ({ id: `a.x${at}`, names: [each], unit: "", tables: ["1"] })));

  test("is made of an indicator once at most, whatever the order of figures and indicators", () => {
    fc.assert(
      fc.property(fc.array(label, { maxLength: 6 }), someCandidates, (labels, among) => {
        const found = suggested(
          "1",
          labels.map((each) => [each]),
          among,
        );
        const indicators = found.filter((each) => each.includes("."));
        expect(new Set(indicators).size).toBe(indicators.length);
        const turned = suggested("1", labels.map((each) => [each]).reverse(), [...among].reverse());
        expect(turned.reverse()).toEqual(found);
      }),
    );
  });
});

describe("two labels", () => {
  test("are as much alike either way, and wholly when they differ in case, endings and letters only", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        const [first, second] = [labelWords(one), labelWords(other)];
        expect(likeness(first, second)).toBeCloseTo(likeness(second, first), 12);
        expect(likeness(first, second)).toBeLessThanOrEqual(1);
        expect(likeness(first, first)).toBeCloseTo(first.words.length > 0 ? 1 : 0, 12);
      }),
    );
    expect(likeness(labelWords("KOMMUNALE VEIER"), labelWords("kommunal vei"))).toBeGreaterThan(0.6);
    expect(likeness(labelWords("Lærere i Bodø"), labelWords("laerer i bodo"))).toBeGreaterThan(0.6);
  });

  test("are hardly alike by words that all labels have", () => {
    const share = likeness(labelWords("Andel elever i prosent"), labelWords("Andel branner i prosent"));
    expect(share).toBeLessThan(0.3);
  });
});

test("a label tells its unit in brackets", () => {
  expect(["Beløp (1000 kr)", "Beløp (1 000 kr)", "Beløp (mill. kr)", "Gebyr (kr)"].map(figureUnit)).toEqual([
    { kind: "money", kroner: 1000 },
    { kind: "money", kroner: 1000 },
    { kind: "money", kroner: 1_000_000 },
    { kind: "money", kroner: 1 },
  ]);
  expect(figureUnit("Lærere per 1000 innbyggere")).toBeNull();
  expect([withoutUnit("Andel (prosent)"), withoutUnit("Fond (K)")]).toEqual(["Andel", "Fond (K)"]);
  expect(timesBetween(figureUnit("(1000 kr)"), figureUnit("kr per innbygger"))).toBe(1000);
  expect(timesBetween(figureUnit("(prosent)"), figureUnit("kr"))).toBeNull();
});
