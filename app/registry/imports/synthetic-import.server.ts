import { recordEvent } from "~/access/audit.server";
import type { Actor } from "~/access/caller";
import { type Database, inTransaction, isPostgres } from "~/platform/database.server";
import type { Observation } from "../observations/observation";
import { insertObservations } from "./insert-observations.server";

/**
 * Puts made-up figures into an empty register, marked as such: they count only while nothing else has been imported. Those that were
 * there before are taken away.
 * @param name what the pages call the «file».
 */
export async function writeSyntheticObservations(
  db: Database,
  actor: Actor,
  name: string,
  observations: readonly Observation[],
): Promise<void> {
  await inTransaction(db, async (tx) => {
    await tx.observationImport.deleteMany({ where: { synthetic: true } });
    const { id } = await tx.observationImport.create({
      data: {
        contentHash: `synthetic:${name}`,
        activeHash: `synthetic:${name}`,
        fileName: name,
        source: "Peil",
        table: "",
        format: "long_csv",
        synthetic: true,
        revision: "unknown",
        rows: observations.length,
        importedByName: actor.name,
      },
    });
    const figures = function* () {
      for (const { municipality, indicator, year, value, missing } of observations) {
        const figure = value === null ? { value, missing } : { value, missing };
        yield { indicator, year, municipality, figure, reportedAs: null };
      }
    };
    await insertObservations(tx, isPostgres(db), id, figures());
    await recordEvent(tx, actor, {
      event: "observations_imported",
      subject: name,
      detail: { importId: id, rows: observations.length, synthetic: true },
    });
  });
}
