import { randomUUID } from "node:crypto";
import fs from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import { createTransport } from "nodemailer";
import addressparser from "nodemailer/lib/addressparser";
import PostalMime from "postal-mime";
import { readConfiguration } from "./configuration.server";

/** A mail as Peil writes it: plain text, one reader. */
export interface Mail {
  to: string;
  subject: string;
  text: string;
  /** Who asks, as the reader sees it; the address stays that of PEIL_MAIL_FROM. */
  senderName?: string;
  /** Where answers go. */
  replyTo?: string;
  /** «<…@…>», of a mail that may be tried several times and must be known again; else a fresh one. */
  messageId?: string;
  /** The folder that it is kept in where there is no mail server, so that all of a kind can be deleted together. */
  keptIn?: string;
}

/** How to send a mail that nobody sits and waits for. */
export interface Handover {
  /**
   * Awaited when all of the mail has been handed over but the mark of its end, without which no server takes it. What it throws stops
   * the mail.
   */
  beforeEnd: () => Promise<void>;
}

/** A mail that was kept in a file because no SMTP server is configured. */
export interface KeptMail extends Mail {
  /** The file's name without its ending. */
  id: string;
  at: Date;
}

/** How long a mail server may be silent: pages that send mail wait for it. */
const SMTP_WAIT_MILLISECONDS = 10_000;

/** Where nobody waits, a server that looks through a mail before it says yes gets the time. */
const SMTP_PATIENT_WAIT_MILLISECONDS = 120_000;

const smtpWait = (patient: boolean) => ({
  connectionTimeout: SMTP_WAIT_MILLISECONDS,
  greetingTimeout: SMTP_WAIT_MILLISECONDS,
  socketTimeout: patient ? SMTP_PATIENT_WAIT_MILLISECONDS : SMTP_WAIT_MILLISECONDS,
});

const mailDirectory = () => path.join(readConfiguration().dataDirectory, "mail");

/**
 * Sends by SMTP where PEIL_SMTP_URL names a server; else writes the mail to `mail/` in the data folder, or the folder that it names there.
 * @throws Error when the server does not take it; mail-fault.ts reads it.
 */
export async function sendMail(mail: Mail, handover?: Handover): Promise<void> {
  const { smtpUrl } = readConfiguration();
  const { content, envelope } = await compose(mail);
  if (smtpUrl) {
    const transport = createTransport({ url: smtpUrl, ...smtpWait(handover !== undefined) });
    if (handover) {
      // The SMTP client would read a stream that it is given as content long before the server asks for it.
      transport.use("stream", ({ message }, done) => {
        message.createReadStream = () => endingLate(content, handover);
        done();
      });
    }
    await transport.sendMail({ envelope, raw: content });
    return;
  }
  await handover?.beforeEnd();
  const folder = path.join(mailDirectory(), mail.keptIn ?? "");
  await fs.mkdir(folder, { recursive: true });
  const name = `${new Date().toISOString().replace(/[:.]/g, "-")}-${randomUUID().slice(0, 8)}.eml`;
  await fs.writeFile(path.join(folder, name), content, { flag: "wx", mode: 0o600 });
}

async function compose({ senderName, keptIn: _, ...mail }: Mail) {
  const { mailFrom } = readConfiguration();
  const address = addressparser(mailFrom)[0]?.address;
  const from = senderName && address ? { name: senderName, address } : mailFrom;
  const composer = createTransport({ streamTransport: true, buffer: true, newline: "windows" });
  // An address by itself, so that a comma in it makes no second reader.
  const to = { name: "", address: mail.to };
  const { message, envelope } = await composer.sendMail({ from, ...mail, to });
  return { content: message as Buffer, envelope };
}

/** The content, and its end when `beforeEnd` has been awaited: the SMTP client sends the mark of the end when the stream ends. */
function endingLate(content: Buffer, { beforeEnd }: Handover): Readable {
  let given = false;
  return new Readable({
    read() {
      if (!given) {
        given = true;
        this.push(content);
        return;
      }
      beforeEnd().then(
        () => this.push(null),
        (error: unknown) => this.destroy(error instanceof Error ? error : new Error(String(error))),
      );
    },
  });
}

const SHOWN_MOST = 50;

/** The newest kept mails, newest first, and how many there are in all. */
export async function listKeptMail(): Promise<{ mails: KeptMail[]; count: number }> {
  const files = await fs.readdir(mailDirectory(), { recursive: true }).catch(() => []);
  const kept = files
    .filter((file) => file.endsWith(".eml"))
    // A name begins with the moment.
    .sort((one, other) => (path.basename(one) < path.basename(other) ? 1 : -1));
  const mails = await Promise.all(
    kept.slice(0, SHOWN_MOST).map(async (file) => {
      const parsed = await PostalMime.parse(await fs.readFile(path.join(mailDirectory(), file)));
      return {
        id: path.basename(file, ".eml"),
        to: (parsed.to ?? []).map((reader) => reader.address).join(", "),
        subject: parsed.subject ?? "",
        text: (parsed.text ?? "").trim(),
        at: new Date(parsed.date ?? 0),
      };
    }),
  );
  return { mails, count: kept.length };
}

/** The folders that mail is kept in, besides what lies in none. */
export async function keptMailFolders(): Promise<string[]> {
  const entries = await fs.readdir(mailDirectory(), { withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
}

/** Deletes a folder with all mail in it. */
export async function deleteKeptMail(folder: string): Promise<void> {
  await fs.rm(path.join(mailDirectory(), folder), { recursive: true, force: true });
}
