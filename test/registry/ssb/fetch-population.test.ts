import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { readEarlierNumbers, readMunicipalitySeed } from "~/registry/municipality-seed.server";
import { carryForward } from "~/registry/imports/carry-forward";
import { numberRegister } from "~/registry/imports/number-register";
import { readImportFile } from "~/registry/imports/read-import-file.server";
import { shippedSources } from "~/registry/imports/source-file.server";
import { scanFile } from "~/registry/imports/source-file-content.server";
import { additiveIndicators } from "~/registry/imports/table-mapping";
import { fetchTable } from "~/registry/ssb/fetch-table.server";
import { createPxClient } from "~/registry/ssb/px-client.server";
import { type SsbServer, startSsbServer } from "../../support/ssb-server";

let ssb: SsbServer;
let folder: string;

beforeAll(async () => {
  ssb = await startSsbServer();
});
afterAll(() => ssb.stop());

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "peil-population-"));
  vi.stubEnv("PEIL_DATA_DIR", folder);
  ssb.calls.length = 0;
});
afterEach(() => {
  vi.unstubAllEnvs();
  fs.rmSync(folder, { recursive: true, force: true });
});

const { municipalities, formerNumbers } = readMunicipalitySeed();
const earlier = readEarlierNumbers();
const register = numberRegister(
  municipalities.map(({ number }) => number),
  [...formerNumbers, ...earlier.formerNumbers],
  earlier.kept,
);
const sources = shippedSources();

/** «indicator year municipality value» of what is filed of a table that is fetched whole, read and carried forward. */
async function filed(table: string, years: number[]): Promise<string[]> {
  const ask = createPxClient({ perMinute: 60_000 });
  const answer = await fetchTable({ table, years }, "Prøve", { ask });
  if (!answer.ok) throw new Error(JSON.stringify(answer.fault));
  const read = await readImportFile(answer.value.file, await scanFile(answer.value.file), {
    sources,
    register,
  });
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  // The country and the county are no municipalities.
  expect([read.content.table, read.content.otherRegions]).toEqual([table, 2]);
  const additive = additiveIndicators(sources, table);
  return [...read.content.figures.bySeries()].flatMap((series) =>
    carryForward(series, register, additive.has(series.indicator)).figures.map(
      ({ municipality, figure }) =>
        `${series.indicator} ${series.year} ${municipality} ${figure.value ?? figure.missing}`,
    ),
  );
}

describe.each(["version1", "version2"] as const)(
  "population fetched from Statistics Norway, %s",
  (version) => {
    beforeEach(() => vi.stubEnv("PEIL_SSB_URL", ssb[version]));

    test("is added up by age, both sexes together, under the numbers of today", async () => {
      const figures = await filed("07459", [2019, 2024]);
      const [, asked] = ssb.calls;
      expect(ssb.calls).toHaveLength(2);
      expect(`${asked?.address} ${asked?.body}`).toContain("105+");
      expect(`${asked?.address} ${asked?.body}`).not.toContain("Kjonn");
      // Two sexes of 16, 51 (16-66) and 13 + 26 (67-79, and 80 to 105 and older with one of each) years of age.
      const oslo = ["0-15 2024 0301 320", "16-66 2024 0301 1020", "67-and-over 2024 0301 312"];
      const meløy = ["0-15 2019 1837 608", "0-15 2024 1837 768", "67-and-over 2024 1837 676"];
      const sørVaranger = ["0-15 2019 5605 96", "0-15 2024 5605 96"];
      // Moss and Rygge, which are one today: 32 × (4 + 2).
      const moss = ["0-15 2019 3103 192", "0-15 2024 3103 192"];
      expect(figures).toEqual(
        expect.arrayContaining(
          [...oslo, ...meløy, ...sørVaranger, ...moss].map((each) => `population.age-${each}`),
        ),
      );
      // Three groups of two years of the four municipalities of today: nobody who was not there is counted as nobody.
      expect(figures).toHaveLength(3 * 2 * 4);
    });

    test("ten years ahead is filed by the ages of the need key, of the main alternative alone", async () => {
      const figures = await filed("14746", [2026, 2036]);
      expect(figures).toHaveLength(8 * 2 * 4);
      const projected = [
        "0-1 2026 1837 104",
        "2-5 2026 1837 208",
        "6-15 2026 1837 520",
        "6-15 2036 1837 720",
      ];
      // 80 to 89: ten ages; 90 to 119 and older: thirty. One of each sex.
      const old = ["80-89 2026 1837 20", "90-and-over 2036 1837 60", "90-and-over 2036 3103 60"];
      expect(figures).toEqual(
        expect.arrayContaining([...projected, ...old].map((each) => `projection.age-${each}`)),
      );
    });

    test("is kept without the names and telephone numbers of those who made it", async () => {
      await filed("14746", [2026]);
      const kept = fs
        .readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((each) => each.isFile());
      expect(kept.length).toBeGreaterThan(1);
      for (const { parentPath, name } of kept)
        expect(fs.readFileSync(path.join(parentPath, name), "utf8"), name).not.toContain("Nordmann");
    });
  },
);
