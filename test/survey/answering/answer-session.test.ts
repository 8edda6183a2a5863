import { describe, expect, it } from "vitest";
import { AnswerSession, type Reply } from "~/survey/answering/browser/answer-session";
import { answerShelf } from "~/survey/answering/browser/answer-shelf";
import { neverAnswered } from "~/survey/answering/standing-answer";

/** What a browser keeps. Its keys are the names of its own properties, as in the real one. */
const storage = () =>
  Object.defineProperties({} as Storage, {
    setItem: {
      value(this: Record<string, string>, key: string, text: string) {
        this[key] = text;
      },
    },
    getItem: {
      value(this: Record<string, string>, key: string) {
        return this[key] ?? null;
      },
    },
    removeItem: {
      value(this: Record<string, string>, key: string) {
        Reflect.deleteProperty(this, key);
      },
    },
  });

/** A page of one question, in a browser that keeps `kept`, with a server that answers `replies` one after the other. */
function openPage(kept: Storage, deletions: number, replies: Reply[]) {
  const shelf = answerShelf(() => kept, { memberId: "lerkevik", deletions });
  const sent: string[][] = [];
  const told: string[] = [];
  let name = 0;
  const session = new AnswerSession(
    { agree: neverAnswered },
    {
      send: (saves) => {
        sent.push(saves.flatMap(({ written }) => written));
        return Promise.resolve(replies.shift() ?? { kind: "no_connection" });
      },
      shelf,
      newSaveId: () => `${deletions} ${(name += 1)}`,
      later: () => () => undefined,
      changed: () => undefined,
      troubled: () => undefined,
      deleted: (message) => told.push(message),
    },
  );
  return { shelf, session, sent, told };
}

const soon = () => new Promise((resolve) => setTimeout(resolve, 0));
const refusal: Reply = { kind: "told", told: { code: "survey_answers_deleted", message: "Slettet." } };

describe("answers that wait in a browser while they are all deleted elsewhere", () => {
  it("are forgotten by the page that is opened after it, and never sent", async () => {
    const kept = storage();
    const offline = openPage(kept, 0, []);
    offline.session.give("agree", ["1"], 0);
    await soon();
    expect(Object.keys(kept)).toHaveLength(1);

    const after = openPage(kept, 1, []);
    expect(after.shelf.forgetEarlier()).toBe(true);
    expect(after.session.start().size).toBe(0);
    expect(after.sent).toEqual([]);
    expect(after.shelf.forgetEarlier()).toBe(false);
    // What is typed now waits for itself, and an older tab does not touch it.
    after.session.give("agree", ["2"], 0);
    await soon();
    const older = openPage(kept, 0, []);
    expect([older.shelf.forgetEarlier(), older.session.start().size]).toEqual([false, 0]);
    const [waiting] = openPage(kept, 1, []).session.start().values();
    expect(waiting).toEqual(["2"]);
  });

  it("are refused to the page that is still open, which keeps and sends nothing more", async () => {
    const kept = storage();
    const { session, sent, told } = openPage(kept, 0, [{ kind: "no_connection" }, refusal]);
    session.give("agree", ["1"], 0);
    await soon();
    session.give("agree", ["2"], 0);
    session.flush();
    await soon();
    expect(told).toEqual(["Slettet."]);
    session.give("agree", ["3"], 0);
    session.flush();
    await soon();
    expect(sent).toEqual([["1"], ["1"]]);
    expect([Object.keys(kept), session.idle(), session.wouldLose()]).toEqual([[], true, false]);
  });
});
