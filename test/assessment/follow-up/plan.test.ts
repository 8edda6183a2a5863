import { describe, expect, it } from "vitest";
import { countStatuses, isOverdue, statusOn } from "~/assessment/follow-up/action-status";
import { planOf } from "~/assessment/follow-up/plan";
import { NOBODY, passes, readPlanFilter } from "~/assessment/follow-up/plan-filter";

const published = (areaId: string, kind: "strength" | "challenge" | "weakness", text: string) => ({
  areaId,
  kind,
  text,
  questionIds: [],
});
const action = (
  id: string,
  areaId: string,
  finding: { kind: "challenge" | "weakness"; text: string } | null,
  position: number,
) => ({ id, areaId, finding, position });

/** «weakness 0 Ingen plan: a, b»: the plan as a person would read it. */
const read = (plan: ReturnType<typeof planOf<ReturnType<typeof action>>>) =>
  plan.map(({ areaId, findings, changed, free }) => ({
    areaId,
    findings: findings.map(
      ({ kind, index, text, actions }) =>
        `${kind} ${index} ${text}: ${actions.map(({ id }) => id).join(", ")}`,
    ),
    changed: changed.map(({ text, actions }) => `${text}: ${actions.map(({ id }) => id).join(", ")}`),
    free: free.map(({ id }) => id),
  }));

describe("the plan", () => {
  const findings = [
    published("1", "strength", "Åpne møter"),
    published("1", "challenge", "Strategien er lite kjent"),
    published("1", "weakness", "Ingen plan"),
    published("2", "weakness", "Ingen plan"),
  ];

  it("puts actions beside the findings that they answer, weaknesses first and in the order that was set", () => {
    const plan = planOf(["1", "2"], findings, [
      action("b", "1", { kind: "weakness", text: "Ingen plan" }, 2),
      action("a", "1", { kind: "weakness", text: "Ingen plan" }, 0),
      action("c", "2", null, 1),
    ]);
    expect(read(plan)).toEqual([
      {
        areaId: "1",
        findings: ["weakness 0 Ingen plan: a, b", "challenge 0 Strategien er lite kjent: "],
        changed: [],
        free: [],
      },
      { areaId: "2", findings: ["weakness 0 Ingen plan: "], changed: [], free: ["c"] },
    ]);
  });

  it("keeps an action whose finding was corrected, with the words that it was made for", () => {
    const plan = planOf(["1"], findings, [
      action("a", "1", { kind: "challenge", text: "Strategien er ukjent" }, 0),
      // Corrected to another kind.
      action("b", "1", { kind: "challenge", text: "Ingen plan" }, 1),
      action("c", "1", { kind: "challenge", text: "Strategien er ukjent" }, 2),
    ]);
    expect(read(plan)[0]?.changed).toEqual(["Strategien er ukjent: a, c", "Ingen plan: b"]);
    expect(read(plan)[0]?.findings.every((line) => line.endsWith(": "))).toBe(true);
  });

  it("shows an action once where two findings have the same words", () => {
    const twice = [published("1", "weakness", "Ingen plan"), published("1", "weakness", "Ingen plan")];
    const plan = planOf(["1"], twice, [action("a", "1", { kind: "weakness", text: "Ingen plan" }, 0)]);
    expect(read(plan)[0]?.findings).toEqual(["weakness 0 Ingen plan: a", "weakness 1 Ingen plan: "]);
  });
});

describe("the status of actions", () => {
  const today = "2027-03-20";

  it("is late from the day after the deadline, while something is left to do", () => {
    expect(isOverdue({ status: "planned", deadline: "2027-03-19" }, today)).toBe(true);
    expect(isOverdue({ status: "planned", deadline: "2027-03-20" }, today)).toBe(false);
    expect(isOverdue({ status: "done", deadline: "2027-03-19" }, today)).toBe(false);
    expect(isOverdue({ status: "under_way", deadline: null }, today)).toBe(false);
  });

  it("is counted, with those that were dropped left out of the whole", () => {
    expect(
      countStatuses(
        [
          { status: "planned", deadline: "2027-01-01" },
          { status: "under_way", deadline: null },
          { status: "done", deadline: "2027-01-01" },
          { status: "dropped", deadline: "2027-01-01" },
        ],
        today,
      ),
    ).toEqual({ planned: 1, under_way: 1, done: 1, dropped: 1, all: 4, kept: 3, overdue: 1 });
  });

  it("on a day is what was last reported by then", () => {
    const progress = [
      { day: "2026-05-01", status: "under_way" as const },
      { day: "2026-09-01", status: "done" as const },
    ];
    expect(statusOn("2026-04-30", progress)).toBe("planned");
    expect(statusOn("2026-05-01", progress)).toBe("under_way");
    expect(statusOn("2026-12-31", progress)).toBe("done");
  });
});

describe("the filter", () => {
  const late = { areaId: "1", status: "planned" as const, deadline: "2027-01-01", responsible: "" };
  const kari = { areaId: "2", status: "done" as const, deadline: null, responsible: "Kari Vik" };
  const shown = (search: string) =>
    [late, kari].map((one) => passes(one, readPlanFilter(new URLSearchParams(search)), "2027-03-20"));

  it.each([
    ["", [true, true]],
    ["area=2", [false, true]],
    ["status=planned", [true, false]],
    ["status=overdue", [true, false]],
    ["responsible=Kari+Vik", [false, true]],
    [new URLSearchParams({ responsible: NOBODY }).toString(), [true, false]],
    ["status=nonsense", [true, true]],
    ["area=1&status=done", [false, false]],
  ])("%s", (search, expected) => {
    expect(shown(search)).toEqual(expected);
  });
});
