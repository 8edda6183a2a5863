import { z } from "zod";
import { languages, type LocalizedText } from "~/platform/i18n/languages";
import { translator } from "~/platform/i18n/translator";
import { isDay, noonOf, norwegianDay } from "~/platform/norwegian-day";
import { norwegianTime, readNorwegianTime } from "~/platform/norwegian-time";
import type { WaveTexts } from "./wave-texts";

/** What can be set of a wave besides its questionnaire and its frame. */
export interface WaveSettings {
  name: string;
  opensAt: Date;
  closesAt: Date;
  senderName: string;
  replyTo: string;
  texts: WaveTexts;
  /** ISO date. */
  retainUntil: string;
}

/** The fields of a wave's form, in the order of the page. */
export const settingFields = [
  "name",
  "opensAt",
  "closesAt",
  "senderName",
  "replyTo",
  "purpose_nb",
  "purpose_nn",
  "purpose_en",
  "privacy_nb",
  "privacy_nn",
  "privacy_en",
  "retainUntil",
] as const;

export type SettingField = (typeof settingFields)[number];

/** What the fields hold, as typed. Times are those of the clock in Norway, «2026-11-21T08:00». */
export type SettingValues = Record<SettingField, string>;

const DAY = 24 * 60 * 60 * 1000;
const OPEN_DAYS = 21;
const KEPT_DAYS = 90;

const required = (code: string, most: number) => z.string().trim().min(1, code).max(most, "text_too_long");

const time = z.string().transform((text, context) => {
  const at = readNorwegianTime(text);
  if (at) return at;
  context.addIssue({ code: "custom", message: "wave_time_missing" });
  return z.NEVER;
});

const text = (code: string) => required(code, 4000);

/** A wave's form; the messages are keys of the «faults» texts. */
const settingsSchema = z
  .object({
    name: required("wave_name_missing", 200),
    opensAt: time,
    closesAt: time,
    senderName: required("wave_sender_missing", 200),
    replyTo: z
      .string()
      .trim()
      .pipe(z.email({ pattern: z.regexes.html5Email, error: "wave_reply_to_wrong" })),
    purpose_nb: text("wave_purpose_missing"),
    purpose_nn: text("wave_purpose_missing"),
    purpose_en: text("wave_purpose_missing"),
    privacy_nb: text("wave_privacy_missing"),
    privacy_nn: text("wave_privacy_missing"),
    privacy_en: text("wave_privacy_missing"),
    retainUntil: z.string().refine(isDay, "wave_retention_missing"),
  })
  .superRefine(({ opensAt, closesAt, retainUntil }, context) => {
    const fault = (path: SettingField, message: string) =>
      context.addIssue({ code: "custom", path: [path], message });
    if (closesAt <= opensAt) fault("closesAt", "wave_closes_before_opening");
    else if (retainUntil < norwegianDay(closesAt)) fault("retainUntil", "wave_retention_before_closing");
  });

/** The settings that a form sent, or what is wrong with each field. */
export function readSettings(values: SettingValues): z.ZodSafeParseResult<WaveSettings> {
  const parsed = settingsSchema.safeParse(values);
  if (!parsed.success) return { success: false, error: parsed.error as z.ZodError<never> };
  const { name, opensAt, closesAt, senderName, replyTo, retainUntil, ...written } = parsed.data;
  const { purpose_nb, purpose_nn, purpose_en, privacy_nb, privacy_nn, privacy_en } = written;
  const texts = {
    purpose: { nb: purpose_nb, nn: purpose_nn, en: purpose_en },
    privacy: { nb: privacy_nb, nn: privacy_nn, en: privacy_en },
  };
  return { success: true, data: { name, opensAt, closesAt, senderName, replyTo, texts, retainUntil } };
}

/** What the fields hold for settings that stand. */
export function settingValues({ texts, opensAt, closesAt, ...settings }: WaveSettings): SettingValues {
  const { name, senderName, replyTo, retainUntil } = settings;
  return {
    ...{ name, senderName, replyTo, retainUntil },
    opensAt: norwegianTime(opensAt),
    closesAt: norwegianTime(closesAt),
    ...{ purpose_nb: texts.purpose.nb, purpose_nn: texts.purpose.nn, purpose_en: texts.purpose.en },
    ...{ privacy_nb: texts.privacy.nb, privacy_nn: texts.privacy.nn, privacy_en: texts.privacy.en },
  };
}

/** What a new form begins with: open for three weeks from tomorrow morning, and drafts of the texts in all languages. */
export function newSettingValues(now: Date, replyTo: string): SettingValues {
  const opens = norwegianDay(new Date(now.getTime() + DAY));
  const closes = norwegianDay(new Date(noonOf(opens).getTime() + OPEN_DAYS * DAY));
  const retainUntil = norwegianDay(new Date(noonOf(closes).getTime() + KEPT_DAYS * DAY));
  const purpose = inAllLanguages("draft_purpose");
  const privacy = inAllLanguages("draft_privacy");
  return {
    ...{ name: "", senderName: "", replyTo, retainUntil },
    opensAt: `${opens}T08:00`,
    closesAt: `${closes}T23:59`,
    ...{ purpose_nb: purpose.nb, purpose_nn: purpose.nn, purpose_en: purpose.en },
    ...{ privacy_nb: privacy.nb, privacy_nn: privacy.nn, privacy_en: privacy.en },
  };
}

function inAllLanguages(key: "draft_purpose" | "draft_privacy"): LocalizedText {
  const written = languages.map((language) => [language, translator(language)(`waves:${key}`)] as const);
  return Object.fromEntries(written) as LocalizedText;
}
