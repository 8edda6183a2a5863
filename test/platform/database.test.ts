import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { database } from "~/platform/database.server";

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "peil-database-"));
});
afterEach(() => {
  vi.unstubAllEnvs();
  fs.rmSync(folder, { recursive: true, force: true });
});

it("opens the database at a later request when it could not be opened at the first", async () => {
  const place = path.join(folder, "data");
  vi.stubEnv("DATABASE_URL", `file:${path.join(place, "peil.db")}`);
  fs.writeFileSync(place, "a file where the folder should be");
  await expect(database()).rejects.toThrow();

  fs.rmSync(place);
  const db = await database();
  expect(await db.$queryRawUnsafe("SELECT 1 AS one")).toHaveLength(1);
  expect(await database()).toBe(db);
  await db.$disconnect();
});

it("opens it once in a process, also for code that is bundled twice", async () => {
  vi.stubEnv("DATABASE_URL", `file:${path.join(folder, "peil.db")}`);
  const db = await database();
  vi.resetModules();
  const again = await import("~/platform/database.server");
  expect(again.database).not.toBe(database);
  expect(await again.database()).toBe(db);
  await db.$disconnect();
});
