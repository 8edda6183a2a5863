import { changesBetween } from "~/access/audit";
import { recordEvent } from "~/access/audit.server";
import type { Actor } from "~/access/caller";
import { type Database, inTransaction } from "~/platform/database.server";
import { norwegianTime } from "~/platform/norwegian-time";
import { failure, type Fault, type Result, success } from "~/platform/result";
import { type ChangeFault, changeFault } from "./wave-change";
import { type SettingValues, settingValues, type WaveSettings } from "./wave-settings";
import { waveTextsSchema } from "./wave-texts";

export type UpdateWaveFault = ChangeFault | (Fault & { code: "wave_changed_meanwhile" });

/**
 * Changes the settings of a wave.
 * @param version of the wave that the new settings were made from; when another stands, nothing is saved.
 * @throws Error when there is no such wave.
 */
export async function updateWave(
  db: Database,
  actor: Actor,
  { id, version, settings }: { id: string; version: number; settings: WaveSettings },
  now: Date = new Date(),
): Promise<Result<null, UpdateWaveFault>> {
  return inTransaction(db, async (tx) => {
    const row = await tx.wave.findUniqueOrThrow({ where: { id } });
    const before = settingValues({ ...row, texts: waveTextsSchema.parse(JSON.parse(row.texts)) });
    const changes = changesBetween<SettingValues>(before, settingValues(settings));
    // The same form sent twice has nothing to change the second time.
    if (!changes) return success(null);
    if (row.version !== version) return failure({ code: "wave_changed_meanwhile" });
    const wasPublished = (await tx.surveyPublication.count({ where: { waveId: id } })) > 0;
    const fault = changeFault({ ...row, wasPublished }, settings, now);
    if (fault) return failure(fault);
    const { texts, opensAt, closesAt, ...rest } = settings;
    await tx.wave.update({
      where: { id },
      data: {
        ...rest,
        // A form holds no seconds; a time that is not changed keeps those that it has.
        opensAt: norwegianTime(opensAt) === before.opensAt ? row.opensAt : opensAt,
        closesAt: norwegianTime(closesAt) === before.closesAt ? row.closesAt : closesAt,
        texts: JSON.stringify(texts),
        version: { increment: 1 },
      },
      select: { id: true },
    });
    await recordEvent(tx, actor, {
      event: "wave_changed",
      subject: settings.name,
      detail: { waveId: id, ...changes },
    });
    return success(null);
  });
}
