import PostalMime from "postal-mime";
import { SMTPServer } from "smtp-server";
import { freePort } from "./free-port";

/** A mail as it came over SMTP. */
export interface ReceivedMail {
  /** Whom the envelope is addressed to. */
  to: string[];
  from: { name: string; address: string };
  subject: string;
  text: string;
}

export interface MailServer {
  /** For PEIL_SMTP_URL. */
  url: string;
  /** What has come so far, in order. */
  received: () => Promise<ReceivedMail[]>;
  stop: () => Promise<void>;
}

/** A real mail server that takes everything and passes nothing on. */
export async function startMailServer(): Promise<MailServer> {
  const mails: { to: string[]; content: Buffer }[] = [];
  const server = new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const to = session.envelope.rcptTo.map(({ address }) => address);
        mails.push({ to, content: Buffer.concat(chunks) });
        done();
      });
    },
  });
  const port = await freePort();
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  return {
    url: `smtp://127.0.0.1:${port}`,
    received: () => Promise.all(mails.map(read)),
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

async function read({ to, content }: { to: string[]; content: Buffer }): Promise<ReceivedMail> {
  const { from, subject = "", text = "" } = await PostalMime.parse(content);
  return { to, from: { name: from?.name ?? "", address: from?.address ?? "" }, subject, text };
}
