import type { Actor } from "~/access/caller";
import type { Database } from "~/platform/database.server";
import { faultSentence } from "~/platform/fault-sentence";
import { fieldFaults, type FieldFault, formTexts } from "~/platform/form.server";
import type { Translator } from "~/platform/i18n/translator";
import { requireWave } from "./find-wave.server";
import { updateWave } from "./wave-changes.server";
import {
  readSettings,
  type SettingField,
  settingFields,
  type SettingValues,
  settingValues,
} from "./wave-settings";

/** What the form that changes a wave is answered with, when it is not saved. */
export interface EditAnswer {
  /** As typed. */
  values: SettingValues;
  /** The version that the form is now based on. */
  version: number;
  faults: FieldFault[];
  /** Somebody changed the wave meanwhile: what stands now where it differs from what was typed. Null when nobody did. */
  stale: { name: SettingField; standing: string }[] | null;
}

export type EditOutcome = { done: true } | { done: false; status: number; answer: EditAnswer };

/**
 * Saves the settings of a wave, or says what is wrong.
 * @throws Response 404 when there is no such wave.
 */
export async function handleEdit(
  db: Database,
  form: FormData,
  { caller, waveId, t }: { caller: Actor; waveId: string | undefined; t: Translator },
): Promise<EditOutcome> {
  const { version: sentVersion, ...values } = formTexts(form, ["version", ...settingFields]);
  const { row } = await requireWave(db, waveId);
  const version = Number(sentVersion);
  const refused = (status: number, faults: FieldFault[]): EditOutcome => ({
    ...{ done: false, status },
    answer: { values, version, faults, stale: null },
  });
  const settings = readSettings(values);
  if (!settings.success) return refused(422, fieldFaults(settings.error, t));
  const updated = await updateWave(db, caller, { id: row.id, version, settings: settings.data });
  if (updated.ok) return { done: true };
  const { fault } = updated;
  if (fault.code !== "wave_changed_meanwhile")
    return refused(422, [{ name: fault.field, message: faultSentence(fault, t) }]);
  const now = await requireWave(db, waveId);
  const standing = settingValues({ ...now.row, texts: now.texts });
  const stale = settingFields
    .filter((name) => standing[name] !== values[name].trim().replaceAll("\r\n", "\n"))
    .map((name) => ({ name, standing: standing[name] }));
  return { done: false, status: 409, answer: { values, version: now.row.version, faults: [], stale } };
}
