import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  hasWork,
  nextSave,
  queueOf,
  type QueueState,
  reduceQueue,
} from "~/survey/answering/browser/answer-queue";
import { neverAnswered, type StandingAnswer } from "~/survey/answering/standing-answer";

const stands = (version: number, value: string): StandingAnswer => ({
  version,
  value,
  at: "2026-11-21T10:00Z",
});

/** A state after a save has gone out, and that save. */
function sent(state: QueueState, saveId: string) {
  const save = nextSave(state, () => saveId);
  if (!save) throw new Error("There is nothing to send.");
  return { save, state: reduceQueue(state, { type: "sent", save }) };
}

describe("an answer on its way", () => {
  it("is repeated word for word while it has no answer, also when another is given meanwhile", () => {
    const first = sent(reduceQueue(queueOf(neverAnswered), { type: "given", written: ["1"] }), "a");
    const more = reduceQueue(first.state, { type: "given", written: ["2"] });
    expect(nextSave(more, () => "b")).toEqual(first.save);
    const saved = reduceQueue(more, { type: "saved", standing: stands(1, "1") });
    expect(nextSave(saved, () => "b")).toEqual({ written: ["2"], saveId: "b", baseVersion: 1 });
  });

  it("waits for a choice when somebody has saved another", () => {
    const { state } = sent(reduceQueue(queueOf(neverAnswered), { type: "given", written: ["1"] }), "a");
    const asked = reduceQueue(state, { type: "stale", standing: stands(3, "2") });
    expect(nextSave(asked, () => "b")).toBeNull();
    const mine = reduceQueue(asked, { type: "chosen", whose: "mine" });
    expect(nextSave(mine, () => "b")).toEqual({ written: ["1"], saveId: "b", baseVersion: 3 });
    expect(hasWork(reduceQueue(asked, { type: "chosen", whose: "theirs" }))).toBe(false);
  });

  it("that is refused is not sent again, but what is given after it is", () => {
    const { state } = sent(reduceQueue(queueOf(neverAnswered), { type: "given", written: ["x"] }), "a");
    const refused = reduceQueue(state, { type: "refused", message: "Skriv et tall." });
    expect([nextSave(refused, () => "b"), refused.refused]).toEqual([null, "Skriv et tall."]);
    const better = reduceQueue(refused, { type: "given", written: ["12"] });
    expect([nextSave(better, () => "b")?.written, better.refused]).toEqual([["12"], null]);
  });

  it("is in the end what was given last, whatever answers are lost on the way", () => {
    const step = fc.oneof(
      fc.record({ give: fc.constantFrom("1", "2", "3") }),
      fc.record({ send: fc.constantFrom("answered", "answer lost", "request lost") }),
    );
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        let state = queueOf(neverAnswered);
        let server = neverAnswered;
        let last = "";
        let names = 0;
        const send = (fate: string) => {
          const save = nextSave(state, () => `save ${(names += 1)}`);
          if (!save) return;
          state = reduceQueue(state, { type: "sent", save });
          if (fate === "request lost") return;
          const value = save.written.join("|");
          const same = server.value === value;
          if (!same) expect(save.baseVersion).toBe(server.version);
          if (!same) server = stands(server.version + 1, value);
          if (fate === "answered") state = reduceQueue(state, { type: "saved", standing: server });
        };
        for (const one of steps) {
          if ("send" in one) send(one.send);
          else {
            last = one.give;
            state = reduceQueue(state, { type: "given", written: [last] });
          }
        }
        send("answered");
        send("answered");
        expect([server.value, hasWork(state)]).toEqual([last, false]);
      }),
    );
  });
});
