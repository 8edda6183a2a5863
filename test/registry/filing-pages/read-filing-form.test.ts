import fc from "fast-check";
import { expect, test } from "vitest";
import { conversionText } from "~/registry/filing-pages/filing-view";
import { chosenFilings, filingValues } from "~/registry/filing-pages/read-filing-form";

function form(fields: Record<string, string>): FormData {
  const sent = new FormData();
  for (const [name, value] of Object.entries(fields)) sent.set(name, value);
  return sent;
}

const known = new Set(["a.x", "a.y"]);

test("rows are read by their places; what cannot be is told by its field", () => {
  const values = filingValues(
    form({
      ...{ "indicator-0": "a.x", "conversion-0": "1000/100", "additive-0": "yes" },
      ...{ "indicator-1": "", "conversion-1": "nonsense" },
      ...{ "indicator-2": "a.z", "conversion-2": "/" },
      ...{ "indicator-3": "a.y", "conversion-3": "1e999/" },
      ...{ "indicator-x": "a.y", version: "1" },
    }),
  );
  const { filings, faults } = chosenFilings(values, known);
  expect([...filings]).toEqual([
    [0, { indicator: "a.x", additive: true, times: 1000, lessFrom: 100 }],
    [1, null],
  ]);
  expect(faults).toEqual([
    { name: "indicator-2", why: "filing_indicator_unknown" },
    { name: "conversion-3", why: "filing_conversion_unknown" },
  ]);
});

test("an indicator that is chosen for several figures is told once for each but the first", () => {
  const sent = { "indicator-4": "a.x", "indicator-7": "a.x", "indicator-9": "a.x" };
  const conversions = { "conversion-4": "/", "conversion-7": "/", "conversion-9": "/" };
  const { faults } = chosenFilings(filingValues(form({ ...sent, ...conversions })), known);
  expect(faults.map(({ name }) => name)).toEqual(["indicator-7", "indicator-9"]);
  expect(faults[0]).toMatchObject({ why: "doubled", indicator: "a.x", places: [4, 7, 9] });
});

test("a conversion is read as it was written", () => {
  // A zero below zero is written as any other.
  const number = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }).map((of) => of + 0);
  fc.assert(
    fc.property(
      fc.option(number, { nil: undefined }),
      fc.option(number, { nil: undefined }),
      (times, lessFrom) => {
        const sent = { "indicator-0": "a.x", "conversion-0": conversionText({ times, lessFrom }) };
        const { filings } = chosenFilings(filingValues(form(sent)), known);
        const filing = filings.get(0);
        expect([filing?.times, filing?.lessFrom]).toEqual([times, lessFrom]);
      },
    ),
  );
});
