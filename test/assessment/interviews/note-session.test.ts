import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { neverWritten } from "~/assessment/interviews/interview-note";
import { hasWork, noteQueueOf, shownText } from "~/assessment/interviews/note-queue";
import { type NoteAnswer, NoteSession } from "~/assessment/interviews/note-session";
import { browserStorage, HOURS, NoteWorld, QUESTION, settle } from "./note-world";
import { noteShelf } from "~/assessment/interviews/kept-notes";

type Command =
  | { do: "type"; page: number; pause: number }
  | { do: "deliver" | "lose_request" | "lose_answer"; which: number }
  | { do: "reload" | "crash_and_return" | "refresh" | "hurry"; page: number }
  | { do: "pass_time" }
  | { do: "open" }
  | { do: "close"; page: number; how: "left" | "crashed" }
  | { do: "device" };

const page = fc.nat(2);
const onePageCommands: fc.Arbitrary<Command>[] = [
  fc.record({ do: fc.constant("type" as const), page, pause: fc.constantFrom(0, 800) }),
  fc.record({
    do: fc.constantFrom("deliver" as const, "lose_request" as const, "lose_answer" as const),
    which: fc.nat(3),
  }),
  fc.record({
    do: fc.constantFrom("reload" as const, "crash_and_return" as const, "refresh" as const, "hurry" as const),
    page,
  }),
  fc.constant({ do: "pass_time" as const }),
];
const manyPagesCommands: fc.Arbitrary<Command>[] = [
  ...onePageCommands,
  fc.constant({ do: "open" as const }),
  fc.record({
    do: fc.constant("close" as const),
    page,
    how: fc.constantFrom("left" as const, "crashed" as const),
  }),
  fc.constant({ do: "device" as const }),
];

/** A person who only ever writes on: every word is new, so that none can be lost unseen. */
class Writer {
  words: string[] = [];

  constructor(readonly world: NoteWorld) {}

  private onwards(text: string): string {
    const word = `w${this.words.length}.`;
    this.words.push(word);
    return text ? `${text} ${word}` : word;
  }

  async perform(command: Command): Promise<void> {
    const { world } = this;
    switch (command.do) {
      case "type": {
        const { session } = world.page(command.page);
        session.type(QUESTION, this.onwards(shownText(session.stateOf(QUESTION))), command.pause);
        break;
      }
      case "deliver":
      case "lose_request":
      case "lose_answer": {
        const [request] = world.requests.splice(command.which % Math.max(world.requests.length, 1), 1);
        if (!request) break;
        const answer = command.do === "lose_request" ? null : world.serve(request.save);
        const lost: NoteAnswer = { type: "failed", trouble: { kind: "no_connection" } };
        request.answer(command.do === "deliver" && answer ? answer : lost);
        break;
      }
      case "reload":
        world.close(command.page, "left");
        break;
      case "crash_and_return":
        world.close(command.page, "crashed");
        world.passTime(HOURS);
        break;
      case "close":
        world.close(command.page, command.how);
        break;
      case "open":
        if (world.pages.length < 3) world.open();
        break;
      case "pass_time":
        world.passTime(15_000);
        break;
      case "hurry":
        world.page(command.page).session.hurry();
        break;
      case "refresh":
        world.page(command.page).session.refresh([[QUESTION, world.standing]], []);
        break;
      case "device":
        world.deviceSaves(this.onwards(world.standing.text));
        break;
    }
    await settle();
  }

  /** The network is well again, time passes, and the person keeps everything that they are asked about. */
  async comeToRest(): Promise<void> {
    const { world } = this;
    for (let round = 0; round < 40; round += 1) {
      while (world.requests.length > 0) await this.perform({ do: "deliver", which: 0 });
      for (const { session } of world.pages) {
        if (session.stateOf(QUESTION).conflict) session.choose(QUESTION, "both");
        for (const text of session.stateOf(QUESTION).found) session.settleFound(QUESTION, text, true);
        session.refresh([[QUESTION, world.standing]], []);
      }
      await settle();
      world.passTime(round === 20 ? HOURS : 15_000);
      await settle();
    }
  }
}

