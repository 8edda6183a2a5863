import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { runCommand } from "../support/command";
import { type SsbServer, startSsbServer } from "../support/ssb-server";

let ssb: SsbServer;
let folder: string;

beforeAll(async () => {
  ssb = await startSsbServer();
});
afterAll(() => ssb.stop());

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "peil-fetch-"));
  vi.stubEnv("PEIL_DATA_DIR", folder);
  vi.stubEnv("DATABASE_URL", "");
  vi.stubEnv("PEIL_SSB_URL", ssb.version2);
  vi.stubEnv("PEIL_SSB_PER_MINUTE", "600");
});
afterEach(() => {
  vi.unstubAllEnvs();
  fs.rmSync(folder, { recursive: true, force: true });
});

test(
  "peil fetch observations previews and imports a table; peil observations lists and undoes it",
  { timeout: 60_000 },
  async () => {
    const fetched = ["fetch", "observations", "--table", "12209", "--years", "2019,2023"];
    const preview = await runCommand(...fetched, "--preview");
    expect([preview.code, preview.err]).toEqual([
      0,
      "Fetched 0 of 1.\nFetched 1 of 1.\nThis is a preview. Nothing was imported.\n",
    ]);
    expect(preview.out).toContain(
      "Statistisk sentralbyrå (KOSTRA), table 12209, changed 2026-03-16, revised\n",
    );
    expect(preview.out).toMatch(/^care\.aged-80-home-services +\d+ +\d+ +[\d.]+ +[\d.]+$/m);
    expect(fs.readdirSync(path.join(folder, "observation-files"))).toEqual([]);

    expect((await runCommand(...fetched)).err).toMatch(/Imported \d+ figures as import 1\.\n$/);
    expect((await runCommand(...fetched)).err).toContain("Nothing was imported.");
    const { out } = await runCommand("observations", "list");
    expect(out).toMatch(
      /^ *1 +\d{4}-\d\d-\d\d +ssb-12209\.json +Statistisk sentralbyrå \(KOSTRA\) +12209 +revised +\d+/m,
    );
    expect((await runCommand("observations", "undo", "1")).err).toMatch(
      /^Undone: import 1, \d+ figures of ssb-12209/m,
    );
    expect((await runCommand("observations", "list")).out).toMatch(/undone \d{4}-\d\d-\d\d/);
    expect((await runCommand("observations", "undo", "1")).code).toBe(2);

    const madeUp = path.join(folder, "made-up.csv");
    fs.writeFileSync(madeUp, "municipality;indicator;year;value;status;synthetic\n0301;care.x;2023;1;;yes\n");
    expect((await runCommand("import", "observations", madeUp)).err).toMatch(/as import 2\.\n$/);
    for (const number of ["2", "02"])
      expect((await runCommand("observations", "undo", number)).err).toContain("--made-up");
    expect((await runCommand("observations", "undo", "2", "--made-up")).err).toMatch(/^Undone: import 2/m);
  },
);

test("peil fetch observations says what cannot be fetched, and exits with 2", async () => {
  const { code, out, err } = await runCommand("fetch", "observations", "--table", "99999");
  expect([code, out]).toEqual([2, ""]);
  expect(err).toContain("No definition describes table 99999.");
  expect((await runCommand("fetch", "observations", "--table", "12209", "--years", "i fjor")).code).toBe(2);
});
