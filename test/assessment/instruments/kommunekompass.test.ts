import { describe, expect, test } from "vitest";
import { areasOf, questionsOf } from "~/assessment/instrument";
import { instrumentFolder, readInstruments } from "~/assessment/instruments/instrument-file.server";
import { kommunekompasset } from "../../support/lerkevik";

/** DESIGN 4.1: questions per sub-area. */
const questionsPerSubarea = {
  "1": [2, 1, 3, 1, 3],
  "2": [1, 3, 3, 2],
  "3": [1, 4, 3, 2],
  "4": [2, 2, 2, 2, 2],
  "5": [2, 2, 2, 2, 2],
  "6": [2, 2, 2, 2],
  "7": [1, 4, 2, 2],
  "8": [2, 3, 2, 2],
};

/** Seeds 003: the maximum points of each sub-area, as presented to the council of Meløy in 2023. */
const maximaOfSubareas = {
  "1": [20, 10, 30, 10, 30],
  "2": [15, 30, 30, 25],
  "3": [10, 40, 30, 20],
  "4": [20, 20, 20, 20, 20],
  "5": [20, 20, 20, 20, 20],
  "6": [20, 20, 30, 30],
  "7": [15, 40, 25, 20],
  "8": [20, 30, 20, 30],
};

const byArea = <T>(value: (area: ReturnType<typeof areasOf>[number]) => T) =>
  Object.fromEntries(areasOf(kommunekompasset()).map((area) => [area.id, value(area)]));

describe("Kommunekompasset 2020 as it ships", () => {
  test("holds", () => {
    expect(readInstruments(instrumentFolder).faults).toEqual([]);
  });

  test("has 75 questions, distributed as designed", () => {
    expect(areasOf(kommunekompasset()).flatMap(questionsOf)).toHaveLength(75);
    expect(byArea(({ subareas }) => subareas.map(({ questions }) => questions.length))).toEqual(
      questionsPerSubarea,
    );
  });

  test("has the sub-areas' maxima of the source, 100 points an area", () => {
    expect(byArea(({ subareas }) => subareas.map(({ max }) => max))).toEqual(maximaOfSubareas);
    expect(new Set(Object.values(byArea(({ max }) => max)))).toEqual(new Set([100]));
  });

  test("shares 7.3 and 6.3 as designed, and counts the dimensions alike", () => {
    const maxOf = (subareaId: string) =>
      areasOf(kommunekompasset())
        .flatMap(({ subareas }) => subareas)
        .find(({ id }) => id === subareaId)
        ?.questions.map(({ max }) => max);
    expect(maxOf("7.3")).toEqual([12.5, 12.5]);
    expect(maxOf("6.3")).toEqual([15, 15]);
    expect(kommunekompasset().dimensions.map(({ weight }) => weight)).toEqual([1, 1, 1]);
  });

  test("has the bands 0, 1-3, 4-6, 7-8 and 9-10 on every dimension", () => {
    for (const { bands } of kommunekompasset().dimensions) {
      expect(bands.map(({ from, to }) => [from, to])).toEqual([
        [0, 0],
        [1, 3],
        [4, 6],
        [7, 8],
        [9, 10],
      ]);
    }
  });

  test("asks how, in a question", () => {
    for (const { question } of areasOf(kommunekompasset()).flatMap(questionsOf)) {
      expect(question.nb).toMatch(/^Hvordan .*\?$/);
      expect(question.nn).toMatch(/^Korleis .*\?$/);
      expect(question.en).toMatch(/^How .*\?$/);
    }
  });

  test("has no bokmål in its nynorsk", () => {
    const words =
      /(?<!\p{L})(ikke|hvordan|hvilken|hvilke|hva|hvem|hvor|noen|bare|mye|mer|gjør|gjøre|være|fra|kommer|tjenester|innbyggerne|medarbeiderne|enhetene|kommunens)(?!\p{L})/iu;
    const nynorsk: unknown[] = [];
    JSON.stringify(kommunekompasset(), (key, value: unknown) => {
      if (key === "nn") nynorsk.push(value);
      return value;
    });
    expect(nynorsk.length).toBeGreaterThan(75 * 4);
    expect(nynorsk.filter((text) => words.test(String(text)))).toEqual([]);
  });
});
