import { execFile } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { createClient } from "@libsql/client";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { type RunningPeil, startPeilOn } from "../support/peil";

const root = path.resolve(import.meta.dirname, "../..");
const roles = ["administrator", "evaluator", "municipality"];

const folders: string[] = [];
function freshFolder(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "peil-first-"));
  folders.push(folder);
  return folder;
}
afterAll(() => folders.forEach((folder) => fs.rmSync(folder, { recursive: true, force: true })));

let running: RunningPeil | undefined;
afterEach(async () => running?.stop());

/** Starts Peil on the folder; the one that ran before must be stopped. */
async function start(folder: string, environment: Record<string, string> = {}): Promise<RunningPeil> {
  running = await startPeilOn(folder, environment);
  return running;
}

interface SignIn {
  role: string;
  email: string;
  password: string;
}

/** The sign-ins in the table that a start prints. */
function printedSignIns(peil: RunningPeil): SignIn[] {
  const row = new RegExp(`^ +(${roles.join("|")}) +(\\S+@\\S+) +(\\S+)$`, "gm");
  return [...peil.output().matchAll(row)].map(([, role = "", email = "", password = ""]) => ({
    role,
    email,
    password,
  }));
}

/** Sends the sign-in form; the session's cookie, or null where it is refused. */
async function signIn(peil: RunningPeil, { email, password }: Omit<SignIn, "role">): Promise<string | null> {
  const answer = await fetch(`${peil.origin}/sign-in`, {
    method: "POST",
    body: new URLSearchParams({ email, password }),
    headers: { Origin: peil.origin },
    redirect: "manual",
  });
  expect([303, 422]).toContain(answer.status);
  const cookie = answer.headers.getSetCookie().find((header) => header.startsWith("peil_session="));
  return answer.status === 303 ? (cookie?.split(";")[0] ?? null) : null;
}

const statusOf = async (peil: RunningPeil, place: string, cookie: string | null) =>
  (await fetch(peil.origin + place, { headers: { Cookie: cookie ?? "" }, redirect: "manual" })).status;

/** How many rows each table of the database has, and which evaluations there are. Only while Peil is stopped. */
async function contents(folder: string) {
  const client = createClient({ url: `file:${path.join(folder, "peil.db")}` });
  const rows = async (query: string) => (await client.execute(query)).rows;
  const tables = await rows(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'Session'",
  );
  const counts: Record<string, unknown> = {};
  for (const { name } of tables) {
    counts[String(name)] = (await rows(`SELECT COUNT(*) AS count FROM "${String(name)}"`))[0]?.["count"];
  }
  const evaluations = (await rows('SELECT id FROM "Evaluation" ORDER BY id')).map(({ id }) => id);
  client.close();
  return { counts, evaluations };
}

describe("a first start", () => {
  const folder = freshFolder();
  let signIns: SignIn[];
  /** The administrator's session. */
  let session: string | null;
  let left: Awaited<ReturnType<typeof contents>>;

  it("prints the address and sign-ins for every role that work, and makes the demo", async () => {
    const peil = await start(folder);
    await expect.poll(peil.output).toContain("PEIL_DEMO=0");
    expect(peil.output()).toContain(`Peil is running at ${peil.origin}\n`);
    signIns = printedSignIns(peil);
    expect(signIns.map(({ role, email }) => [role, email])).toEqual([
      ["administrator", "administrator@peil.example"],
      ["evaluator", "evaluator@peil.example"],
      ["evaluator", "evaluator2@peil.example"],
      ["municipality", "lerkevik@peil.example"],
      ["municipality", "tindvag@peil.example"],
    ]);
    expect(new Set(signIns.map(({ password }) => password)).size).toBe(5);

    const cookies = await Promise.all(signIns.map((person) => signIn(peil, person)));
    const statuses = await Promise.all(cookies.map((cookie) => statusOf(peil, "/evaluations", cookie)));
    expect(statuses).toEqual([200, 200, 200, 200, 200]);
    session = cookies[0] ?? null;
    expect(await statusOf(peil, "/mail", session)).toBe(200);
    const page = await fetch(`${peil.origin}/evaluations`, { headers: { Cookie: session ?? "" } });
    const text = await page.text();
    for (const name of ["Lerkevik", "Fossdal", "Åsgrend", "Tindvåg"]) expect(text).toContain(name);

    await peil.stop();
    left = await contents(folder);
    expect(left.evaluations).toHaveLength(4);
  });

  it("is followed by one that takes everything over: nothing new, nothing doubled, the same passwords", async () => {
    const peil = await start(folder);
    await expect.poll(peil.output).toContain("PEIL_DEMO=0");
    expect(printedSignIns(peil)).toEqual(signIns);
    expect(await statusOf(peil, "/evaluations", session)).toBe(200);
    await peil.stop();
    expect(await contents(folder)).toEqual(left);
  });

  it("leaves a demo that a start without it closes for good", async () => {
    const without = await start(folder, { PEIL_DEMO: "0" });
    expect(await statusOf(without, "/evaluations", session)).toBe(302);
    for (const person of signIns) expect(await signIn(without, person)).toBeNull();
    expect(printedSignIns(without)).toEqual([]);
    expect(fs.existsSync(path.join(folder, "demo-sign-ins.json"))).toBe(false);
    await without.stop();

    const again = await start(folder, { PEIL_DEMO: "1" });
    await expect.poll(again.output).toContain("Peil is running");
    expect(printedSignIns(again)).toEqual([]);
    for (const person of signIns) expect(await signIn(again, person)).toBeNull();
  });
});

describe("a first start without the demo", () => {
  it("has nobody, until a command makes the first administrator", async () => {
    const folder = freshFolder();
    const peil = await start(folder, { PEIL_DEMO: "0" });
    await expect.poll(peil.output).toContain("Peil is running");
    expect(printedSignIns(peil)).toEqual([]);
    expect(fs.existsSync(path.join(folder, "demo-sign-ins.json"))).toBe(false);

    const command = ["bin/peil.mjs", "user", "create", "--role", "administrator", "--email", "a@example.no"];
    const { stdout } = await promisify(execFile)(process.execPath, command, {
      cwd: root,
      env: { ...process.env, PEIL_DATA_DIR: folder, DATABASE_URL: "" },
    });
    const password = /^Password: +(\S+)/m.exec(stdout)?.[1] ?? "";
    const cookie = await signIn(peil, { email: "a@example.no", password });
    expect(await statusOf(peil, "/people", cookie)).toBe(200);
    expect(await statusOf(peil, "/mail", cookie)).toBe(404);

    await peil.stop();
    const { counts, evaluations } = await contents(folder);
    expect(evaluations).toEqual([]);
    expect(counts).toMatchObject({ User: 1, Municipality: 357 });
  });
});
