import { recordEvent } from "~/access/audit.server";
import { type Database, inTransaction, type Transaction } from "~/platform/database.server";
import { contentHash } from "~/platform/definition-check.server";
import { placedFaultLine } from "~/platform/definition-file.server";
import type { Instrument } from "../instrument";
import { readSurveys, surveyFolder } from "./instrument-file.server";

/** A survey as the database keeps it. */
export type StoredSurvey = Instrument & {
  /** SHA-256 of the definition's content. */
  contentHash: string;
};

/** Which survey: a new edition is a new version with the same id. */
export interface SurveyKey {
  id: string;
  version: string;
}

const loader = { id: null, name: "Peil" };

/**
 * Puts every survey of a folder into the database; done at each start, and nothing happens where nothing has changed.
 * @throws Error with every fault of the definitions, or naming the ones that have changed though a wave uses them.
 */
export async function loadSurveys(db: Database, folder: string = surveyFolder): Promise<void> {
  const { instruments, faults } = readSurveys(folder);
  if (faults.length > 0)
    throw new Error(["The surveys do not hold:", ...faults.map(placedFaultLine)].join("\n"));
  await inTransaction(db, async (tx) => {
    const refused: string[] = [];
    for (const { file, instrument } of instruments) {
      const hash = contentHash(instrument);
      const { id, version } = instrument;
      const key = { id_version: { id, version } };
      const stored = await tx.surveyInstrument.findUnique({
        where: key,
        select: { contentHash: true, origin: true, _count: { select: { waves: true } } },
      });
      if (stored?.contentHash === hash) continue;
      const reason = stored && reasonToKeep(stored);
      if (reason) {
        refused.push(refusedSentence(file, instrument, reason));
        continue;
      }
      const data = {
        contentHash: hash,
        content: JSON.stringify(instrument),
        origin: "file",
        createdByName: loader.name,
      };
      await tx.surveyInstrument.upsert({ where: key, create: { id, version, ...data }, update: data });
      await recordEvent(tx, loader, {
        event: "survey_loaded",
        subject: id,
        detail: { version, contentHash: hash, replaced: stored?.contentHash ?? null },
      });
    }
    if (refused.length > 0) throw new Error(refused.join("\n"));
  });
}

/** Why the stored definition cannot be replaced; null when it can. */
function reasonToKeep({
  origin,
  _count: { waves },
}: {
  origin: string;
  _count: { waves: number };
}): string | null {
  if (waves > 0)
    return `${waves === 1 ? "a wave uses" : `${waves} waves use`} it, and a used definition never changes`;
  return origin === "file" ? null : "it was built in Peil, and a file must not take its place";
}

function refusedSentence(file: string, { id, version }: SurveyKey, reason: string): string {
  return (
    `${file}: the survey ${id} has changed, but still says version ${version}; ${reason}. ` +
    `Take the change back, or give the definition a new version.`
  );
}

/** Read surveys by their hash. What a hash names never changes, so this needs no clearing. */
const readByHash = new Map<string, StoredSurvey>();

/**
 * A survey by id and version. Its content is read once a process.
 * @throws Error when the database has no such survey.
 */
export async function findSurvey(db: Database | Transaction, key: SurveyKey): Promise<StoredSurvey> {
  const { contentHash: hash } = await db.surveyInstrument.findUniqueOrThrow({
    where: { id_version: { id: key.id, version: key.version } },
    select: { contentHash: true },
  });
  return findSurveyByHash(db, hash);
}

/**
 * A survey by the hash of its content, which the caller has read in the same transaction.
 * @throws Error when the database has no such survey.
 */
export async function findSurveyByHash(db: Database | Transaction, hash: string): Promise<StoredSurvey> {
  const known = readByHash.get(hash);
  if (known) return known;
  const { content } = await db.surveyInstrument.findFirstOrThrow({ where: { contentHash: hash } });
  const survey: StoredSurvey = { ...(JSON.parse(content) as Instrument), contentHash: hash };
  readByHash.set(hash, survey);
  return survey;
}
