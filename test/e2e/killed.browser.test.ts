import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, inject, it, vi } from "vitest";
import { hashPassword } from "~/access/password.server";
import type { GradingMode } from "~/assessment/evaluations/evaluation";
import { areasOf } from "~/assessment/instrument";
import { type Database, openDatabase } from "~/platform/database.server";
import { freePort } from "../support/free-port";
import { GradingWriter } from "../support/grading-writer";
import { kommunekompasset } from "../support/lerkevik";
import { type RunningPeil, startPeilOn } from "../support/peil";
import { savedGradeFaults, unlikePages, type WrittenSheet } from "../support/saved-grades";

/** «PEIL_KILLS=200 npm run test:browser -- test/e2e/killed.browser.test.ts» is the long run; its figures are in docs/benchmarks.md. */
const KILLS = Number(process.env["PEIL_KILLS"] ?? 5);
const SEED = Number(process.env["PEIL_SEED"] ?? 2026);
/** Milliseconds of writing before a kill, at most. */
const WRITING_MOST = 600;
const PASSWORD = "fjord og fjell og fisk";

let folder: string;
let port: string;
let peil: RunningPeil;
const cookies = new Map<string, string>();
let sheets: WrittenSheet[];
let writers: GradingWriter[] = [];

beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "peil-killed-"));
  fs.cpSync(inject("demoFolder"), folder, { recursive: true });
  const { together, independently } = await withDatabase(furnish);
  port = String(await freePort());
  peil = await startPeilOn(folder, { PORT: port });
  for (const id of ["Kari", "Ola"]) cookies.set(id, await signIn(id));
  const send = globalThis.fetch;
  // A browser sends these by itself.
  vi.stubGlobal("fetch", (to: string, init: RequestInit = {}) => {
    const person = init.method === "POST" ? (JSON.parse(String(init.body)) as { personId: string }) : null;
    const own = person && { Cookie: cookies.get(person.personId) ?? "", Origin: peil.origin };
    return send(to, { ...init, headers: { ...(init.headers as Record<string, string>), ...own } });
  });
  const writer = (id: string, evaluationId: string): GradingWriter =>
    new GradingWriter(
      id,
      evaluationId,
      `${peil.origin}/evaluations/${evaluationId}/grades`,
      cookies.get(id) ?? "",
    );
  sheets = [
    {
      evaluationId: together,
      mode: "together",
      writers: [writer("Kari", together), writer("Ola", together)],
    },
    { evaluationId: independently, mode: "independently", writers: [writer("Kari", independently)] },
    { evaluationId: independently, mode: "independently", writers: [writer("Ola", independently)] },
  ];
  writers = sheets.flatMap((sheet) => sheet.writers);
});

afterAll(async () => {
  for (const writer of writers) writer.close();
  vi.unstubAllGlobals();
  await peil.stop();
  fs.rmSync(folder, { recursive: true, force: true });
});

/** Two evaluations of Kari and Ola: one that they grade together, one that each grades alone. */
async function furnish(db: Database): Promise<Record<GradingMode, string>> {
  const passwordHash = await hashPassword(PASSWORD);
  for (const id of ["Kari", "Ola"]) {
    const email = `${id.toLowerCase()}@example.no`;
    await db.user.create({ data: { id, name: id, email, role: "evaluator", passwordHash } });
  }
  const make = async (gradingMode: GradingMode, year: number): Promise<string> => {
    const { id } = await db.evaluation.create({
      data: {
        municipalityNumber: "9901",
        instrumentId: "kommunekompass-2020",
        year,
        gradingMode,
        stage: "grading",
        members: { create: [{ userId: "Kari" }, { userId: "Ola" }] },
      },
    });
    return id;
  };
  return { together: await make("together", 2031), independently: await make("independently", 2032) };
}

async function signIn(name: string): Promise<string> {
  const answer = await fetch(`${peil.origin}/sign-in`, {
    method: "POST",
    redirect: "manual",
    headers: { Origin: peil.origin },
    body: new URLSearchParams({ email: `${name.toLowerCase()}@example.no`, password: PASSWORD }),
  });
  return answer.headers.get("set-cookie")?.split(";")[0] ?? "";
}

/** Nothing of the test's may hold the file open when Peil is killed. */
async function withDatabase<T>(work: (db: Database) => Promise<T>): Promise<T> {
  const db = await openDatabase(`file:${path.join(folder, "peil.db")}`);
  try {
    return await work(db);
  } finally {
    await db.$disconnect();
  }
}

type Look = (db: Database, sheet: WrittenSheet) => Promise<string[]>;

const ofAllSheets = (look: Look): Promise<string[]> =>
  withDatabase(async (db) => (await Promise.all(sheets.map((sheet) => look(db, sheet)))).flat());

/** Numbers from 0 to 1 that are the same for the same seed (Park and Miller). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

const random = randomNumbers(SEED);
const below = (bound: number): number => Math.floor(random() * bound);
const oneOf = <T>(choices: readonly T[]): T => choices[below(choices.length)] as T;
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

let given = 0;

/** Somebody gives something that was never given before, so that every save can be told from every other. */
function give(): void {
  const writer = oneOf(writers);
  const step = (): number => below(11);
  given += 1;
  writer.give(oneOf(writer.questionIds), {
    grade: { system: step(), extent: step(), result: step() },
    note: `${writer.personId} ${given}`,
  });
}

const savesMarked = (): number => writers.reduce((sum, { acknowledged }) => sum + acknowledged.length, 0);

const figures = (kills: number): string =>
  `${kills} kills, seed ${SEED}: ${given} grades given, ${savesMarked()} saves marked as saved, none lost or doubled`;

const areaIds = areasOf(kommunekompasset()).map(({ id }) => id);

it(
  `${KILLS} times killed while four pages write, Peil has every grade that a page had marked as saved, whole and once`,
  async () => {
    for (const writer of writers) await writer.open(oneOf(areaIds));
    for (let kill = 1; kill <= KILLS; kill += 1) {
      for (const until = performance.now() + below(WRITING_MOST); performance.now() < until; await pause(4)) {
        give();
      }
      await peil.kill();
      // The evaluators go on and do not know yet.
      for (let n = below(8); n > 0; n -= 1) give();
      peil = await startPeilOn(folder, { PORT: port });
      expect(await ofAllSheets(savedGradeFaults), `after kill ${kill}, seed ${SEED}`).toEqual([]);
      if (kill % 20 === 0) console.log(figures(kill));
      for (const writer of writers) {
        if (random() < 0.5) await writer.open(oneOf(areaIds));
        else writer.hurry();
      }
    }
    await Promise.all(writers.map((writer) => writer.finish()));
    expect(await ofAllSheets(savedGradeFaults)).toEqual([]);
    expect(await ofAllSheets(unlikePages)).toEqual([]);
    // On a sheet of one's own nobody else can have been there: a conflict would be a save of one's own, taken twice.
    expect(sheets.slice(1).flatMap((sheet) => sheet.writers.map(({ conflicts }) => conflicts))).toEqual([
      0, 0,
    ]);
    expect(savesMarked()).toBeGreaterThan(KILLS * 10);
  },
  60_000 + KILLS * 30_000,
);
