import type { Database, Transaction } from "~/platform/database.server";
import type { FoundWave } from "../waves/find-wave.server";
import { readWaveData } from "../waves/wave-responses.server";
import type { AnalysisChoices } from "./analysis-choices";
import { type ShownSurvey, shownSurvey } from "./shown-survey";

/**
 * The figures of a wave as its responses stand now.
 * @param choices with `disclosed`, as others than administrators may see them.
 */
export async function loadTabulation(
  db: Database | Transaction,
  wave: FoundWave,
  choices: AnalysisChoices,
): Promise<ShownSurvey> {
  return shownSurvey(wave.instrument, await readWaveData(db, wave), choices);
}
