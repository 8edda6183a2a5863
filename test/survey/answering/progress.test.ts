import { describe, expect, it } from "vitest";
import type { Answer } from "~/survey/answers";
import { minutesLeft, sectionProgress } from "~/survey/answering/progress";
import { scaleSteps } from "~/survey/answering/scale";
import { waveState } from "~/survey/waves/wave";
import { smallSurvey } from "../../support/small-survey";

describe("how far a respondent has come", () => {
  it("counts the questions that are shown, each when all its rows are answered", () => {
    const half = new Map<string, Answer>([["access_1", [3]]]);
    expect(sectionProgress(smallSurvey(), new Map())).toEqual([
      { shown: 3, answered: 0 },
      { shown: 1, answered: 0 },
    ]);
    // «No» to doctors brings up question 4.
    expect(sectionProgress(smallSurvey(), half)[0]).toEqual({ shown: 4, answered: 0 });
    expect(
      sectionProgress(smallSurvey(), new Map<string, Answer>([...half, ["access_2", [1]]]))[0]?.answered,
    ).toBe(1);
  });

  it("estimates the minutes by the fields that are left", () => {
    // Three minutes for five fields: agree, areas, two rows of access, ideas.
    expect(minutesLeft(smallSurvey(), new Map())).toBe(3);
    expect(
      minutesLeft(
        smallSurvey(),
        new Map<string, Answer>([
          ["agree", 2],
          ["areas", [1]],
        ]),
      ),
    ).toBe(2);
  });
});

describe("a scale", () => {
  it("of numbers is set side by side, with the words of its ends", () => {
    expect(
      scaleSteps([
        { code: 1, label: "1 – helt uenig" },
        { code: 2, label: "2" },
        { code: 3, label: "3 – helt enig" },
      ]),
    ).toEqual([
      { code: 1, digit: "1", caption: "helt uenig" },
      { code: 2, digit: "2", caption: "" },
      { code: 3, digit: "3", caption: "helt enig" },
    ]);
  });

  it("of words, or of years, is a list", () => {
    expect(scaleSteps([1, 2, 3].map((code) => ({ code, label: `Hvert ${code}. år` })))).toBeNull();
    expect(scaleSteps([1, 2, 3].map((code) => ({ code, label: `200${code}–200${code + 1}` })))).toBeNull();
  });
});

describe("a wave", () => {
  const times = { opensAt: new Date("2026-11-01"), closesAt: new Date("2026-12-01"), closedAt: null };

  it.each([
    ["2026-10-31T23:59:59Z", "planned"],
    ["2026-11-01T00:00:00Z", "open"],
    ["2026-11-30T23:59:59Z", "open"],
    ["2026-12-01T00:00:00Z", "closed"],
  ])("is at %s %s", (at, state) => {
    expect(waveState(times, new Date(at))).toBe(state);
  });

  it("stays closed once it was closed before its time", () => {
    const closedAt = new Date("2026-11-10");
    expect(waveState({ ...times, closedAt }, new Date("2026-11-09"))).toBe("open");
    expect(waveState({ ...times, closedAt }, new Date("2026-11-20"))).toBe("closed");
  });
});
