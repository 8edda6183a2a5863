import { describe, expect, it } from "vitest";
import {
  hasWork,
  nextSave,
  queueOf,
  type QueueEvent,
  type QueueState,
  reduceQueue,
  shownValues,
} from "~/assessment/grading/save-queue";
import { type GradedValues, neverSaved, type Standing } from "~/assessment/grading/standing";

const given = (system: number | null, note = ""): GradedValues => ({
  grade: { system, extent: null, result: null },
  note,
});

const standingOf = (version: number, values: GradedValues, name = "Kari"): Standing => ({
  ...values,
  version,
  at: "2026-03-03T13:32:00.000Z",
  by: { id: name, name },
});

const after = (state: QueueState, ...events: QueueEvent[]): QueueState => events.reduce(reduceQueue, state);

const fresh = queueOf(neverSaved);
const offline = { kind: "no_connection" } as const;

describe("the queue of one question", () => {
  it("sends what was given, made from the version that stood, and is done when the server has answered", () => {
    const typed = after(queueOf(standingOf(3, given(5))), { type: "typed", values: given(7) });
    expect(nextSave(typed, () => "a")).toEqual({ ...given(7), saveId: "a", baseVersion: 3 });
    const saved = after(
      typed,
      { type: "sent", saveId: "a" },
      { type: "acknowledged", saveId: "a", standing: standingOf(4, given(7)) },
    );
    expect(hasWork(saved)).toBe(false);
    expect(saved.standing.version).toBe(4);
  });

  it("has nothing to send when the person has gone back to what stands", () => {
    const back = after(
      queueOf(standingOf(3, given(5))),
      { type: "typed", values: given(7) },
      { type: "typed", values: given(5) },
    );
    expect(hasWork(back)).toBe(false);
    expect(nextSave(back, () => "a")).toBeNull();
  });

  it("keeps one save under way, and sends what came meanwhile as one save after it", () => {
    const busy = after(
      fresh,
      { type: "typed", values: given(1) },
      { type: "sent", saveId: "a" },
      { type: "typed", values: given(2) },
      { type: "typed", values: given(3) },
    );
    expect(nextSave(busy, () => "b")).toBeNull();
    const next = after(busy, { type: "acknowledged", saveId: "a", standing: standingOf(1, given(1)) });
    expect(nextSave(next, () => "b")).toEqual({ ...given(3), saveId: "b", baseVersion: 1 });
  });

  it("repeats a save without an answer word for word before it sends anything newer", () => {
    const failed = after(
      fresh,
      { type: "typed", values: given(1) },
      { type: "sent", saveId: "a" },
      { type: "typed", values: given(2) },
      { type: "failed", saveId: "a", trouble: offline },
    );
    expect(nextSave(failed, () => "b")).toEqual({ ...given(1), saveId: "a", baseVersion: 0 });
    expect(shownValues(failed)).toEqual(given(2));
    expect(failed.trouble).toEqual(offline);
  });

  it("saves going back to the first value, once a save on its way may have changed it", () => {
    const back = after(
      fresh,
      { type: "typed", values: given(1) },
      { type: "sent", saveId: "a" },
      { type: "typed", values: given(null) },
      { type: "acknowledged", saveId: "a", standing: standingOf(1, given(1)) },
    );
    expect(nextSave(back, () => "b")).toEqual({ ...given(null), saveId: "b", baseVersion: 1 });
  });

  describe("when a colleague has saved meanwhile", () => {
    const theirs = standingOf(2, given(4, "Planen finnes"), "Ola");
    const conflict = after(
      queueOf(standingOf(1, given(3))),
      { type: "typed", values: given(8) },
      { type: "sent", saveId: "a" },
      { type: "conflict", saveId: "a", standing: theirs },
    );

    it("holds both values and sends nothing", () => {
      expect(conflict.conflict).toEqual(theirs);
      expect(shownValues(conflict)).toEqual(given(8));
      expect(nextSave(conflict, () => "b")).toBeNull();
    });

    it("sends one's own, made from theirs, when the person chooses it", () => {
      const mine = after(conflict, { type: "chosen", whose: "mine" });
      expect(nextSave(mine, () => "b")).toEqual({ ...given(8), saveId: "b", baseVersion: 2 });
    });

    it("shows theirs and has no work left when the person chooses it", () => {
      const kept = after(conflict, { type: "chosen", whose: "theirs" });
      expect(shownValues(kept)).toEqual(theirs);
      expect(hasWork(kept)).toBe(false);
    });

    it("lets go of what the server will never take, and shows what stands", () => {
      const refused = after(
        queueOf(standingOf(1, given(3))),
        { type: "typed", values: given(8) },
        { type: "sent", saveId: "a" },
        { type: "failed", saveId: "a", trouble: { kind: "refused", message: "Levert." } },
      );
      expect(shownValues(refused)).toEqual(given(8));
      expect(after(refused, { type: "chosen", whose: "theirs" })).toEqual(queueOf(standingOf(1, given(3))));
    });

    it("shows the newest of theirs while the person thinks", () => {
      const newer = standingOf(3, given(5), "Ola");
      expect(after(conflict, { type: "refreshed", standing: newer }).conflict).toEqual(newer);
    });

    it("is no conflict when both gave the same", () => {
      const same = after(
        queueOf(standingOf(1, given(3))),
        { type: "typed", values: given(8) },
        { type: "sent", saveId: "a" },
        { type: "conflict", saveId: "a", standing: standingOf(2, given(8), "Ola") },
      );
      expect(same.conflict).toBeNull();
      expect(hasWork(same)).toBe(false);
    });
  });

  it("takes a colleague's save into a question without work of one's own, and into no other", () => {
    const theirs = standingOf(5, given(9), "Ola");
    expect(after(fresh, { type: "refreshed", standing: theirs }).standing).toEqual(theirs);
    const working = after(fresh, { type: "typed", values: given(2) });
    expect(after(working, { type: "refreshed", standing: theirs })).toEqual(working);
    const newer = queueOf(standingOf(6, given(1)));
    expect(after(newer, { type: "refreshed", standing: theirs })).toEqual(newer);
  });

  it("keeps refused values for the person to mend, and sends the mended ones", () => {
    const refused = after(
      fresh,
      { type: "typed", values: given(1, "for lang") },
      { type: "sent", saveId: "a" },
      { type: "failed", saveId: "a", trouble: { kind: "refused", message: "Notatet er for langt." } },
    );
    expect(shownValues(refused)).toEqual(given(1, "for lang"));
    expect(nextSave(refused, () => "b")).toBeNull();
    const mended = after(refused, { type: "typed", values: given(1, "kort") });
    expect(nextSave(mended, () => "b")).toEqual({ ...given(1, "kort"), saveId: "b", baseVersion: 0 });
  });

  it("takes up kept work as it was, with the version that it was made from", () => {
    const kept = { standing: standingOf(1, given(3)), draft: given(8), unanswered: null };
    const page = queueOf(standingOf(2, given(4), "Ola"));
    const taken = after(page, { type: "restored", work: kept });
    expect(nextSave(taken, () => "b")).toEqual({ ...given(8), saveId: "b", baseVersion: 1 });
    const done = queueOf(standingOf(2, given(8)));
    expect(after(done, { type: "restored", work: kept })).toEqual(done);
  });

  it("does not mind an answer to a save that is no longer out", () => {
    const settled = queueOf(standingOf(2, given(8)));
    expect(
      after(settled, { type: "acknowledged", saveId: "old", standing: standingOf(1, given(3)) }),
    ).toEqual(settled);
  });
});
