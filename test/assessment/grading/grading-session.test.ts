import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Answer, GradingSession } from "~/assessment/grading/grading-session";
import type { WorkShelf } from "~/assessment/grading/kept-work";
import { hasWork, type KeptWork, queueOf, type Save, shownValues } from "~/assessment/grading/save-queue";
import { type GradedValues, neverSaved, sameValues, type Standing } from "~/assessment/grading/standing";

const QUESTION = "1.1.1";

const given = (step: number): GradedValues => ({
  grade: { system: step, extent: null, result: null },
  note: "",
});

/** A save on its way over a network that may lose it, its answer, or be slow. */
interface Request {
  save: Save;
  answer: (answer: Answer) => void;
}

/** A server that keeps what saveGrade promises, a network, a shelf and a clock, all by hand. */
class World {
  standing: Standing = neverSaved;
  lastSaveId: string | null = null;
  applied: Save[] = [];
  /** Versions that said what was sent when it was acknowledged. */
  acknowledged = new Set<number>([0]);
  /** Every save that was ever sent, by its id, as text. */
  sent = new Map<string, Set<string>>();
  requests: Request[] = [];
  timers = new Set<() => void>();
  kept = new Map<string, string>();
  session: GradingSession;
  private ids = 0;

  constructor() {
    this.session = this.open();
  }

  /** A page as the server renders it now, on the same browser. What is under way goes on, but nobody hears of it. */
  open(): GradingSession {
    for (const request of this.requests) request.answer = () => undefined;
    this.timers.clear();
    this.session = new GradingSession(new Map([[QUESTION, queueOf(this.standing)]]), {
      send: (_question, save) => {
        const { saveId, ...content } = save;
        this.sent.set(saveId, (this.sent.get(saveId) ?? new Set()).add(JSON.stringify(content)));
        return new Promise((answer) => this.requests.push({ save, answer }));
      },
      shelf: this.shelf(),
      newSaveId: () => `save-${(this.ids += 1)}`,
      later: (_milliseconds, act) => {
        this.timers.add(act);
        return () => this.timers.delete(act);
      },
      now: () => 0,
    });
    this.session.start();
    return this.session;
  }

  get state() {
    const state = this.session.snapshot().get(QUESTION);
    if (!state) throw new Error("The question is gone.");
    return state;
  }

  serve(save: Save): Answer {
    if (this.lastSaveId !== save.saveId && !sameValues(this.standing, save)) {
      if (save.baseVersion !== this.standing.version) return { type: "conflict", standing: this.standing };
      this.applied.push(save);
      this.lastSaveId = save.saveId;
      this.stand(save, "me");
    }
    this.acknowledged.add(this.standing.version);
    return { type: "acknowledged", standing: this.standing };
  }

  colleagueSaves(values: GradedValues): void {
    this.lastSaveId = null;
    this.stand(values, "colleague");
  }

  private stand({ grade, note }: GradedValues, name: string): void {
    const version = this.standing.version + 1;
    this.standing = { version, grade, note, at: "2026-03-03T13:32:00.000Z", by: { id: name, name } };
  }

  /** Fires every timer that is set; what they set anew waits for the next time. */
  passTime(): void {
    for (const act of [...this.timers]) {
      this.timers.delete(act);
      act();
    }
  }

  private shelf(): WorkShelf {
    return {
      put: (questionId, { standing, draft, unanswered }) =>
        void this.kept.set(questionId, JSON.stringify({ standing, draft, unanswered })),
      remove: (questionId) => void this.kept.delete(questionId),
      all: () => new Map([...this.kept].map(([id, text]) => [id, JSON.parse(text) as KeptWork])),
      holds: () => true,
    };
  }
}

const settle = () => new Promise<void>((resolve) => setImmediate(resolve));

type Command =
  | { do: "give"; step: number; pause: number }
  | { do: "deliver" | "lose_request" | "lose_answer"; which: number }
  | { do: "reload" | "pass_time" | "hurry" | "refresh" }
  | { do: "colleague"; step: number }
  | { do: "choose"; whose: "mine" | "theirs" };

const step = fc.integer({ min: 0, max: 10 });
const ownCommands: fc.Arbitrary<Command>[] = [
  fc.record({ do: fc.constant("give" as const), step, pause: fc.constantFrom(0, 800) }),
  fc.record({
    do: fc.constantFrom("deliver" as const, "lose_request" as const, "lose_answer" as const),
    which: fc.nat(3),
  }),
  fc.record({
    do: fc.constantFrom("reload" as const, "pass_time" as const, "hurry" as const, "refresh" as const),
  }),
];
const colleaguesCommands: fc.Arbitrary<Command>[] = [
  fc.record({ do: fc.constant("colleague" as const), step }),
  fc.record({
    do: fc.constant("choose" as const),
    whose: fc.constantFrom("mine" as const, "theirs" as const),
  }),
];

