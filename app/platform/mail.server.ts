import { randomUUID } from "node:crypto";
import fs from "node:fs/promises";
import path from "node:path";
import { createTransport } from "nodemailer";
import PostalMime from "postal-mime";
import { readConfiguration } from "./configuration.server";

/** A mail as Peil writes it: plain text, one reader. */
export interface Mail {
  to: string;
  subject: string;
  text: string;
}

/** A mail that was kept in a file because no SMTP server is configured. */
export interface KeptMail extends Mail {
  /** The file's name without its ending. */
  id: string;
  at: Date;
}

/** How long a mail server may be silent: pages that send mail wait for it. */
const SMTP_WAIT_MILLISECONDS = 10_000;

const smtpWait = {
  connectionTimeout: SMTP_WAIT_MILLISECONDS,
  greetingTimeout: SMTP_WAIT_MILLISECONDS,
  socketTimeout: SMTP_WAIT_MILLISECONDS,
};

const mailDirectory = () => path.join(readConfiguration().dataDirectory, "mail");

/**
 * Sends by SMTP where PEIL_SMTP_URL names a server; else writes the mail to `mail/` in the data folder.
 * @throws Error when the server does not take it.
 */
export async function sendMail(mail: Mail): Promise<void> {
  const { smtpUrl, mailFrom } = readConfiguration();
  const message = { from: mailFrom, ...mail };
  if (smtpUrl) {
    await createTransport({ url: smtpUrl, ...smtpWait }).sendMail(message);
    return;
  }
  const composed = await createTransport({
    streamTransport: true,
    buffer: true,
    newline: "windows",
  }).sendMail(message);
  await fs.mkdir(mailDirectory(), { recursive: true });
  const name = `${new Date().toISOString().replace(/[:.]/g, "-")}-${randomUUID().slice(0, 8)}.eml`;
  await fs.writeFile(path.join(mailDirectory(), name), composed.message as Buffer, {
    flag: "wx",
    mode: 0o600,
  });
}

const SHOWN_MOST = 50;

/** The newest kept mails, newest first, and how many there are in all. */
export async function listKeptMail(): Promise<{ mails: KeptMail[]; count: number }> {
  const files = await fs.readdir(mailDirectory()).catch(() => []);
  const kept = files
    .filter((file) => file.endsWith(".eml"))
    .sort()
    .reverse();
  const mails = await Promise.all(
    kept.slice(0, SHOWN_MOST).map(async (file) => {
      const parsed = await PostalMime.parse(await fs.readFile(path.join(mailDirectory(), file)));
      return {
        id: file.slice(0, -".eml".length),
        to: (parsed.to ?? []).map((reader) => reader.address).join(", "),
        subject: parsed.subject ?? "",
        text: (parsed.text ?? "").trim(),
        at: new Date(parsed.date ?? 0),
      };
    }),
  );
  return { mails, count: kept.length };
}
