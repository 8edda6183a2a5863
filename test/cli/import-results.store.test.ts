import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { Writable } from "node:stream";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { runPeil } from "~/cli/peil";
import { openDatabase } from "~/platform/database.server";
import { inProject } from "~/platform/root.server";

const meloy = inProject("prisma", "seed", "meloy-2023.csv");

let folder: string;

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "peil-import-"));
  vi.stubEnv("PEIL_DATA_DIR", folder);
  vi.stubEnv("DATABASE_URL", "");
});

afterEach(() => {
  vi.unstubAllEnvs();
  fs.rmSync(folder, { recursive: true, force: true });
});

async function peil(...words: string[]): Promise<{ code: number; out: string; err: string }> {
  const printed = { out: "", err: "" };
  const into = (stream: "out" | "err") =>
    new Writable({
      write(chunk: Buffer, _encoding, done) {
        printed[stream] += chunk.toString();
        done();
      },
    });
  const code = await runPeil(words, { out: into("out"), err: into("err") });
  return { code, ...printed };
}

async function figuresInDatabase(): Promise<number> {
  const db = await openDatabase(`file:${path.join(folder, "peil.db")}`);
  try {
    return await db.publishedFigure.count();
  } finally {
    await db.$disconnect();
  }
}

describe("peil import results", () => {
  test("makes a database that is not there; a preview shows what is flagged and imports nothing", async () => {
    const { code, out, err } = await peil("import", "results", meloy, "--preview");
    expect(code).toBe(0);
    expect(out).toContain("Meløy (1837) 2023, Kommunekompasset 2020");
    expect(out).toMatch(/^1 +47 +100 +5 +41,7 +points: does not add up$/m);
    expect(out).toMatch(/^7 +51 +100 +4 +51,5 +points: explained by rounding$/m);
    expect(out).toMatch(/^8 +56 +100 +4 +55,6$/m);
    expect(err).toContain("Nothing was imported.");
    expect(await figuresInDatabase()).toBe(0);
  });

  test("imports once; a second time says that the file is there", async () => {
    expect(await peil("import", "results", meloy)).toMatchObject({
      code: 0,
      err: "Imported 43 figures of 1 result.\n",
    });
    const again = await peil("import", "results", meloy);
    expect(again.code).toBe(0);
    expect(again.err).toMatch(
      /^The file is there already, imported as meloy-2023\.csv on .*Nothing was imported\.$/m,
    );
    expect(await figuresInDatabase()).toBe(43);
  });

  test("lists every fault with file, row and column on stderr, prints nothing on stdout, and exits with 2", async () => {
    const file = path.join(folder, "bad.csv");
    fs.writeFileSync(
      file,
      "municipality;year;version;level;id;points;max;source\n2030;2023;2020;area;1;47;100;s\n1837;2023;2020;area;1;x;100;s\n",
    );
    const { code, out, err } = await peil("import", "results", file);
    expect([code, out]).toEqual([2, ""]);
    expect(err.split("\n").slice(0, 2)).toEqual([
      `${file}, row 2, column municipality: 2030 is an old municipality number. The municipality now has the number 5605. Write that instead.`,
      `${file}, row 3, column points: “x” is not a number. Write the points as they are printed, for example 16.8.`,
    ]);
    expect(await figuresInDatabase()).toBe(0);
  });

  test("says so when there is no such file", async () => {
    expect(await peil("import", "results", "nowhere.csv")).toEqual({
      code: 2,
      out: "",
      err: "nowhere.csv: there is no such file\n",
    });
  });

  test("tells its columns when asked for help", async () => {
    const { code, out } = await peil("import", "results", "--help");
    expect(code).toBe(0);
    for (const column of ["municipality", "year", "version", "level", "id", "points", "max", "source"])
      expect(out).toContain(`\n  ${column} `);
  });
});
