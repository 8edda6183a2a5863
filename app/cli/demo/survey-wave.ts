import fs from "node:fs";
import path from "node:path";
import { z } from "zod";
import type { Actor } from "~/access/caller";
import type { Database } from "~/platform/database.server";
import { norwegianDay } from "~/platform/norwegian-day";
import { linkPath } from "~/survey/waves/link-token.server";
import { waveTextsSchema } from "~/survey/waves/wave-texts";
import { createLink, revokeLinks } from "~/survey/waves/link-store.server";
import { createWave } from "~/survey/waves/wave-store.server";
import { writeClosedDemoSurvey } from "./closed-survey-wave";
import { must } from "./must";
import { readDemoFile } from "./seed-file";

const DAY = 24 * 60 * 60 * 1000;

const schema = z.object({
  instrument: z.object({ id: z.string(), version: z.string() }),
  name: z.string(),
  senderName: z.string(),
  replyTo: z.string(),
  respondent: z.string(),
  openDays: z.number(),
  retainDays: z.number(),
  texts: waveTextsSchema,
  frame: z.array(
    z.object({
      municipality: z.string(),
      name: z.string(),
      population: z.number(),
      centrality: z.number(),
      income: z.number(),
      region: z.string(),
      group: z.string(),
    }),
  ),
});

/**
 * Sets up an open survey to the demo's municipalities, and one that is closed and answered. The personal link of the open one is written
 * to a file of the data folder, since the database keeps only a hash of it.
 */
export async function writeDemoSurvey(db: Database, actor: Actor, dataDirectory: string): Promise<void> {
  const { respondent, openDays, retainDays, frame, ...wave } = readDemoFile("survey-wave.yaml", schema);
  await db.wave.deleteMany({ where: { invented: true } });
  await writeClosedDemoSurvey(db, actor, { ...wave, retainDays });
  const now = Date.now();
  const waveId = must(
    await createWave(db, actor, {
      ...wave,
      opensAt: new Date(now),
      closesAt: new Date(now + openDays * DAY),
      retainUntil: norwegianDay(new Date(now + retainDays * DAY)),
      // A domain that no mail reaches, whatever mail server is set up (RFC 2606).
      frame: frame.map((unit) => ({ ...unit, email: `radmann.${unit.municipality}@peil.example` })),
      invented: true,
    }),
  );
  const member = await db.frameMember.findUniqueOrThrow({
    where: { waveId_municipality: { waveId, municipality: respondent } },
  });
  const link = linkPath(await createLink(db, actor, member.id));
  fs.mkdirSync(dataDirectory, { recursive: true });
  fs.writeFileSync(linkFile(dataDirectory), `${JSON.stringify({ link })}\n`, { mode: 0o600 });
}

/** The path of the demo's personal link, to be told at every start; null where there is none. */
export function readDemoSurveyLink(dataDirectory: string): string | null {
  const file = linkFile(dataDirectory);
  if (!fs.existsSync(file)) return null;
  return z.object({ link: z.string() }).parse(JSON.parse(fs.readFileSync(file, "utf8"))).link;
}

/** Ends the demo's personal links and forgets the one that was told. */
export async function closeDemoSurvey(db: Database, actor: Actor, dataDirectory: string): Promise<void> {
  const members = await db.frameMember.findMany({
    where: { wave: { invented: true }, links: { some: { revokedAt: null } } },
    select: { id: true },
  });
  for (const { id } of members) await revokeLinks(db, actor, id);
  fs.rmSync(linkFile(dataDirectory), { force: true });
}

const linkFile = (dataDirectory: string): string => path.join(dataDirectory, "demo-survey.json");
