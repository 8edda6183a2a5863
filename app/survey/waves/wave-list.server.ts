import type { Database } from "~/platform/database.server";
import { norwegianDay } from "~/platform/norwegian-day";
import { countStatuses } from "./member-status";
import { listMembers, type WaveMember } from "./frame-members.server";
import { nextWaveStep, type WaveStep } from "./next-step";
import { closingTime, type WaveState, waveState, type WaveTimes } from "./wave";

/** A wave in the list of those who run it. */
export interface ListedWave {
  id: string;
  name: string;
  invented: boolean;
  state: WaveState;
  opensAt: Date;
  /** When it closes or closed. */
  endsAt: Date;
  members: number;
  submitted: number;
  step: WaveStep;
}

/** A survey whose report anybody can read. */
export interface PublishedSurvey {
  id: string;
  name: string;
  invented: boolean;
  senderName: string;
  publishedAt: Date;
  /** ISO date. */
  closedOn: string;
}

/** All waves, the newest first. */
export async function listWaves(db: Database, now: Date): Promise<ListedWave[]> {
  const rows = await db.wave.findMany({ orderBy: [{ opensAt: "desc" }, { name: "asc" }] });
  const waves: ListedWave[] = [];
  for (const row of rows) {
    const { id, name, invented, opensAt } = row;
    const members = await listMembers(db, id);
    waves.push({
      ...{ id, name, invented, opensAt },
      state: waveState(row, now),
      endsAt: closingTime(row),
      members: members.length,
      submitted: members.filter(({ status }) => status === "submitted").length,
      step: stepOf(row, members, now),
    });
  }
  return waves;
}

/** The surveys whose reports are published, the newest first. */
export async function listPublished(db: Database): Promise<PublishedSurvey[]> {
  const rows = await db.wave.findMany({
    where: { publishedAt: { not: null } },
    orderBy: { publishedAt: "desc" },
  });
  return rows.flatMap(({ id, name, invented, senderName, publishedAt, ...times }) =>
    publishedAt
      ? [{ id, name, invented, senderName, publishedAt, closedOn: norwegianDay(closingTime(times)) }]
      : [],
  );
}

/** What is to be done next with a wave. */
export function stepOf(
  wave: WaveTimes & { publishedAt: Date | null },
  members: readonly WaveMember[],
  now: Date,
): WaveStep {
  const notAsked = members.filter(({ status }) => status === "not_asked");
  const refused = members.filter(({ status, withdrawnAt }) => withdrawnAt && status !== "submitted");
  return nextWaveStep({
    state: waveState(wave, now),
    published: wave.publishedAt !== null,
    unreachable: notAsked.filter(({ email, inLine }) => email === "" && !inLine).length,
    inLine: notAsked.filter(({ inLine }) => inLine).length,
    refused: refused.length,
    refusedBegun: refused.filter(({ status }) => status === "begun").length,
    counts: countStatuses(members.map(({ status }) => status)),
  });
}
