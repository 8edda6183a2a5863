import { norwegianDay } from "~/platform/norwegian-day";
import type { Fault } from "~/platform/result";
import type { SettingField, WaveSettings } from "./wave-settings";
import { waveState, type WaveTimes } from "./wave";

/** What decides which settings of a wave can still be changed. */
export interface ChangeableWave extends WaveTimes {
  retainUntil: string;
  clearedAt: Date | null;
  /** Whether its report has ever been published, also when that was taken back since. */
  wasPublished: boolean;
}

export type ChangeFault = Fault & {
  code:
    | "wave_already_open"
    | "wave_closed_for_good"
    | "wave_closes_in_past"
    | "wave_published"
    | "wave_addresses_deleted"
    | "wave_retention_past";
  field: SettingField;
};

/**
 * Why new settings cannot take the place of those that stand; null when they can. Texts, sender and name can always be mended. The opening
 * cannot be moved once it is past, and a wave that somebody closed stays closed. One that closed by its time can be opened again by a later
 * closing time, as long as its links are there and its report was never published: else two editions would differ by the late answers.
 */
export function changeFault(
  wave: ChangeableWave,
  next: Pick<WaveSettings, "opensAt" | "closesAt" | "retainUntil">,
  now: Date,
): ChangeFault | null {
  const { opensAt, closesAt, closedAt, clearedAt, wasPublished } = wave;
  if (differ(opensAt, next.opensAt) && waveState(wave, now) !== "planned")
    return { code: "wave_already_open", field: "opensAt" };
  if (next.retainUntil !== wave.retainUntil) {
    if (clearedAt) return { code: "wave_addresses_deleted", field: "retainUntil" };
    if (next.retainUntil < norwegianDay(now)) return { code: "wave_retention_past", field: "retainUntil" };
  }
  if (!differ(closesAt, next.closesAt)) return null;
  if (closedAt) return { code: "wave_closed_for_good", field: "closesAt" };
  if (clearedAt) return { code: "wave_addresses_deleted", field: "closesAt" };
  if (wasPublished) return { code: "wave_published", field: "closesAt" };
  return next.closesAt <= now ? { code: "wave_closes_in_past", field: "closesAt" } : null;
}

/** To the minute: that is what a form holds. */
function differ(one: Date, other: Date): boolean {
  return Math.floor(one.getTime() / 60_000) !== Math.floor(other.getTime() / 60_000);
}

/** Whether the day until which a wave's addresses and links are kept is over, and they are still there. */
export function addressesAreDue(
  { retainUntil, clearedAt }: Pick<ChangeableWave, "retainUntil" | "clearedAt">,
  now: Date,
): boolean {
  return clearedAt === null && norwegianDay(now) > retainUntil;
}
