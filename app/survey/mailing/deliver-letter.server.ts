import { readConfiguration } from "~/platform/configuration.server";
import type { Database } from "~/platform/database.server";
import { defaultLanguage, isLanguage } from "~/platform/i18n/languages";
import { readMailFault } from "~/platform/mail-fault";
import { type Mail, sendMail } from "~/platform/mail.server";
import { findSurvey } from "../instruments/instrument-store.server";
import { minutesOf } from "../minutes";
import { keptLettersFolder } from "../waves/kept-letters.server";
import { linkPath, newLinkToken } from "../waves/link-token.server";
import { undelivered } from "./delivery";
import { filledLetter } from "./letter-mail";
import {
  beginEnd,
  claimLetter,
  type ClaimedLetter,
  markNotTaken,
  markSent,
  markUncertain,
} from "./letter-queue.server";
import { hasLink, mailTextsSchema } from "./mail-text";

/** What came of looking for a letter to send. «server»: the mail server itself would not, so that the next letter need not be tried at once. */
export type Delivery = "nothing" | "sent" | "not_sent" | "server";

/**
 * Sends the next letter in line, if there is one.
 *
 * A letter goes waiting → claimed → sending → sent. «sending» is committed when the mail server has all of the mail but the mark of its
 * end, without which it must not take it. So a process that is killed before leaves a letter that can be sent, and only one that is
 * killed between that commit and the commit of «sent» leaves one of which nobody knows.
 */
export async function deliverNext(db: Database): Promise<Delivery> {
  const letter = await claimLetter(db, new Date());
  if (!letter) return "nothing";
  const token = hasLink(textOf(letter).text) ? newLinkToken() : null;
  let ended = false;
  const beforeEnd = async (): Promise<void> => {
    await beginEnd(db, letter, token === null ? null : { memberId: letter.member.id, token });
    ended = true;
  };
  try {
    await sendMail(await mailOf(db, letter, token), { beforeEnd });
  } catch (error) {
    const fault = readMailFault(error);
    const now = new Date();
    const change = undelivered(fault, { ended, attempts: letter.attempts, now });
    if (change.state === "uncertain") await markUncertain(db, letter, fault.text);
    else await markNotTaken(db, letter, change, { fault: fault.text, token, now });
    return fault.step === "server" ? "server" : "not_sent";
  }
  await markSent(db, letter, new Date());
  return "sent";
}

const languageOf = ({ member }: ClaimedLetter) =>
  isLanguage(member.language) ? member.language : defaultLanguage;

const textOf = (letter: ClaimedLetter) => mailTextsSchema.parse(JSON.parse(letter.texts))[languageOf(letter)];

async function mailOf(db: Database, letter: ClaimedLetter, token: string | null): Promise<Mail> {
  const { wave, member, messageId } = letter;
  const instrument = await findSurvey(db, { id: wave.instrumentId, version: wave.instrumentVersion });
  const mail = filledLetter(textOf(letter), {
    municipality: member.name,
    language: languageOf(letter),
    link: token === null ? "" : readConfiguration().origin + linkPath(token),
    wave,
    minutes: minutesOf(instrument),
  });
  const { id, senderName, replyTo } = wave;
  return { to: member.email, ...mail, senderName, replyTo, messageId, keptIn: keptLettersFolder(id) };
}
