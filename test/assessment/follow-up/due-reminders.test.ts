import { describe, expect, it } from "vitest";
import { actionDue, reviewDue } from "~/assessment/follow-up/due-reminders";

const open = { status: "under_way" as const, deadline: "2027-03-20" };

describe("the reminder of an action", () => {
  it.each([
    ["2027-03-05", null],
    ["2027-03-06", { step: 14, daysLeft: 14 }],
    // Nobody ran Peil on the day itself.
    ["2027-03-09", { step: 14, daysLeft: 11 }],
    ["2027-03-10", null],
    ["2027-03-17", { step: 3, daysLeft: 3 }],
    ["2027-03-20", { step: 3, daysLeft: 0 }],
    ["2027-03-21", { step: -1, daysLeft: -1 }],
    ["2027-03-24", { step: -1, daysLeft: -4 }],
    ["2027-03-25", null],
  ])("on %s is %j", (today, due) => {
    expect(actionDue(open, today)).toEqual(due);
  });

  it("is not sent for what is done or dropped, or has no deadline", () => {
    for (const status of ["done", "dropped"] as const) {
      expect(actionDue({ ...open, status }, "2027-03-17")).toBeNull();
    }
    expect(actionDue({ status: "planned", deadline: null }, "2027-03-17")).toBeNull();
  });

  it("counts calendar days across the change to summer time", () => {
    expect(actionDue({ status: "planned", deadline: "2027-03-29" }, "2027-03-26")).toEqual({
      step: 3,
      daysLeft: 3,
    });
  });
});

describe("the reminder of a progress review", () => {
  it.each([
    ["2026-12-04", { step: 30, daysLeft: 30 }],
    ["2026-12-27", { step: 7, daysLeft: 7 }],
    ["2027-01-03", null],
  ])("on %s is %j", (today, due) => {
    expect(reviewDue({ dueOn: "2027-01-03", heldOn: null }, today)).toEqual(due);
  });

  it("is not sent when the review has been held", () => {
    expect(reviewDue({ dueOn: "2027-01-03", heldOn: "2026-12-20" }, "2026-12-27")).toBeNull();
  });
});
