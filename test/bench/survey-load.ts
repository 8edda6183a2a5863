import { randomUUID } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { type Database, openDatabase } from "~/platform/database.server";
import { variablesOf } from "~/survey/variables";
import { linkTokenHash, newLinkToken } from "~/survey/waves/link-token.server";
import { runPeilOnce, startPeilOn } from "../support/peil";
import { radmann } from "../support/radmann";
import { Respondent } from "../support/respondent";
import { savedAnswerFaults } from "../support/saved-answers";
import { processMilliseconds } from "./process-time";
import { rawCommitRate } from "./raw-commits";
import { quantile } from "./statistics";

/** A page of answers saves itself at most this often. */
const SAVE_EVERY_MILLISECONDS = 5_000;
const RAW_SECONDS = 3;

export interface SurveyLoad {
  respondents: number;
  seconds: number;
  saves: number;
  medianMilliseconds: number;
  p95Milliseconds: number;
  /** Time of the processors that a save cost Peil, from the first to the last; null where that cannot be told. */
  serverMilliseconds: number | null;
  /** The same for the respondents, who share the processors with Peil. */
  respondentMilliseconds: number | null;
  /** Bare transactions of a changed answer and its response, on the same file. */
  rawCommitsPerSecond: number;
  /** Answers that were neither saved nor refused with a reason, or were refused. */
  refused: number;
  /** Answers that were marked as saved and are not in the database as they were, or are there twice. */
  lostOrDoubled: number;
}

/**
 * So many respondents who answer at once, each saving an answer every five seconds as the page's script does, on a Peil of their own. What
 * they were told is saved is then looked for in the database.
 */
export async function loadSurvey(count: number, seconds: number): Promise<SurveyLoad> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "peil-survey-load-"));
  try {
    await runPeilOnce(folder);
    const tokens = await withDatabase(folder, (db) => addRespondents(db, count));
    const peil = await startPeilOn(folder);
    const respondents = tokens.map((token) => new Respondent(token, peil.origin));
    const processes = [peil.processId, process.pid];
    const before = processes.map(processMilliseconds);
    await answerFor(respondents, seconds);
    const spent = processes.map((id, place) => difference(processMilliseconds(id), before[place] ?? null));
    await peil.stop();
    const faults = await withDatabase(folder, (db) => savedAnswerFaults(db, respondents));
    const rawCommitsPerSecond = await rawCommitRate(
      path.join(folder, "peil.db"),
      RAW_SECONDS,
      answerStatements,
    );
    const times = respondents.flatMap((respondent) => respondent.times);
    const [server = null, own = null] = spent.map((time) => time && time / times.length);
    return {
      respondents: count,
      seconds,
      saves: times.length,
      medianMilliseconds: quantile(times, 0.5),
      p95Milliseconds: quantile(times, 0.95),
      serverMilliseconds: server,
      respondentMilliseconds: own,
      rawCommitsPerSecond,
      refused: respondents.reduce((sum, { refusals }) => sum + refusals.length, 0),
      lostOrDoubled: faults.length,
    };
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

async function answerFor(respondents: readonly Respondent[], seconds: number): Promise<void> {
  const texts = variablesOf(radmann())
    .filter(({ kind }) => kind === "text")
    .map(({ name }) => name);
  const until = performance.now() + seconds * 1_000;
  await Promise.all(
    respondents.map(async (respondent, place) => {
      // Spread evenly, as people are.
      let next = performance.now() + (place / respondents.length) * SAVE_EVERY_MILLISECONDS;
      for (let round = 0; next < until; round += 1) {
        await pause(next - performance.now());
        await respondent.answer(texts[(place + round) % texts.length] ?? "", `svar ${round}`);
        next = Math.max(next + SAVE_EVERY_MILLISECONDS, performance.now());
      }
    }),
  );
}

/** Members of the demo's open wave beyond its own, each with a personal link. */
async function addRespondents(db: Database, count: number): Promise<string[]> {
  const wave = await db.wave.findFirstOrThrow({ where: { closesAt: { gt: new Date() } } });
  const respondents = Array.from({ length: count }, (_, place) => ({
    id: randomUUID(),
    token: newLinkToken(),
    // Beyond the four digits of real ones.
    municipality: String(10_000 + place),
  }));
  await db.frameMember.createMany({
    data: respondents.map(({ id, municipality }) => ({
      ...{ id, municipality, waveId: wave.id, name: municipality, region: "", email: "" },
    })),
  });
  await db.surveyLink.createMany({
    data: respondents.map(({ id, token }) => ({ memberId: id, tokenHash: linkTokenHash(token) ?? "" })),
  });
  return respondents.map(({ token }) => token);
}

/** What a saved answer changes at the least. */
const answerStatements = () => [
  "UPDATE SurveyResponse SET savedAt = savedAt WHERE rowid = (SELECT max(rowid) FROM SurveyResponse)",
  {
    sql: "UPDATE SurveyAnswer SET value = ?, version = version + 1 WHERE rowid = (SELECT max(rowid) FROM SurveyAnswer)",
    args: [randomUUID()],
  },
];

const difference = (after: number | null, before: number | null): number | null =>
  after === null || before === null ? null : after - before;

async function withDatabase<T>(folder: string, work: (db: Database) => Promise<T>): Promise<T> {
  const db = await openDatabase(`file:${path.join(folder, "peil.db")}`);
  try {
    return await work(db);
  } finally {
    await db.$disconnect();
  }
}

const pause = (milliseconds: number) =>
  new Promise((resolve) => setTimeout(resolve, Math.max(0, milliseconds)));
