import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { type Database, openDatabase } from "~/platform/database.server";
import { variablesOf } from "~/survey/variables";
import { createLink } from "~/survey/waves/link-store.server";
import { freePort } from "../support/free-port";
import { type RunningPeil, startPeilOn } from "../support/peil";
import { radmann } from "../support/radmann";
import { Respondent } from "../support/respondent";
import { savedAnswerFaults } from "../support/saved-answers";

/** «PEIL_KILLS=100 npm run test:browser -- test/e2e/survey-killed.browser.test.ts» is the long run; its figures are in docs/benchmarks.md. */
const KILLS = Number(process.env["PEIL_KILLS"] ?? 2);
/** Milliseconds of answering before a kill, at most. */
const ANSWERING_MOST = 700;

const texts = variablesOf(radmann())
  .filter(({ kind }) => kind === "text")
  .map(({ name }) => name);

let folder: string;
let port: string;
let peil: RunningPeil;
let respondents: Respondent[];

/** Nothing of the test's may hold the file open when Peil is killed. */
async function withDatabase<T>(work: (db: Database) => Promise<T>): Promise<T> {
  const db = await openDatabase(`file:${path.join(folder, "peil.db")}`);
  try {
    return await work(db);
  } finally {
    await db.$disconnect();
  }
}

beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "peil-survey-killed-"));
  fs.cpSync(inject("demoFolder"), folder, { recursive: true });
  port = String(await freePort());
  const tokens = await withDatabase(async (db) => {
    const members = await db.frameMember.findMany({
      where: { wave: { closesAt: { gt: new Date() } }, response: null },
    });
    return Promise.all(members.map(({ id }) => createLink(db, { id: null, name: "Test" }, id)));
  });
  peil = await startPeilOn(folder, { PORT: port });
  respondents = tokens.map((token) => new Respondent(token, peil.origin));
});

afterAll(async () => {
  await peil.stop();
  fs.rmSync(folder, { recursive: true, force: true });
});

it(
  `${KILLS} times killed while everybody answers, Peil has every answer that a page had marked as saved, whole and once`,
  async () => {
    expect(respondents.length).toBeGreaterThan(2);
    let given = 0;
    const answer = async (respondent: Respondent, until: number): Promise<void> => {
      while (performance.now() < until) {
        given += 1;
        await respondent.answer(texts[given % texts.length] ?? "", `svar ${given}`);
      }
    };
    for (let kill = 1; kill <= KILLS; kill += 1) {
      const until = performance.now() + ANSWERING_MOST;
      const answering = respondents.map((respondent) => answer(respondent, until));
      await new Promise((resolve) => setTimeout(resolve, Math.random() * ANSWERING_MOST));
      await peil.kill();
      await Promise.all(answering);
      expect(await withDatabase((db) => savedAnswerFaults(db, respondents)), `after kill ${kill}`).toEqual(
        [],
      );
      peil = await startPeilOn(folder, { PORT: port });
      // What had no answer is sent again, as the pages do, and counts once.
      for (const respondent of respondents) await respondent.send();
    }
    for (const respondent of respondents) expect(respondent.refusals).toEqual([]);
    expect(await withDatabase((db) => savedAnswerFaults(db, respondents))).toEqual([]);
    const saved = respondents.reduce((sum, { times }) => sum + times.length, 0);
    expect(saved).toBeGreaterThan(KILLS);
    if (KILLS > 10)
      console.log(`${KILLS} kills: ${given} answers given, ${saved} marked as saved, none lost or doubled`);
  },
  60_000 + KILLS * 30_000,
);
