import type { Wave as WaveRow } from "~/platform/generated/sqlite/client";
import type { Database, Transaction } from "~/platform/database.server";
import { findSurvey, type StoredSurvey } from "../instruments/instrument-store.server";
import { waveState } from "./wave";
import type { WaveHeadData } from "./wave-head";
import { type WaveTexts, waveTextsSchema } from "./wave-texts";

/** A wave with its questionnaire and its texts read. */
export interface FoundWave {
  row: WaveRow;
  texts: WaveTexts;
  instrument: StoredSurvey;
}

/**
 * A wave by its id.
 * @throws Response 404 when there is none.
 */
export async function requireWave(db: Database | Transaction, id: string | undefined): Promise<FoundWave> {
  const row = id === undefined ? null : await db.wave.findUnique({ where: { id } });
  if (!row) throw new Response(null, { status: 404 });
  const instrument = await findSurvey(db, { id: row.instrumentId, version: row.instrumentVersion });
  return { row, texts: waveTextsSchema.parse(JSON.parse(row.texts)), instrument };
}

/** What the head of a wave's pages shows. */
export function waveHead({ row }: Pick<FoundWave, "row">, now: Date): WaveHeadData {
  const { id, name, invented } = row;
  return { id, name, invented, state: waveState(row, now) };
}
