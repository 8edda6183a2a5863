import { describe, expect, it } from "vitest";
import type { QueueStates } from "~/assessment/grading/grading-session";
import { gradingView } from "~/assessment/grading/grading-view";
import { runningPoints } from "~/assessment/grading/running-points";
import { queueOf, reduceQueue } from "~/assessment/grading/save-queue";
import type { Grade } from "~/assessment/grade";
import { findArea } from "~/assessment/instrument";
import { neverSaved, type Standing } from "~/assessment/grading/standing";
import { smallInstrument } from "../../support/small-evaluation";

const all = (step: number): Grade => ({ system: step, extent: step, result: step });

function viewOf(standings: Map<string, Standing>) {
  const area = findArea(smallInstrument, "1");
  if (!area) throw new Error("no area 1");
  const person = { id: "eva", name: "Eva" };
  const now = new Date("2026-03-03T13:32:00.000Z");
  return gradingView({
    evaluationId: "e",
    sheet: { place: "grading", pages: "/areas", saves: "/grades", noteLabel: "Notat", noteHint: "" },
    instrument: smallInstrument,
    area,
    standings,
    person,
    language: "nb",
    now,
    token: "t",
  });
}

describe("points while grading", () => {
  // Area 1 has 1.1.1 of 14.5 points, 1.2.1 of 5.5 and 1.2.2 of 5.5; area 2 has 2.1.1 of 10. System counts twice.
  const standings = new Map<string, Standing>([
    ["1.1.1", { ...neverSaved, version: 1, grade: { system: 6, extent: 5, result: 4 } }],
    ["2.1.1", { ...neverSaved, version: 1, grade: all(10) }],
  ]);
  const view = viewOf(standings);
  const stored: QueueStates = new Map(
    Object.entries(view.standings).map(([id, standing]) => [id, queueOf(standing)]),
  );

  it("say what is reached, what can still be reached and what is left, and never guess the rest", () => {
    const { area, left, total } = runningPoints(view, view.areas, stored);
    // 14.5 × (2·6 + 5 + 4) / 40
    expect(area.points.valueOf()).toBe(7.6125);
    expect(area.reachable.valueOf()).toBe(18.6125);
    expect([area.graded, area.questions]).toEqual([1, 3]);
    expect(left).toEqual(["1.2.1", "1.2.2"]);
    expect(total).toMatchObject({ max: 35.5 });
    expect(total.points.valueOf()).toBe(17.6125);
  });

  it("count what is in the fields before it is saved, and a question only when all three dimensions are given", () => {
    const typed = (questionId: string, grade: Grade, states: QueueStates): QueueStates => {
      const state = reduceQueue(states.get(questionId) ?? queueOf(neverSaved), {
        type: "typed",
        values: { grade, note: "" },
      });
      return new Map(states).set(questionId, state);
    };
    const partly = runningPoints(view, view.areas, typed("1.2.1", { ...all(10), result: null }, stored));
    expect(partly.left).toEqual(["1.2.1", "1.2.2"]);
    const wholly = runningPoints(view, view.areas, typed("1.2.1", all(0), stored));
    expect(wholly.left).toEqual(["1.2.2"]);
    expect(wholly.area.points.valueOf()).toBe(7.6125);
    expect(wholly.area.reachable.valueOf()).toBe(18.6125 - 5.5);
    expect(wholly.areas[0]?.graded).toBe(2);
  });
});
