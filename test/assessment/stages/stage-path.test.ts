import { expect, test } from "vitest";
import { gradingModes, stages } from "~/assessment/evaluations/evaluation";
import { isOpen, type PracticeFacts, stageGate } from "~/assessment/stages/stage-gate";
import { earlierStages, nextStage, stagePath } from "~/assessment/stages/stage-path";
import { languages } from "~/platform/i18n/languages";
import { messages } from "~/platform/i18n/messages";

test("an evaluation goes through the stages in their order, and a team that grades as one agrees on nothing", () => {
  expect(stagePath("independently")).toEqual([
    "planned",
    "self_assessment",
    "interviews",
    "grading",
    "agreement",
    "fact_check",
    "published",
    "follow_up",
  ]);
  expect(stagePath("together")).not.toContain("agreement");
  expect(nextStage("independently", "grading")).toBe("agreement");
  expect(nextStage("together", "grading")).toBe("fact_check");
});

test("what is published is moved by publication, follow-up and correction, and by nobody's hand", () => {
  for (const mode of gradingModes) {
    expect(nextStage(mode, "fact_check")).toBeNull();
    for (const stage of ["published", "follow_up", "correction"] as const) {
      expect(nextStage(mode, stage)).toBeNull();
      expect(earlierStages(mode, stage)).toEqual([]);
    }
  }
});

test("an evaluation can go back to every stage that it has been through, the nearest first", () => {
  expect(earlierStages("independently", "agreement")).toEqual([
    "grading",
    "interviews",
    "self_assessment",
    "planned",
  ]);
  expect(earlierStages("together", "planned")).toEqual([]);
  for (const mode of gradingModes) {
    for (const stage of stages) {
      const next = nextStage(mode, stage);
      if (next) expect(earlierStages(mode, next)[0]).toBe(stage);
    }
  }
});

const nothing: PracticeFacts = {
  contacts: 0,
  documents: { asked: 0, received: 0 },
  selfAssessmentHandedIn: false,
  interviews: { planned: 0, dated: 0, noted: 0 },
  handIns: { done: 0, all: 16 },
  checklist: [
    { code: "questions_graded", done: false, detail: { graded: 74, questions: 75, areaIds: ["8"] } },
    { code: "findings_written", done: true, detail: { areaIds: [] } },
    { code: "summary_written", done: true, detail: null },
  ],
};

const codes = (next: (typeof stages)[number], facts: PracticeFacts, what: { required: boolean }) =>
  stageGate(next, facts)
    .filter(({ done, required }) => !done && required === what.required)
    .map(({ code }) => code);

test("what must be in place, and what is only advised, before each stage", () => {
  expect(codes("self_assessment", nothing, { required: true })).toEqual(["contact_can_sign_in"]);
  expect(codes("self_assessment", nothing, { required: false })).toEqual(["documents_asked"]);
  expect(codes("interviews", nothing, { required: true })).toEqual([]);
  expect(codes("interviews", nothing, { required: false })).toEqual([
    "self_assessment_handed_in",
    "interviews_dated",
  ]);
  expect(codes("grading", nothing, { required: true })).toEqual([]);
  expect(codes("agreement", nothing, { required: true })).toEqual(["areas_handed_in"]);
  expect(codes("fact_check", nothing, { required: true })).toEqual([
    "contact_can_sign_in",
    "questions_graded",
  ]);
});

test("a gate opens when all that is required is done, and not before the last hand-in", () => {
  const at = (done: number) => isOpen(stageGate("agreement", { ...nothing, handIns: { done, all: 16 } }));
  expect(at(15)).toBe(false);
  expect(at(16)).toBe(true);
  expect(isOpen(stageGate("agreement", { ...nothing, handIns: { done: 0, all: 0 } }))).toBe(false);
  expect(isOpen(stageGate("interviews", nothing))).toBe(true);
});

test("every item of a gate has its words in each language", () => {
  for (const language of languages) {
    const texts: Record<string, string> = messages[language].stages;
    for (const stage of stages) {
      expect(texts[`about_${stage}`]).toBeTruthy();
      for (const { code } of stageGate(stage, nothing)) {
        expect(texts[`${code}_title`]).toBeTruthy();
        expect(texts[`${code}_missing`] ?? texts[`${code}_missing_other`]).toBeTruthy();
      }
    }
  }
});