async function perform(world: World, command: Command): Promise<void> {
  switch (command.do) {
    case "give":
      world.session.give(QUESTION, given(command.step), command.pause);
      break;
    case "deliver":
    case "lose_request":
    case "lose_answer": {
      const [request] = world.requests.splice(command.which % Math.max(world.requests.length, 1), 1);
      if (!request) break;
      const answer = command.do === "lose_request" ? null : world.serve(request.save);
      const lost: Answer = { type: "failed", trouble: { kind: "no_connection" } };
      request.answer(command.do === "deliver" && answer ? answer : lost);
      break;
    }
    case "reload":
      world.open();
      break;
    case "pass_time":
      world.passTime();
      break;
    case "hurry":
      world.session.hurry();
      break;
    case "refresh":
      world.session.refresh([[QUESTION, world.standing]]);
      break;
    case "colleague":
      world.colleagueSaves(given(command.step));
      break;
    case "choose":
      world.session.choose(QUESTION, command.whose);
  }
  await settle();
}

/** The network is well again, time passes, and the person insists on their own. */
async function comeToRest(world: World): Promise<void> {
  for (let round = 0; round < 30; round += 1) {
    while (world.requests.length > 0) await perform(world, { do: "deliver", which: 0 });
    if (world.state.conflict) await perform(world, { do: "choose", whose: "mine" });
    await perform(world, { do: "pass_time" });
  }
}

describe("a grading session over a bad network", () => {
  it("ends with the last values given saved, whatever is lost, repeated, reloaded or typed in between", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(...ownCommands), { maxLength: 40 }), async (commands) => {
        const world = new World();
        for (const command of commands) {
          await perform(world, command);
          expect(world.state.conflict).toBeNull();
        }
        await comeToRest(world);
        const last = commands.findLast((command) => command.do === "give");
        if (last) expect(world.standing.grade.system).toBe(last.step);
        expect(hasWork(world.state)).toBe(false);
        expect(world.kept.size).toBe(0);
      }),
      { numRuns: 300 },
    );
  });

  it("never sends one save as two versions, and the server never applies one twice", async () => {
    const anything = fc.array(fc.oneof(...ownCommands, ...colleaguesCommands), { maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(anything, async (commands) => {
        const world = new World();
        for (const command of commands) await perform(world, command);
        await comeToRest(world);
        for (const contents of world.sent.values()) expect(contents.size).toBe(1);
        const applied = world.applied.map(({ saveId }) => saveId);
        expect(new Set(applied).size).toBe(applied.length);
      }),
      { numRuns: 300 },
    );
  });

  it("overwrites a colleague only after having shown what they saved", async () => {
    const anything = fc.array(fc.oneof(...ownCommands, ...colleaguesCommands), { maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(anything, async (commands) => {
        const world = new World();
        const shown = new Set<number>();
        for (const command of commands) {
          await perform(world, command);
          const { state } = world;
          if (state.conflict) shown.add(state.conflict.version);
          else if (!hasWork(state)) shown.add(state.standing.version);
        }
        const known = [...shown, ...world.acknowledged];
        for (const { baseVersion } of world.applied) expect(known).toContain(baseVersion);
      }),
      { numRuns: 300 },
    );
  });

  it("shows what the person gave at every moment until a choice is made", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(...ownCommands), { maxLength: 30 }), async (commands) => {
        const world = new World();
        let last: number | null = null;
        for (const command of commands) {
          await perform(world, command);
          if (command.do === "give") last = command.step;
          expect(shownValues(world.state).grade.system).toBe(last);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe("a grading session", () => {
  it("sends work that waited for a question of another page", async () => {
    const world = new World();
    const work: KeptWork = { standing: neverSaved, draft: given(4), unanswered: null };
    world.kept.set("5.1.1", JSON.stringify(work));
    world.open();
    await settle();
    expect(world.requests.map(({ save }) => save.grade.system)).toEqual([4]);
  });

  it("waits for a pause in the typing, and no longer than the page is there", async () => {
    const world = new World();
    world.session.give(QUESTION, given(4), 800);
    expect(world.requests).toEqual([]);
    world.session.hurry();
    expect(world.requests).toHaveLength(1);
  });

  it("asks the person to stay only when the work would not get through by itself", async () => {
    const world = new World();
    expect(world.session.worthStayingFor()).toBe(false);
    world.session.give(QUESTION, given(4));
    expect(world.session.worthStayingFor()).toBe(false);
    await perform(world, { do: "lose_request", which: 0 });
    expect(world.session.worthStayingFor()).toBe(true);
  });
});
