import { type Language, languages } from "~/platform/i18n/languages";
import type { MailTexts } from "./mail-text";

/** Days between two reminders unless the administrator says otherwise. */
export const REST_DAYS = 3;

const REST_DAYS_MOST = 60;

/** The fields of a new mailing's form, as they are typed. */
export type MailingValues = Record<MailingField, string>;

export type MailingField = "restDays" | TextField;

type TextField = `${Language}.${"subject" | "text"}`;

export const textFields: readonly TextField[] = languages.flatMap(
  (language) => [`${language}.subject`, `${language}.text`] as const,
);

/** The texts as a form's fields. */
export function valuesOf(texts: MailTexts, restDays: number): MailingValues {
  return {
    restDays: String(restDays),
    "nb.subject": texts.nb.subject,
    "nb.text": texts.nb.text,
    "nn.subject": texts.nn.subject,
    "nn.text": texts.nn.text,
    "en.subject": texts.en.subject,
    "en.text": texts.en.text,
  };
}

/** The texts of a form's fields. Browsers send line breaks as CRLF. */
export function textsOf(values: MailingValues): MailTexts {
  const of = (language: Language) => ({
    subject: values[`${language}.subject`].trim(),
    text: values[`${language}.text`].replace(/\r\n?/g, "\n").trim(),
  });
  return { nb: of("nb"), nn: of("nn"), en: of("en") };
}

/** Whole days from 0 to 60; null for anything else. */
export function readRestDays(written: string): number | null {
  const text = written.trim();
  return /^\d{1,2}$/.test(text) && Number(text) <= REST_DAYS_MOST ? Number(text) : null;
}
