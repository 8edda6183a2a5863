import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, describe, expect, test, vi } from "vitest";
import { runCommand } from "../support/command";

afterEach(() => void vi.unstubAllEnvs());

describe("peil start, before it builds or opens anything", () => {
  test("tells of every variable that cannot be read", async () => {
    vi.stubEnv("PORT", "abc");
    vi.stubEnv("PEIL_DEMO", "maybe");
    expect(await runCommand("start")).toEqual({
      code: 2,
      out: "",
      err: "PORT must be a port number, 0-65535\nPEIL_DEMO must be 1 or 0\n",
    });
  });

  test.each([
    ["is a file", "file", "EEXIST"],
    ["lies in a file", "file/data", "ENOTDIR"],
  ])("says that the data folder %s", async (_name, given, code) => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), "peil-start-"));
    fs.writeFileSync(path.join(folder, "file"), "");
    const data = path.join(folder, given);
    vi.stubEnv("PEIL_DATA_DIR", data);
    const run = await runCommand("start");
    fs.rmSync(folder, { recursive: true });
    expect([run.code, run.out]).toEqual([2, ""]);
    expect(run.err).toBe(`PEIL_DATA_DIR must be a folder that Peil can write to; ${data} is not (${code})\n`);
  });
});
