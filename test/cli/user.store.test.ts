import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { PassThrough, Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { passwordMatches } from "~/access/password.server";
import { findLink } from "~/access/password-reset.server";
import { userCommand } from "~/cli/commands/user";
import { CommandFault } from "~/cli/command-fault";
import { openDatabase } from "~/platform/database.server";
import { runCommand } from "../support/command";
import { describeStore } from "../support/databases";

const kari = ["user", "create", "--role", "administrator", "--email", "Kari@Example.no"];

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "peil-user-"));
  vi.stubEnv("PEIL_DATA_DIR", folder);
  vi.stubEnv("PEIL_ORIGIN", "https://peil.example.no");
});
afterEach(() => {
  vi.unstubAllEnvs();
  fs.rmSync(folder, { recursive: true, force: true });
});

it("prepares a new database, with the municipalities that people belong to", async () => {
  const ola = [
    "user",
    "create",
    "--role",
    "municipality",
    "--municipality",
    "1837",
    "--email",
    "ola@meloy.no",
  ];
  expect(await runCommand(...ola)).toMatchObject({ code: 0, err: "" });
  const db = await openDatabase(`file:${path.join(folder, "peil.db")}`);
  expect(await db.user.findMany()).toMatchObject([
    { email: "ola@meloy.no", name: "ola", municipalityNumber: "1837" },
  ]);
  await db.$disconnect();
});

describeStore("peil user", (database, url) => {
  beforeEach(() => void vi.stubEnv("DATABASE_URL", url()));

  const find = (email: string) => database().user.findUniqueOrThrow({ where: { email } });

  it("makes the first administrator with a password that is shown once", async () => {
    const { code, out, err } = await runCommand(...kari, "--name", "Kari Ås");
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toMatch(
      /^Sign in at https:\/\/peil\.example\.no\/sign-in\nE-mail: +kari@example\.no\nPassword: /,
    );
    const password = /^Password: (\S+)/m.exec(out)?.[1] ?? "";
    const user = await find("kari@example.no");
    expect(user).toMatchObject({ name: "Kari Ås", role: "administrator", deactivatedAt: null });
    expect(await passwordMatches(user.passwordHash, password)).toBe(true);
    const [event] = await database().auditEvent.findMany();
    expect(event).toMatchObject({
      event: "person_created",
      actorName: "peil user create",
      subject: "kari@example.no",
    });
    expect(JSON.stringify(event)).not.toContain(password);
  });

  it("takes a password from standard input and does not repeat it", async () => {
    const given = "sommerdag på fjorden";
    const out = new PassThrough();
    const words = [...kari.slice(1), "--password-stdin"];
    await userCommand({ out, err: out }, Readable.from([`${given}\n`])).parseAsync(words, { from: "user" });
    out.end();
    expect(await text(out)).not.toContain(given);
    expect(await passwordMatches((await find("kari@example.no")).passwordHash, given)).toBe(true);

    const short = userCommand({ out, err: out }, Readable.from(["kort\n"]));
    await expect(
      short.parseAsync([...words.slice(0, 3), "--email", "x@example.no", "--password-stdin"], {
        from: "user",
      }),
    ).rejects.toThrow(CommandFault);
    expect(await database().user.count()).toBe(1);
  });

  it.each([
    ["no address", ["--role", "evaluator"], "--email"],
    ["an address that is none", ["--role", "evaluator", "--email", "kari"], "--email"],
    [
      "an unknown role",
      ["--role", "boss", "--email", "x@example.no"],
      "administrator, evaluator, municipality",
    ],
    [
      "no municipality where one is needed",
      ["--role", "municipality", "--email", "x@example.no"],
      "--municipality",
    ],
    [
      "an unknown municipality",
      ["--role", "municipality", "--municipality", "9999", "--email", "x@example.no"],
      "--municipality",
    ],
    [
      "a municipality where none belongs",
      ["--role", "evaluator", "--municipality", "1837", "--email", "x@example.no"],
      "--municipality",
    ],
    ["a taken address", ["--role", "evaluator", "--email", "KARI@example.no"], "--email"],
  ])("refuses %s with a sentence on stderr and 2", async (_, options, named) => {
    await runCommand(...kari);
    const { code, out, err } = await runCommand("user", "create", ...options);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(named);
    expect(await database().user.count()).toBe(1);
  });

  it("lists everybody with their state", async () => {
    await runCommand(...kari);
    await database().user.create({ data: { email: "ola@example.no", name: "Ola", role: "evaluator" } });
    const { code, out } = await runCommand("user", "list");
    expect(code).toBe(0);
    expect(
      out
        .trim()
        .split("\n")
        .map((line) => line.split(/ {2,}/)),
    ).toEqual([
      ["e-mail", "name", "role", "municipality", "state"],
      ["kari@example.no", "Kari", "administrator", "active"],
      ["ola@example.no", "Ola", "evaluator", "invited"],
    ]);
  });

  it("prints a link that sets a person's password", async () => {
    await runCommand(...kari);
    const { code, out } = await runCommand("user", "reset-password", "--email", "kari@example.no");
    expect(code).toBe(0);
    const token = /^https:\/\/peil\.example\.no\/password\/reset\/(\S+)\n$/.exec(out)?.[1] ?? "";
    expect(await findLink(database(), token)).toMatchObject({
      ok: true,
      value: { email: "kari@example.no" },
    });
    expect(await database().auditEvent.count({ where: { event: "password_reset_asked" } })).toBe(1);

    const unknown = await runCommand("user", "reset-password", "--email", "nobody@example.no");
    expect(unknown).toMatchObject({ code: 2, out: "" });
    await database().user.updateMany({ data: { deactivatedAt: new Date() } });
    expect(await runCommand("user", "reset-password", "--email", "kari@example.no")).toMatchObject({
      code: 2,
      out: "",
    });
  });
});