describe("a session of notes over a bad network", () => {
  it("ends with the last text saved, and asks nothing, whatever is lost, repeated, reloaded or typed in between", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(...onePageCommands), { maxLength: 40 }), async (commands) => {
        const writer = new Writer(new NoteWorld());
        let last = "";
        for (const command of commands) {
          await writer.perform(command);
          const state = writer.world.state();
          if (command.do === "type") last = shownText(state);
          expect(shownText(state)).toBe(last);
          expect([state.conflict, state.found]).toEqual([null, []]);
        }
        await writer.comeToRest();
        expect(writer.world.standing.text).toBe(last);
        expect(hasWork(writer.world.state())).toBe(false);
        expect(writer.world.kept()).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it("loses no word that was typed in any tab or on another device", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(...manyPagesCommands), { maxLength: 50 }), async (commands) => {
        const writer = new Writer(new NoteWorld());
        for (const command of commands) await writer.perform(command);
        await writer.comeToRest();
        const { standing, pages } = writer.world;
        expect(writer.words.filter((word) => !standing.text.includes(word))).toEqual([]);
        for (const { session } of pages) expect(hasWork(session.stateOf(QUESTION))).toBe(false);
        expect(writer.world.kept()).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it("never sends one save as two texts, and the server never applies one twice", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(...manyPagesCommands), { maxLength: 50 }), async (commands) => {
        const writer = new Writer(new NoteWorld());
        let version = 0;
        for (const command of commands) {
          await writer.perform(command);
          expect(writer.world.standing.version).toBeGreaterThanOrEqual(version);
          version = writer.world.standing.version;
        }
        await writer.comeToRest();
        for (const contents of writer.world.sent.values()) expect(contents.size).toBe(1);
        const applied = writer.world.applied.map(({ saveId }) => saveId);
        expect(new Set(applied).size).toBe(applied.length);
      }),
      { numRuns: 300 },
    );
  });
});

/** A session of many notes whose requests are answered by hand. */
function manyNotes(count: number) {
  const requests: { questionId: string; answer: (answer: NoteAnswer) => void }[] = [];
  const ids = Array.from({ length: count }, (_, index) => `1.1.${index + 1}`);
  let made = 0;
  const place = { personId: "eva", evaluationId: "e", interviewId: "i", pageId: "p" };
  const storage = browserStorage();
  const session = new NoteSession(new Map(ids.map((id) => [id, noteQueueOf(neverWritten)])), [], {
    send: (questionId) => new Promise((answer) => requests.push({ questionId, answer })),
    shelf: noteShelf(
      () => storage,
      place,
      () => 0,
    ),
    newSaveId: () => `save-${(made += 1)}`,
    later: () => () => undefined,
    now: () => 0,
  });
  return { session, requests, ids };
}

describe("a session of notes", () => {
  it("sends a few at a time when all are ready at once, and misses none", async () => {
    const { session, requests, ids } = manyNotes(20);
    for (const id of ids) session.type(id, `notat ${id}`, 800);
    expect(requests).toEqual([]);
    session.hurry();
    const sent: string[] = [];
    while (requests.length > 0) {
      expect(requests.length).toBeLessThanOrEqual(4);
      const [request] = requests.splice(0, 1);
      sent.push(request?.questionId ?? "");
      const standing = { version: 1, text: `notat ${request?.questionId}`, at: null };
      request?.answer({ type: "acknowledged", standing });
      await settle();
    }
    expect(sent.sort()).toEqual([...ids].sort());
    expect(session.summary()).toMatchObject({ waiting: 0, stuck: [] });
    expect(session.summary().written).toHaveLength(20);
  });

  it("tells only those who show the note that was typed, and those who show them all only when that changes", () => {
    const { session } = manyNotes(3);
    let [own, other, all] = [0, 0, 0];
    session.subscribe("1.1.1", () => (own += 1));
    session.subscribe("1.1.2", () => (other += 1));
    session.subscribeSummary(() => (all += 1));
    for (const text of ["E", "En", "Ett"]) session.type("1.1.1", text, 800);
    expect([own, other, all]).toEqual([3, 0, 1]);
    const note = { questionId: "1.1.2", author: { id: "ola", name: "Ola" }, text: "Hei", at: "2026-03-03" };
    session.refresh([], [note]);
    session.refresh([], [{ ...note }]);
    expect([own, other]).toEqual([3, 1]);
    expect(session.colleaguesOf("1.1.2")).toEqual([note]);
    session.refresh([], []);
    expect(session.colleaguesOf("1.1.2")).toEqual([]);
  });

  it("asks the author to stay only when the text would not get through by itself", async () => {
    const { session, requests } = manyNotes(1);
    session.type("1.1.1", "Hei");
    expect(session.worthStayingFor()).toBe(false);
    requests[0]?.answer({ type: "failed", trouble: { kind: "no_connection" } });
    await settle();
    expect(session.worthStayingFor()).toBe(true);
    expect(session.summary()).toMatchObject({ offline: true, stuck: ["1.1.1"] });
  });
});
