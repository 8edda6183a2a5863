import { describe, expect, test } from "vitest";
import { translator } from "~/platform/i18n/translator";
import { faultLine } from "~/platform/fault-sentence";
import { categoryOf } from "~/survey/background";
import { readFrame, readMunicipalityNumber } from "~/survey/frame";
import { radmann } from "../support/radmann";

const survey = radmann();
const read = (text: string) => readFrame(survey, new TextEncoder().encode(text));
const heading = "municipality,name,population,centrality,income,group,region,email";

function faultsOf(...rows: string[]): string[] {
  const frame = read([heading, ...rows].join("\n"));
  if (frame.ok) return [];
  return frame.faults.map((fault) => faultLine("f.csv", fault, translator("en")));
}

describe("reading a frame", () => {
  test("takes decimals with comma or point, and gives the group by the figures", () => {
    const comma = read("municipality;name;population;centrality;income\n0513;Skjåk;2179;513,5;115,5");
    const point = read("municipality,name,population,centrality,income,group\n0513,Skjåk,2179,513.5,115.5,1");
    expect(comma).toEqual(point);
    expect(comma).toEqual({
      ok: true,
      units: [
        {
          municipality: "0513",
          name: "Skjåk",
          population: 2179,
          centrality: 513.5,
          income: 115.5,
          group: "1",
          region: null,
          email: null,
        },
      ],
    });
  });

  test("takes what is not known for not known, and then the group that the file states", () => {
    const frame = read(`${heading}\n0513,Skjåk,,,,3,,`);
    expect(frame).toMatchObject({ ok: true, units: [{ population: null, income: null, group: "3" }] });
  });

  test("gives back the first zero that a spreadsheet has dropped", () => {
    expect(["513", "0513", "1101"].map(readMunicipalityNumber)).toEqual(["0513", "0513", "1101"]);
    expect(["", "12", "05130", "5a3", "-513"].map(readMunicipalityNumber)).toEqual(Array(5).fill(null));
  });

  test("tells of everything that is wrong, with row and column", () => {
    expect(
      faultsOf(
        "0513,Skjåk,2179,548,119,1,Østlandet,post@skjak.no",
        "513,,2179.5,x,-3,2,Mars,not an address",
        "51300,Vang,,531,117,2,,",
        "0545,Vang,,531,117,7,,",
      ),
    ).toEqual([
      "f.csv, row 3, column population: “2179.5” is not a whole number.",
      "f.csv, row 3, column centrality: “x” is not a number. Write digits and a decimal sign if needed, without spaces, or leave the cell empty.",
      "f.csv, row 3, column income: “-3” is below zero. Check the sign.",
      expect.stringContaining("f.csv, row 3, column region: “Mars” is not a region in this survey."),
      "f.csv, row 3, column municipality: Municipality 513 is on row 2 too. Keep one of the rows.",
      "f.csv, row 3, column name: The name of the municipality is missing.",
      "f.csv, row 3, column email: “not an address” is not an e-mail address. Correct it, or leave the cell empty.",
      expect.stringContaining("f.csv, row 4, column municipality: “51300” is not a municipality number."),
      expect.stringContaining(
        "f.csv, row 4, column group: The row says group 2, but centrality and income give group 1.",
      ),
      expect.stringContaining("f.csv, row 5, column group: “7” is not a group in this survey."),
    ]);
  });
});

describe("the categories of the background variables", () => {
  const facts = { population: null, centrality: null, income: null, region: null };
  const of = (id: string, known: Partial<Record<string, number | string>>) => {
    const background = survey.background.find((candidate) => candidate.id === id);
    return background && categoryOf(background, { ...facts, ...known })?.id;
  };

  test.each([
    ["income", { income: 109.9 }, "under_110"],
    ["income", { income: 110 }, "from_110_to_120"],
    ["income", { income: 120 }, "from_110_to_120"],
    ["income", { income: 120.1 }, "over_120"],
    ["population", { population: 1499 }, "under_1500"],
    ["population", { population: 1500 }, "from_1500"],
    ["centrality", { centrality: 499.9 }, "under_500"],
    ["centrality", { centrality: 500 }, "from_500"],
    ["region", { region: "Nord-Norge" }, "nord_norge"],
    ["group", { centrality: 513.5, income: 115.5 }, "1"],
    ["group", { centrality: 513.5, income: 115.4 }, "2"],
    ["group", { centrality: 513.4, income: 115.5 }, "3"],
    ["group", { centrality: 513.4, income: 115.4 }, "4"],
    ["group", { centrality: 513.4 }, undefined],
  ])("%s of %j", (id, known, expected) => {
    expect(of(id, known)).toBe(expected);
  });
});
