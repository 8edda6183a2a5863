import Fraction from "fraction.js";
import { describe, expect, test } from "vitest";
import type { AreaPoints, EvaluationPoints, Points } from "~/assessment/points";
import { checklist, isComplete, saysTheSame, type Work } from "~/assessment/publication/publication";

const part = (graded: number, questions: number): Points => ({
  points: new Fraction(graded),
  max: new Fraction(questions),
  graded,
  questions,
  reachable: new Fraction(questions),
});

function points(...gradedOfTen: number[]): EvaluationPoints {
  const areas: AreaPoints[] = gradedOfTen.map((graded, index) => ({
    ...part(graded, 10),
    id: String(index + 1),
    subareas: [],
  }));
  const graded = gradedOfTen.reduce((sum, count) => sum + count, 0);
  return { total: part(graded, gradedOfTen.length * 10), areas };
}

const codes = (items: ReturnType<typeof checklist>) =>
  items.filter(({ done }) => !done).map(({ code }) => code);

describe("the checklist before publication", () => {
  const everywhere = [{ areaId: "1" }, { areaId: "2" }];

  test("is complete when all is graded, each area has a finding and the summary is written", () => {
    const items = checklist(points(10, 10), everywhere, "Kommunen er godt styrt.");
    expect(isComplete(items)).toBe(true);
  });

  test("names the areas with questions left, and how many are graded", () => {
    const items = checklist(points(10, 9), everywhere, "Ferdig.");
    expect(codes(items)).toEqual(["questions_graded"]);
    expect(items[0]?.detail).toEqual({ graded: 19, questions: 20, areaIds: ["2"] });
  });

  test("names the areas without a finding, however many another area has", () => {
    const items = checklist(points(10, 10), [{ areaId: "2" }, { areaId: "2" }], "Ferdig.");
    expect(codes(items)).toEqual(["findings_written"]);
    expect(items[1]?.detail).toEqual({ areaIds: ["1"] });
  });

  test("does not take a summary of spaces for one", () => {
    expect(codes(checklist(points(10, 10), everywhere, " \n "))).toEqual(["summary_written"]);
  });

  test("lists everything that is missing at once", () => {
    const items = checklist(points(0, 0), [], "");
    expect(codes(items)).toEqual(["questions_graded", "findings_written", "summary_written"]);
    expect(isComplete(items)).toBe(false);
  });
});

describe("whether a correction has changed anything", () => {
  const grade = { questionId: "1.1.1", system: 6, extent: 5, result: 4, note: "" };
  const other = { questionId: "1.1.2", system: 3, extent: 3, result: 3, note: "Se planen." };
  const finding = { areaId: "1", kind: "strength" as const, text: "Åpne møter.", questionIds: ["1.1.1"] };
  const second = { areaId: "1", kind: "strength" as const, text: "Klart språk.", questionIds: [] };
  const work: Work = { grades: [grade, other], findings: [finding, second], summary: "Godt." };

  test("the order that grades were read in does not count, that of findings does", () => {
    expect(saysTheSame(work, { ...work, grades: [other, grade] })).toBe(true);
    expect(saysTheSame(work, { ...work, findings: [second, finding] })).toBe(false);
  });

  test("a question that was opened and left empty is the same as one never opened", () => {
    const empty = { questionId: "1.1.3", system: null, extent: null, result: null, note: "" };
    expect(saysTheSame(work, { ...work, grades: [...work.grades, empty] })).toBe(true);
  });

  test.each([
    ["a grade", { ...work, grades: [{ ...grade, result: 4.5 }, other] }],
    ["a note", { ...work, grades: [{ ...grade, note: "Ny" }, other] }],
    ["a finding's kind", { ...work, findings: [{ ...finding, kind: "weakness" as const }, second] }],
    ["a finding's questions", { ...work, findings: [{ ...finding, questionIds: [] }, second] }],
    ["the summary", { ...work, summary: "Godt!" }],
  ])("%s counts", (_what, changed) => {
    expect(saysTheSame(work, changed)).toBe(false);
  });
});
