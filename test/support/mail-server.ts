import PostalMime from "postal-mime";
import { SMTPServer } from "smtp-server";
import { freePort } from "./free-port";

/** A mail as it came over SMTP. */
export interface ReceivedMail {
  /** Whom the envelope is addressed to. */
  to: string[];
  from: { name: string; address: string };
  replyTo: string;
  /** «<…@…>» */
  messageId: string;
  subject: string;
  text: string;
}

export interface MailServer {
  /** For PEIL_SMTP_URL. */
  url: string;
  /** What has come so far, in order. */
  received: () => Promise<ReceivedMail[]>;
  /** How much has come so far; what has not come whole does not count. */
  count: () => number;
  stop: () => Promise<void>;
}

interface Manners {
  /** The answer to a recipient who is refused, such as «550 No such person»; null takes them. */
  refuseRecipient?: (address: string) => string | null;
  /** Milliseconds that the server thinks before it says yes to a mail that it has already taken. */
  pause?: () => number;
}

/** A real mail server that takes everything unless told otherwise, and passes nothing on. */
export async function startMailServer({ refuseRecipient, pause }: Manners = {}): Promise<MailServer> {
  const mails: { to: string[]; content: Buffer }[] = [];
  const server = new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    onRcptTo({ address }, _session, done) {
      const refusal = refuseRecipient?.(address) ?? null;
      if (refusal === null) return done();
      const [code = "", ...words] = refusal.split(" ");
      done(Object.assign(new Error(words.join(" ")), { responseCode: Number(code) }));
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const to = session.envelope.rcptTo.map(({ address }) => address);
        mails.push({ to, content: Buffer.concat(chunks) });
        if (pause) setTimeout(done, pause());
        else done();
      });
    },
  });
  // A sender that is killed breaks its connection off.
  server.on("error", () => undefined);
  const port = await freePort();
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  return {
    url: `smtp://127.0.0.1:${port}`,
    received: () => Promise.all(mails.map(read)),
    count: () => mails.length,
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

async function read({ to, content }: { to: string[]; content: Buffer }): Promise<ReceivedMail> {
  const mail = await PostalMime.parse(content);
  return {
    to,
    from: { name: mail.from?.name ?? "", address: mail.from?.address ?? "" },
    replyTo: mail.replyTo?.[0]?.address ?? "",
    messageId: mail.messageId ?? "",
    subject: mail.subject ?? "",
    text: mail.text ?? "",
  };
}
