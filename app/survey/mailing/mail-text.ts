import { z } from "zod";
import { type Language, languages } from "~/platform/i18n/languages";
import type { Fault } from "~/platform/result";
import type { MailingKind } from "./mailing-kind";

/** What a text may name in braces, «{link}»; each is filled in when the letter is sent. */
export const placeholders = ["name", "link", "closes", "sender", "minutes"] as const;

export type Placeholder = (typeof placeholders)[number];

/** Subject and text of one mail. */
export interface MailText {
  subject: string;
  text: string;
}

export type MailTexts = Record<Language, MailText>;

const mailTextSchema = z.strictObject({ subject: z.string(), text: z.string() });

/** Column `texts` of a mailing. */
export const mailTextsSchema: z.ZodType<MailTexts> = z.strictObject({
  nb: mailTextSchema,
  nn: mailTextSchema,
  en: mailTextSchema,
});

const SUBJECT_MOST_CHARACTERS = 200;
const TEXT_MOST_CHARACTERS = 10_000;

/** A fault of one field: «nb.subject», «en.text». */
export interface MailTextFault {
  field: string;
  fault: Fault;
}

/** What is wrong with the texts of a mailing; nothing when they can be sent. An invitation and a reminder must carry the link. */
export function mailTextFaults(kind: MailingKind, texts: MailTexts): MailTextFault[] {
  return languages.flatMap((language) => {
    const { subject, text } = texts[language];
    const faults: [string, Fault | null][] = [
      ["subject", subjectFault(subject)],
      ["text", textFault(kind, text)],
    ];
    return faults.flatMap(([part, fault]) => (fault ? [{ field: `${language}.${part}`, fault }] : []));
  });
}

function subjectFault(subject: string): Fault | null {
  if (subject.trim() === "") return { code: "mail_subject_missing" };
  if (subject.length > SUBJECT_MOST_CHARACTERS)
    return { code: "mail_subject_long", values: { most: SUBJECT_MOST_CHARACTERS } };
  if (/[\r\n]/.test(subject)) return { code: "mail_subject_lines" };
  // A subject is read over shoulders and kept in lists of mail: the personal link has no place there.
  if (subject.includes("{link}")) return { code: "mail_subject_link" };
  return unknownPlaceholder(subject);
}

function textFault(kind: MailingKind, text: string): Fault | null {
  if (text.trim() === "") return { code: "mail_text_missing" };
  if (text.length > TEXT_MOST_CHARACTERS)
    return { code: "mail_text_long", values: { most: TEXT_MOST_CHARACTERS } };
  const unknown = unknownPlaceholder(text);
  if (unknown) return unknown;
  if (kind !== "thanks" && !hasLink(text)) return { code: "mail_link_missing" };
  return null;
}

/** A brace that begins or ends nothing known is taken for a misspelt placeholder, which a respondent would read as it stands. */
function unknownPlaceholder(text: string): Fault | null {
  const known = new Set<string>(placeholders.map((name) => `{${name}}`));
  const found = (text.match(/\{[^{}\n]*\}?|\}/g) ?? []).find((piece) => !known.has(piece));
  return found === undefined ? null : { code: "mail_placeholder_unknown", values: { placeholder: found } };
}

/** Whether a text carries the personal link. */
export function hasLink(text: string): boolean {
  return text.includes("{link}");
}

/** A text with its placeholders filled in. What is filled in is not looked through again. */
export function fillText(text: string, values: Readonly<Record<Placeholder, string>>): string {
  return text.replace(/\{(\w+)\}/g, (piece, name: string) =>
    placeholders.some((known) => known === name) ? values[name as Placeholder] : piece,
  );
}
