import type { Transaction } from "~/platform/database.server";
import { Prisma } from "~/platform/generated/sqlite/client";
import { findSurveyByHash, type StoredSurvey } from "../instruments/instrument-store.server";
import type { WaveTimes } from "../waves/wave";
import { answerables } from "./answerables";
import type { StandingAnswer } from "./standing-answer";

/** What saves of one respondent are judged by. Two links of the same respondent share it. */
export interface SaveState {
  member: { id: string; name: string; deletions: number };
  wave: WaveTimes & { id: string };
  instrument: StoredSurvey;
  /** Null until the first answer is saved. */
  responseId: string | null;
  /** What stands, by variable, of the ones that were asked for. */
  standings: Map<string, StandingAnswer>;
}

/** A personal link that there is. */
export interface FoundLink {
  revokedAt: Date | null;
  state: SaveState;
}

/**
 * What many personal links open, by the hash of their tokens. Two statements by hand, whatever their number: the client would make five
 * for the links alone, and takes three times as long for it (docs/benchmarks.md).
 * @param variables the names whose standing answers are wanted, which may be any words that came with a request.
 */
export async function findSaveStates(
  tx: Transaction,
  tokenHashes: readonly string[],
  variables: ReadonlySet<string>,
): Promise<Map<string, FoundLink>> {
  if (tokenHashes.length === 0) return new Map();
  const states = new Map<string, SaveState>();
  const links = new Map<string, FoundLink>();
  for (const row of await linkRows(tx, tokenHashes)) {
    const state = states.get(row.memberId) ?? (await stateOf(tx, row));
    states.set(row.memberId, state);
    links.set(row.tokenHash, { revokedAt: row.revokedAt, state });
  }
  await readStandings(tx, [...states.values()], variables);
  return links;
}

interface LinkRow extends WaveTimes {
  tokenHash: string;
  revokedAt: Date | null;
  memberId: string;
  name: string;
  deletions: number;
  waveId: string;
  contentHash: string;
  responseId: string | null;
}

const linkRows = (tx: Transaction, tokenHashes: readonly string[]): Promise<LinkRow[]> =>
  tx.$queryRaw<LinkRow[]>`
    SELECT link."tokenHash", link."revokedAt", link."memberId", member."name", member."deletions", member."waveId",
      wave."opensAt", wave."closesAt", wave."closedAt", instrument."contentHash", response."id" AS "responseId"
    FROM "SurveyLink" AS link
    JOIN "FrameMember" AS member ON member."id" = link."memberId"
    JOIN "Wave" AS wave ON wave."id" = member."waveId"
    JOIN "SurveyInstrument" AS instrument
      ON instrument."id" = wave."instrumentId" AND instrument."version" = wave."instrumentVersion"
    LEFT JOIN "SurveyResponse" AS response ON response."memberId" = member."id"
    WHERE link."tokenHash" IN (${Prisma.join([...tokenHashes])})`;

async function stateOf(tx: Transaction, row: LinkRow): Promise<SaveState> {
  const { memberId, name, deletions, waveId, opensAt, closesAt, closedAt, responseId } = row;
  return {
    member: { id: memberId, name, deletions },
    wave: { id: waveId, opensAt, closesAt, closedAt },
    instrument: await findSurveyByHash(tx, row.contentHash),
    responseId,
    standings: new Map(),
  };
}

async function readStandings(
  tx: Transaction,
  states: readonly SaveState[],
  variables: ReadonlySet<string>,
): Promise<void> {
  const byResponse = new Map(
    states.flatMap((state) => (state.responseId === null ? [] : [[state.responseId, state] as const])),
  );
  const known = new Set(states.flatMap(({ instrument }) => [...answerables(instrument).keys()]));
  const names = [...variables].filter((name) => known.has(name));
  if (byResponse.size === 0 || names.length === 0) return;
  const rows = await tx.$queryRaw<StandingRow[]>`
    SELECT "responseId", "variable", "value", "version", "savedAt" FROM "SurveyAnswer"
    WHERE "responseId" IN (${Prisma.join([...byResponse.keys()])}) AND "variable" IN (${Prisma.join(names)})`;
  for (const { responseId, variable, value, version, savedAt } of rows)
    byResponse.get(responseId)?.standings.set(variable, { value, version, at: savedAt.toISOString() });
}

interface StandingRow {
  responseId: string;
  variable: string;
  value: string;
  version: number;
  savedAt: Date;
}
