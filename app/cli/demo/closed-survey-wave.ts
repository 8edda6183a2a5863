import fs from "node:fs";
import { z } from "zod";
import type { Actor } from "~/access/caller";
import { storedSecret } from "~/access/stored-secret.server";
import type { Database } from "~/platform/database.server";
import { norwegianDay } from "~/platform/norwegian-day";
import { type FrameUnit, readFrame } from "~/survey/frame";
import type { Instrument } from "~/survey/instrument";
import { findSurvey } from "~/survey/instruments/instrument-store.server";
import { newLinkToken } from "~/survey/waves/link-token.server";
import { createWave, type NewWave } from "~/survey/waves/wave-store.server";
import { inventedResponses, seeded } from "./invented-responses";
import { writeResponses } from "./invented-responses-store";
import { must } from "./must";
import { demoFile, readDemoFile } from "./seed-file";

const DAY = 24 * 60 * 60 * 1000;

const schema = z.object({
  name: z.string(),
  openedDaysAgo: z.number(),
  closedDaysAgo: z.number(),
  seed: z.number(),
  answering: z.record(z.string(), z.number()),
  texts: z.record(z.string(), z.array(z.string())),
});

/**
 * Sets up a survey to 124 invented municipalities that is closed and answered, for its analysis and report to be seen.
 * @param wave what it has in common with the demo's open one.
 */
export async function writeClosedDemoSurvey(
  db: Database,
  actor: Actor,
  wave: Pick<NewWave, "instrument" | "senderName" | "replyTo" | "texts"> & { retainDays: number },
): Promise<void> {
  const { retainDays, ...common } = wave;
  const { name, openedDaysAgo, closedDaysAgo, seed, answering, texts } = readDemoFile(
    "survey-answers.yaml",
    schema,
  );
  const instrument = await findSurvey(db, wave.instrument);
  const frame = inventedFrame(instrument);
  const now = Date.now();
  const opensAt = new Date(now - openedDaysAgo * DAY);
  const closesAt = new Date(now - closedDaysAgo * DAY);
  const waveId = must(
    await createWave(db, actor, {
      ...common,
      name,
      opensAt,
      closesAt,
      retainUntil: norwegianDay(new Date(now + retainDays * DAY)),
      frame,
      invented: true,
    }),
  );
  await askEverybody(db, waveId, { opensAt, closesAt });
  const random = seeded(seed);
  const answered = frame.filter(({ group }) => 100 * random() < (answering[group ?? ""] ?? 0));
  const responses = inventedResponses(instrument, answered, seed, (variable) => texts[variable] ?? []);
  await writeResponses(db, { waveId, instrument }, responses, () => earlyWithin(opensAt, closesAt, random()));
}

/** Gives each a link that was revoked when the survey closed, so that they count as asked. Nobody knows the links. */
async function askEverybody(
  db: Database,
  waveId: string,
  { opensAt, closesAt }: { opensAt: Date; closesAt: Date },
): Promise<void> {
  const members = await db.frameMember.findMany({ where: { waveId }, select: { id: true } });
  await db.surveyLink.createMany({
    data: members.map(({ id }) => ({
      tokenHash: storedSecret(newLinkToken()),
      memberId: id,
      createdAt: opensAt,
      revokedAt: closesAt,
    })),
  });
}

function inventedFrame(instrument: Instrument): FrameUnit[] {
  const frame = readFrame(instrument, fs.readFileSync(demoFile("survey-frame.csv")));
  if (!frame.ok) throw new Error(`The demo's frame does not hold: ${JSON.stringify(frame.faults)}`);
  return frame.units;
}

/** Most answer soon after they are asked, and fewer and fewer later. */
function earlyWithin(from: Date, to: Date, share: number): Date {
  return new Date(from.getTime() + share ** 2 * (to.getTime() - from.getTime()));
}
