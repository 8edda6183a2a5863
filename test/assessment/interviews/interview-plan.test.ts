import { describe, expect, test } from "vitest";
import { clashes, planByDay } from "~/assessment/interviews/interview-plan";
import { emptyInterview, readInterview } from "~/assessment/interviews/interview-values";

const held = (
  id: string,
  startsAt: string,
  endsAt: string,
  evaluatorIds: string[],
  heldOn = "2026-03-03",
) => ({
  id,
  heldOn,
  startsAt,
  endsAt,
  evaluatorIds,
});

describe("interviews that clash", () => {
  test("overlap on the same day, and name who would have to be in both", () => {
    const found = clashes([
      held("a", "09:00", "10:00", ["eva", "ola"]),
      held("b", "09:59", "11:00", ["ola"]),
    ]);
    expect(found).toEqual([{ ids: ["a", "b"], evaluatorIds: ["ola"] }]);
  });

  test("do not when one begins as the other ends, on another day, or before a time is set", () => {
    const first = held("a", "09:00", "10:00", ["eva"]);
    expect(clashes([first, held("b", "10:00", "11:00", ["eva"])])).toEqual([]);
    expect(clashes([first, held("b", "09:00", "10:00", ["eva"], "2026-03-04")])).toEqual([]);
    expect(clashes([first, held("b", "", "", ["eva"])])).toEqual([]);
  });

  test("last an hour when no end is set", () => {
    const open = held("a", "09:00", "", ["eva"]);
    expect(clashes([open, held("b", "09:59", "11:00", [])])).toHaveLength(1);
    expect(clashes([open, held("b", "10:00", "11:00", [])])).toEqual([]);
  });
});

test("the plan goes by day, with what has no date at the end", () => {
  const days = planByDay([{ heldOn: null }, { heldOn: "2026-03-03" }, { heldOn: "2026-03-03" }]);
  expect(days.map(({ heldOn, interviews }) => [heldOn, interviews.length])).toEqual([
    ["2026-03-03", 2],
    [null, 1],
  ]);
});

describe("an interview's form", () => {
  const typed = { ...emptyInterview("a", "chief"), heldOn: "2026-03-03" };

  const faultsOf = (values: Parameters<typeof readInterview>[0]) => {
    const read = readInterview(values);
    return read.ok ? [] : read.fault.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
  };

  test("is read as people write times, without empty rows, and with each evaluator once", () => {
    const participants = [
      { role: "Ordfører", name: "Kari" },
      { role: "", name: "" },
    ];
    const values = { ...typed, startsAt: "9.30", endsAt: "10:15", participants, evaluatorIds: ["e", "e"] };
    expect(readInterview(values)).toMatchObject({
      ok: true,
      value: {
        startsAt: "09:30",
        endsAt: "10:15",
        participants: [{ role: "Ordfører", name: "Kari" }],
        evaluatorIds: ["e"],
      },
    });
  });

  test("is refused with a date that is none, a time without its day, an end before the start, or a name without a role", () => {
    expect(faultsOf({ ...typed, heldOn: "2026-02-30" })).toEqual(["heldOn: interview_date_wrong"]);
    expect(faultsOf({ ...typed, heldOn: "", startsAt: "09:00" })).toEqual([
      "heldOn: interview_time_needs_date",
    ]);
    expect(faultsOf({ ...typed, startsAt: "10:00", endsAt: "10:00" })).toEqual([
      "endsAt: interview_ends_before_it_starts",
    ]);
    expect(faultsOf({ ...typed, endsAt: "10:00" })).toEqual(["startsAt: interview_time_needs_start"]);
    expect(faultsOf({ ...typed, participants: [{ role: " ", name: "Kari" }] })).toEqual([
      "participants: interview_participant_needs_role",
    ]);
  });
});
