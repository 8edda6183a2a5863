import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { fetchTable } from "~/registry/ssb/fetch-table.server";
import { createPxClient } from "~/registry/ssb/px-client.server";
import { type Mishap, type SsbServer, startSsbServer } from "../../support/ssb-server";

let ssb: SsbServer;
let folder: string;

beforeAll(async () => {
  ssb = await startSsbServer();
});
afterAll(() => ssb.stop());

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "peil-fetch-"));
  vi.stubEnv("PEIL_DATA_DIR", folder);
  vi.stubEnv("PEIL_SSB_URL", ssb.version2);
  ssb.calls.length = 0;
  ssb.mishaps.length = 0;
});
afterEach(() => {
  vi.unstubAllEnvs();
  fs.rmSync(folder, { recursive: true, force: true });
});

const client = () =>
  createPxClient({ perMinute: 60_000, firstDelayMilliseconds: 5, timeoutMilliseconds: 300, attempts: 4 });

async function fetched(years: number[] | null = null) {
  const answer = await fetchTable({ table: "12209", years }, "Prøve", { ask: client() });
  if (!answer.ok) throw new Error(JSON.stringify(answer.fault));
  const pieces: Uint8Array[] = [];
  for await (const piece of answer.value.file.open()) pieces.push(piece);
  const text = Buffer.concat(pieces).toString();
  return { ...answer.value, text, content: JSON.parse(text) as { size: number[]; value: unknown[] } };
}

describe("fetching a table of Statistics Norway", () => {
  test("asks for every region, what the definition files, and the years, by GET; once a day", async () => {
    const first = await fetched([2023]);
    expect(first.file.fileName).toBe("ssb-12209.json");
    expect(first.content.size).toEqual([8, 1, 1]);
    expect(ssb.calls.map(({ method, address }) => `${method} ${address}`)).toEqual([
      "GET /api/pxwebapi/v2/tables/12209/metadata?lang=no&outputFormat=json-stat2",
      "GET /api/pxwebapi/v2/tables/12209/data?lang=no&outputFormat=json-stat2&valueCodes[KOKkommuneregion0000]=*" +
        "&valueCodes[ContentsCode]=KOShjtj80aarover0001&valueCodes[Tid]=2023",
    ]);
    expect((await fetched([2023])).contentHash).toBe(first.contentHash);
    expect(ssb.calls).toHaveLength(2);
    const stored = fs.readdirSync(path.join(folder, "ssb-answers"), { recursive: true, encoding: "utf8" });
    const kept = stored.filter((name) => name.endsWith(".json"));
    expect(kept).toHaveLength(2);
    for (const name of kept) {
      expect(fs.readFileSync(path.join(folder, "ssb-answers", name), "utf8")).not.toContain("Nordmann");
    }
    expect(first.text).not.toContain("Nordmann");
  });

  test("asks version 1 by POST and gets the same", async () => {
    const second = await fetched();
    vi.stubEnv("PEIL_SSB_URL", ssb.version1);
    const { content } = await fetched();
    expect(content.value).toEqual(second.content.value);
    const { method, address, body } = ssb.calls.at(-1) ?? { method: "", address: "", body: "{}" };
    expect([method, address]).toEqual(["POST", "/api/v0/no/table/12209"]);
    expect(JSON.parse(body)).toEqual({
      query: [
        { code: "KOKkommuneregion0000", selection: { filter: "all", values: ["*"] } },
        { code: "ContentsCode", selection: { filter: "item", values: ["KOShjtj80aarover0001"] } },
        { code: "Tid", selection: { filter: "item", values: ["2019", "2023"] } },
      ],
      response: { format: "json-stat2" },
    });
  });

  test.each<Mishap>(["503", "half", "garbled", "page", "silence"])("tries again after %s", async (mishap) => {
    ssb.mishaps.push(mishap, mishap);
    expect((await fetched()).content.size).toEqual([8, 1, 2]);
    expect(ssb.calls).toHaveLength(4);
  });

  test("waits as long as it is asked to after 429", async () => {
    ssb.mishaps.push("429");
    await fetched();
    const [refused, again] = ssb.calls;
    expect((again?.at ?? 0) - (refused?.at ?? 0)).toBeGreaterThanOrEqual(990);
  });

  test("gives up after the last attempt, says why, and keeps nothing", async () => {
    ssb.mishaps.push("page", "page", "page", "page");
    expect(await fetchTable({ table: "12209", years: null }, "Prøve", { ask: client() })).toEqual({
      ok: false,
      fault: { code: "fetch_web_page", values: { attempts: 4 } },
    });
    expect(fs.existsSync(path.join(folder, "ssb-answers"))).toBe(false);
  });

  test("refuses a table without a definition, and years that the table lacks", async () => {
    expect(await fetchTable({ table: "99999", years: null }, "Prøve", { ask: client() })).toMatchObject({
      fault: { code: "fetch_table_undefined" },
    });
    expect(await fetchTable({ table: "12209", years: [2020] }, "Prøve", { ask: client() })).toMatchObject({
      fault: { code: "fetch_years_lacking", values: { years: "2020", first: "2019", last: "2023" } },
    });
    expect(await fetchTable({ table: "12143", years: null }, "Prøve", { ask: client() })).toMatchObject({
      fault: { code: "fetch_not_found", values: { status: 404 } },
    });
  });

  test("keeps to the limit of calls a minute", async () => {
    const ask = createPxClient({ perMinute: 600 });
    const started = Date.now();
    await fetchTable({ table: "12209", years: null }, "Prøve", { ask });
    const [, second] = ssb.calls;
    // From before the first is sent: it may be long on its way on a busy machine. Timers go off a little early.
    expect((second?.at ?? 0) - started).toBeGreaterThanOrEqual(95);
  });
});
