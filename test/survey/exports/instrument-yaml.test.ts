import fs from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Instrument } from "~/survey/instrument";
import { surveyFolder } from "~/survey/instruments/instrument-file.server";
import { importInstrument } from "~/survey/instruments/instrument-import.server";
import { instrumentYaml } from "~/survey/instruments/instrument-yaml";
import { anyText } from "../../support/any-text";
import { radmann } from "../../support/radmann";
import { smallSurvey, surveyWithChange } from "../../support/small-survey";

const bytes = (text: string) => new TextEncoder().encode(text);
const readAgain = (instrument: Instrument) =>
  importInstrument("mine.yaml", bytes(instrumentYaml(instrument)));

describe("an instrument as YAML", () => {
  test.each([
    ["the survey of 2018", radmann()],
    ["one with every type of item and condition", smallSurvey()],
  ])("gives the same instrument again: %s", (_, instrument) => {
    expect(readAgain(instrument)).toEqual({ ok: true, instrument });
  });

  test("keeps any text as it is", () => {
    const survey = smallSurvey();
    const [first] = survey.sections;
    const shortest: Instrument = {
      ...survey,
      questionCount: 1,
      sections: [{ id: "first", name: survey.name, items: first?.items.slice(0, 1) ?? [] }],
    };
    const text = fc
      .oneof(
        anyText({ minLength: 1, maxLength: 12 }),
        fc.constantFrom(
          "yes",
          "No",
          "~",
          "1",
          "0x1",
          "1e3",
          "- a",
          "# b",
          "a: b",
          "'",
          '"',
          "*x",
          "&y",
          "{a}",
          "%",
        ),
        fc.constantFrom("to\nlinjer", "lang ".repeat(60) + "tekst", "2018-12-31", "@", "a #b", "|", ">"),
      )
      .map((written) => written.replace(/[^\P{Cc}\n]/gu, "").trim())
      .filter((written) => written !== "");
    fc.assert(
      fc.property(text, text, text, (nb, nn, en) => {
        const changed = { ...shortest, closing: { nb, nn, en } };
        expect(readAgain(changed)).toEqual({ ok: true, instrument: changed });
      }),
      { numRuns: 20 },
    );
  });

  test("is as short and readable as a definition that a person writes", () => {
    const written = instrumentYaml(radmann());
    const shipped = fs.readFileSync(path.join(surveyFolder, "radmann-2018.yaml"), "utf8");
    expect(written.split("\n").length).toBeLessThan(1.1 * shipped.split("\n").length);
    expect(Math.max(...written.split("\n").map(({ length }) => length))).toBeLessThanOrEqual(150);
    expect(written).toContain("          - { code: 3, label: { nb: Skole, nn: Skule, en: Schools } }\n");
    expect(written).toContain("        showWhen: { variable: q17, is: 1 }\n");
    expect(written).toContain("        options: *options_of_q1\n");
    expect(written).not.toContain("missing: false");
    expect(written).not.toContain("required: false");
  });

  test("is refused with the line of each fault", () => {
    const read = importInstrument("mine.yaml", bytes(surveyWithChange("minutes: 3", "minutes: mange")));
    if (read.ok) throw new Error("It should have been refused.");
    expect(read.faults).toEqual([
      {
        file: "mine.yaml",
        line: 9,
        path: "minutes",
        message: expect.stringContaining("a number") as string,
      },
    ]);
  });

  test("is refused when it is no YAML, or no text", () => {
    for (const sent of [bytes("a: [1"), new Uint8Array([0xff, 0xfe, 0x00])])
      expect(importInstrument("mine.yaml", sent)).toMatchObject({
        ok: false,
        faults: [{ file: "mine.yaml" }],
      });
  });
});
