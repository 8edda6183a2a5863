/** How a mail server did not take a mail. */
export interface MailFault {
  /** What it failed at: reaching and being let in by the server, naming the recipient, or handing over the content. */
  step: "server" | "recipient" | "content";
  /** The server's answer, 400-599; null when it gave none. */
  code: number | null;
  /** The answer or the error, on one line, as a person may read it. */
  text: string;
}

const TEXT_MOST_CHARACTERS = 300;

/** Reads what sending a mail has failed with. */
export function readMailFault(error: unknown): MailFault {
  const { code, command, responseCode, response, message } = (error ?? {}) as Record<string, unknown>;
  const text = typeof response === "string" && response !== "" ? response : message;
  return {
    step: stepOf(code, command),
    code: typeof responseCode === "number" && responseCode >= 400 ? responseCode : null,
    text: (typeof text === "string" ? text : String(error))
      .replace(/\s+/g, " ")
      .trim()
      .slice(0, TEXT_MOST_CHARACTERS),
  };
}

/** Nodemailer names the command of SMTP that failed. An address that is none never comes to a command. */
function stepOf(code: unknown, command: unknown): MailFault["step"] {
  if (command === "RCPT TO" || (code === "EENVELOPE" && command === "API")) return "recipient";
  return command === "DATA" ? "content" : "server";
}
