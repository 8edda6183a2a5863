import { formatDateTime, formatNumber } from "~/platform/format";
import type { Language } from "~/platform/i18n/languages";
import { closingTime } from "../waves/wave";
import { fillText, type MailText } from "./mail-text";

/** What a letter says besides its own text. */
export interface LetterFacts {
  municipality: string;
  language: Language;
  /** The whole address of the personal link. */
  link: string;
  wave: { closesAt: Date; closedAt: Date | null; senderName: string };
  /** How long answering takes. */
  minutes: number;
}

/** A text as one respondent reads it. */
export function filledLetter({ subject, text }: MailText, facts: LetterFacts): MailText {
  const { municipality, language, link, wave, minutes } = facts;
  const values = {
    name: municipality,
    link,
    closes: formatDateTime(closingTime(wave), language),
    sender: wave.senderName,
    minutes: formatNumber(minutes, 0, language),
  };
  return { subject: fillText(subject, values), text: fillText(text, values) };
}
