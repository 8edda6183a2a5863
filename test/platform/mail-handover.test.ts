import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { readMailFault } from "~/platform/mail-fault";
import { type Mail, sendMail } from "~/platform/mail.server";
import { freePort } from "../support/free-port";
import { type MailServer, startMailServer } from "../support/mail-server";

const mail: Mail = {
  to: "post@lerkevik.example.no",
  subject: "Hei på deg",
  text: "Første linje\n.\nTredje linje",
  senderName: "Prøveinstituttet, «avdeling» Ås",
  replyTo: "svar@example.no",
  messageId: "<1234@peil.example.no>",
};

let folder: string;
let mails: MailServer | undefined;

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "peil-mail-"));
  vi.stubEnv("PEIL_DATA_DIR", folder);
  vi.stubEnv("PEIL_MAIL_FROM", "Peil <peil@peil.example.no>");
});

afterEach(async () => {
  await mails?.stop();
  mails = undefined;
  vi.unstubAllEnvs();
  fs.rmSync(folder, { recursive: true, force: true });
});

async function withServer(...manners: Parameters<typeof startMailServer>): Promise<MailServer> {
  mails = await startMailServer(...manners);
  vi.stubEnv("PEIL_SMTP_URL", mails.url);
  return mails;
}

it("carries the sender's name, where answers go and the mail's own Message-ID", async () => {
  const server = await withServer();
  await sendMail(mail, { beforeEnd: async () => undefined });
  expect(await server.received()).toEqual([
    {
      to: ["post@lerkevik.example.no"],
      from: { name: mail.senderName, address: "peil@peil.example.no" },
      replyTo: mail.replyTo,
      messageId: mail.messageId,
      subject: mail.subject,
      text: expect.stringMatching(/^Første linje\r?\n\.\r?\nTredje linje\s*$/) as unknown,
    },
  ]);
});

it("says when all but the end is handed over, and only then can the server have the mail", async () => {
  const server = await withServer();
  let before = -1;
  await sendMail(mail, {
    beforeEnd: async () => {
      await new Promise((resolve) => setTimeout(resolve, 50));
      before = server.count();
    },
  });
  expect([before, server.count()]).toEqual([0, 1]);
});

it("leaves the server without the mail when the end is not to be sent", async () => {
  const server = await withServer();
  const sent = sendMail(mail, { beforeEnd: () => Promise.reject(new Error("taken back")) });
  await expect(sent).rejects.toThrow("taken back");
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(server.count()).toBe(0);
});

it("never comes to the end where the recipient is refused or the server is not there", async () => {
  const beforeEnd = vi.fn(() => Promise.resolve());
  const fault = () => sendMail(mail, { beforeEnd }).then(() => null, readMailFault);
  await withServer({ refuseRecipient: () => "550 No such person" });
  expect(await fault()).toEqual({ step: "recipient", code: 550, text: "550 No such person" });
  vi.stubEnv("PEIL_SMTP_URL", `smtp://127.0.0.1:${await freePort()}`);
  expect(await fault()).toMatchObject({ step: "server", code: null });
  expect(beforeEnd).not.toHaveBeenCalled();
});

it("takes what is no address for a recipient who is refused", async () => {
  await withServer();
  const fault = await sendMail({ ...mail, to: "kari" }).then(() => null, readMailFault);
  expect(fault).toMatchObject({ step: "recipient" });
});
