import { readConfiguration } from "~/platform/configuration.server";
import { formatDateTime } from "~/platform/format";
import { defaultLanguage, isLanguage } from "~/platform/i18n/languages";
import { translator } from "~/platform/i18n/translator";
import { sendMail } from "~/platform/mail.server";
import type { LinkPurpose, PasswordLink } from "./password-link";

/** Whom a mail goes to. */
export interface Reader {
  name: string;
  email: string;
  /** The language that the reader has chosen, if any. */
  language: string | null;
}

/**
 * Mails a link to set a password, in the reader's language.
 * @param sender the name of the administrator who invites.
 * @throws Error when the mail cannot be sent.
 */
export async function mailLink(
  purpose: LinkPurpose,
  reader: Reader,
  link: PasswordLink,
  sender = "",
): Promise<void> {
  const language = isLanguage(reader.language) ? reader.language : defaultLanguage;
  const t = translator(language);
  const values = {
    name: reader.name,
    email: reader.email,
    sender,
    link: link.url,
    until: formatDateTime(link.validUntil, language),
    address: `${readConfiguration().origin}/sign-in`,
  };
  await sendMail({
    to: reader.email,
    subject: t(`mail:${purpose}_subject`),
    text: t(`mail:${purpose}_text`, values),
  });
}
