import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { listKeptMail } from "~/platform/mail.server";

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "peil-mail-"));
  vi.stubEnv("PEIL_DATA_DIR", folder);
});
afterEach(() => {
  vi.unstubAllEnvs();
  fs.rmSync(folder, { recursive: true, force: true });
});

it("gives the 50 newest mails and says how many are kept", async () => {
  fs.mkdirSync(path.join(folder, "mail"));
  for (let n = 101; n <= 160; n += 1) {
    const text = `To: kari@example.no\r\nSubject: Mail ${n}\r\n\r\nText\r\n`;
    fs.writeFileSync(path.join(folder, "mail", `2026-01-01T00-00-00-${n}Z.eml`), text);
  }
  const { mails, count } = await listKeptMail();
  expect(count).toBe(60);
  expect(mails).toHaveLength(50);
  expect(mails[0]).toMatchObject({ to: "kari@example.no", subject: "Mail 160", text: "Text" });
  expect(mails.at(-1)).toMatchObject({ subject: "Mail 111" });
});

it("has no mail where none was kept", async () => {
  expect(await listKeptMail()).toEqual({ mails: [], count: 0 });
});
