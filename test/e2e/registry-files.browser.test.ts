import readSpreadsheet from "read-excel-file/node";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { z } from "zod";
import { readCsv } from "~/platform/csv";
import { endpointList } from "~/registry/api/endpoint-list";
import { readStat } from "../support/json-stat";
import { type RunningPeil, startPeil } from "../support/peil";
import { demoSignIn } from "../support/site-map";

// The figures as others' programs get them: over HTTP, without a browser.

const API = "/api/v1";
const DOWNLOADS = "/download/indices/kvalitetsindeks-2023/2023";
/** Milliseconds between questions whether a computation is done. */
const PAUSE = 200;
/** Every page of the register that shows figures, asked for something of its own. */
const pages = [
  "/municipalities?county=18",
  "/municipalities/1837",
  "/indices/kommuneindeks-2025/2024?county=18&sort=cost",
  "/indices/kommuneindeks-2025/2024/1837",
  "/indices/kommuneindeks-2025/2024/compare?m=1837&m=Bod%C3%B8",
  "/indices/kommuneindeks-2025/2024/weights?w.cost=50",
  "/indices/scatter?x=inhabitants&y=quality",
  "/indices/resembles/1837?w.size=1",
  "/costs/2024/1837?with=best&m=1804&m=1833",
  // The municipality's page above has set a worker to it.
  "/indices/kommuneindeks-2025/2024/uncertainty?search=bod",
];

interface Description {
  paths: Record<
    string,
    { get: { responses: Record<string, { content: Record<string, { schema: object }> }> } }
  >;
  components: { schemas: { Problem: object } };
}

let peil: RunningPeil;
let description: Description;

beforeAll(async () => {
  peil = await startPeil({ from: inject("demoFolder") });
  description = (await (await get(`${API}/openapi.json`)).json()) as Description;
});

afterAll(() => peil.stop());

const get = (path: string, headers: Record<string, string> = {}, method = "GET") =>
  fetch(peil.origin + path, { headers, method });

const schemaOf = (schema: object) => z.fromJSONSchema(schema as Parameters<typeof z.fromJSONSchema>[0]);

function send(path: string, body: URLSearchParams | FormData, headers: Record<string, string> = {}) {
  return fetch(peil.origin + path, {
    ...{ method: "POST", body, redirect: "manual" },
    headers: { ...headers, Origin: peil.origin },
  });
}

/** The cookies of an administrator. */
async function signedIn(): Promise<string> {
  const { email, password } = demoSignIn(peil.dataDirectory, "administrator");
  const entered = await send("/sign-in", new URLSearchParams({ email, password }));
  const cookies = entered.headers.getSetCookie().map((each) => each.split(";")[0]);
  return cookies.join("; ");
}

/** The files that a page links to, each as CSV. */
const filesOn = (page: string): string[] =>
  [...page.matchAll(/href="(\/download\/[^"]+)"/g)]
    .map(([, address = ""]) => address.replaceAll("&amp;", "&"))
    .filter((address) => address.includes(".csv"));

describe("the read API over HTTP", () => {
  it("answers at every address as its own OpenAPI document says, with nothing left over", async () => {
    expect(Object.keys(description.paths)).toHaveLength(endpointList.length);
    for (const { path, example } of endpointList) {
      const answer = await get(API + example);
      expect([answer.status, answer.headers.get("Content-Type")], example).toEqual([
        200,
        "application/json; charset=utf-8",
      ]);
      const { schema } = description.paths[path]?.get.responses["200"]?.content["application/json"] ?? {};
      if (!schema) throw new Error(`The document has no answer for ${path}.`);
      const found = schemaOf(schema).safeParse(await answer.json());
      expect(found.error?.issues.slice(0, 3) ?? [], example).toEqual([]);
    }
  });

  it("may be read by anybody's page, kept for five minutes, and asked for again with its mark", async () => {
    for (const { example } of endpointList) {
      const first = await get(API + example);
      const mark = first.headers.get("ETag") ?? "";
      expect(first.headers.get("Cache-Control"), example).toBe("public, max-age=300");
      expect(first.headers.get("Access-Control-Allow-Origin"), example).toBe("*");
      const again = await get(API + example, { "If-None-Match": `"other", ${mark}` });
      expect([again.status, await again.text()], example).toEqual([304, ""]);
      expect((await get(API + example, { "If-None-Match": '"other"' })).status, example).toBe(200);
    }
    const asked = await get(`${API}/indices`, { "Access-Control-Request-Method": "GET" }, "OPTIONS");
    expect([asked.status, asked.headers.get("Access-Control-Allow-Methods")]).toEqual([204, "GET, HEAD"]);
    const head = await get(`${API}/indices`, {}, "HEAD");
    expect([head.status, await head.text()]).toEqual([200, ""]);
    expect((await get(`${API}/indices`, { Origin: peil.origin }, "POST")).status).toBe(405);
  });

  it("says in its own form what it does not have and what it does not understand", async () => {
    const problem = schemaOf(description.components.schemas.Problem);
    const asked: [number, string, string][] = [
      [404, "/nothing", "openapi.json"],
      [404, "/indices/nothing/2023", "/indices"],
      [404, "/indices/kvalitetsindeks-2023/1999", "2023"],
      [404, "/indices/kvalitetsindeks-2023/2023/9999", "/municipalities"],
      [400, "/observations", "indicator"],
      [400, "/observations?yeer=2023", "yeer"],
      [400, "/observations?year=abc", "year"],
      [400, "/observations?municipality=12", "municipality"],
      [400, "/observations?year=2023&pageSize=10001", "pageSize"],
      [400, "/observations?year=2023&page=0", "page"],
    ];
    for (const [status, path, says] of asked) {
      const answer = await get(API + path);
      expect([answer.status, answer.headers.get("Content-Type")], path).toEqual([
        status,
        "application/problem+json",
      ]);
      const body = problem.parse(await answer.json()) as { status: number; detail: string };
      expect(body.status, path).toBe(status);
      expect(body.detail, path).toContain(says);
    }
  });

  it("gives every observation of a year once, page by page", async () => {
    const places: string[] = [];
    let next: string | null = `${API}/observations?year=2023&pageSize=10000`;
    let total = 0;
    while (next) {
      const answer = (await (await get(next)).json()) as {
        total: number;
        next: string | null;
        observations: { municipality: string; indicator: string }[];
      };
      expect(answer.observations.length).toBeLessThanOrEqual(10_000);
      places.push(...answer.observations.map((each) => `${each.indicator} ${each.municipality}`));
      ({ next, total } = answer);
    }
    expect(places).toHaveLength(total);
    expect(new Set(places).size).toBe(total);
    expect(places).toEqual([...places].sort());
    const beyond = await get(`${API}/observations?year=2023&page=999`);
    expect(await beyond.json()).toMatchObject({ total, next: null, observations: [] });
  });
});

describe("files of the pages", () => {
  const bytesOf = async (path: string) => Buffer.from(await (await get(path)).arrayBuffer());

  it("say what the page is asked for, the same as CSV, spreadsheet and JSON-stat", async () => {
    for (const page of pages) {
      let shown = await get(page);
      while (shown.headers.get("Refresh")) {
        await new Promise((resolve) => setTimeout(resolve, PAUSE));
        shown = await get(page);
      }
      const files = filesOn(await shown.text());
      expect(files.length, page).toBeGreaterThan(0);
      // Those of a whole year take seconds, and are read back below.
      for (const file of files.filter((each) => !/20\d\d\/observations/.test(each))) await sayTheSame(file);
    }
  });

  async function sayTheSame(file: string): Promise<void> {
    const as = (ending: string) => bytesOf(file.replace(".csv", `.${ending}`));
    const [sheet] = await readSpreadsheet(await as("xlsx"));
    const [headings = [], ...rows] = sheet?.data ?? [];
    const ofSheet = rows.map((row) =>
      Object.fromEntries(headings.map((heading, at) => [heading, String(row[at] ?? "")])),
    );
    const csv = readCsv(await as("csv"), ["value", "status", "synthetic"]);
    if (!csv.ok) throw new Error(JSON.stringify(csv.faults));
    const ofCsv = csv.rows.map(({ cells }) => cells);
    expect(ofSheet, file).toEqual(ofCsv);
    const { cells, synthetic, isWhole } = readStat((await as("json")).toString());
    const inOrder = (figures: Record<string, string>[]) => figures.map((each) => JSON.stringify(each)).sort();
    const ids = Object.keys(cells[0]?.place ?? {});
    const ofStat = cells.map(({ place, value, status, note }) => ({
      ...place,
      ...{ value: String(value ?? ""), status: status ?? "", note: note ?? "" },
    }));
    const figures = ofCsv.map((row) => ({
      ...Object.fromEntries(ids.map((id) => [id, row[id] ?? ""])),
      ...{ value: row["value"] ?? "", status: row["status"] ?? "", note: row["note"] ?? "" },
    }));
    if (isWhole) expect(inOrder(ofStat), file).toEqual(expect.arrayContaining(inOrder(figures)));
    else expect(inOrder(ofStat), file).toEqual(inOrder(figures));
    expect(new Set(ofCsv.map((row) => row["synthetic"])), file).toEqual(new Set([synthetic ? "yes" : "no"]));
    expect(synthetic, file).toBe(!/facts|printed/.test(file));
  }

  it("have the sum that the page tells", async () => {
    const page = await (await get("/costs/2024/1837?with=best&m=1804&m=1833")).text();
    const [, told = ""] = /Kommunen bruker ([\d\s\u202f\u00a0]+) kroner/.exec(page) ?? [];
    const csv = readCsv(await bytesOf("/download/costs/2024/1837/costs.csv?with=best&m=1804&m=1833"), []);
    if (!csv.ok) throw new Error(JSON.stringify(csv.faults));
    const sum = csv.rows.find(
      ({ cells }) => cells["service"] === "total" && cells["figure"] === "amount" && cells["year"] === "2024",
    );
    expect(Number(told.replace(/\D/g, ""))).toBe(Math.round(Math.abs(Number(sum?.cells["value"]))));
  });

  it("stand on an edition's page once it is published", async () => {
    const path = "/indices/kommuneindeks-2025/2024/editions";
    await send(path, new URLSearchParams({ number: "1", reason: "" }), { Cookie: await signedIn() });
    const files = filesOn(await (await get(`${path}/1`)).text());
    expect(files).toEqual([`/download${path}/1/ranking.csv`, `/download${path}/1/observations.csv`]);
    const ranking = readCsv(await bytesOf(files[0] ?? ""), ["municipality", "score", "value"]);
    expect(ranking.ok && ranking.rows[1]?.cells).toMatchObject({ score: "total.rank", value: "1" });
  });

  it("have names, types and marks, and call things as their reader does", async () => {
    const answer = await get(`${DOWNLOADS}/1837/figures.csv`);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": 'attachment; filename="kvalitetsindeks-2023-2023-1837-figures.csv"',
      "cache-control": "private, no-cache",
    });
    const mark = answer.headers.get("ETag") ?? "";
    expect((await get(`${DOWNLOADS}/1837/figures.csv`, { "If-None-Match": mark })).status).toBe(304);
    for (const [language, says] of [
      ["nn", "Samanlikning, kr per innb."],
      ["en", "Comparison, NOK per inh."],
    ] as const) {
      const inTheirs = await get("/download/costs/2024/1837/costs.csv", { "Accept-Language": language });
      expect(await inTheirs.text(), language).toContain(says);
      expect(inTheirs.headers.get("ETag"), language).not.toBe(mark);
    }
    for (const path of ["9999/figures.csv", "1837/figures.pdf", "x.csv", "ranking"])
      expect((await get(`${DOWNLOADS}/${path}`, { "If-None-Match": mark })).status, path).toBe(404);
  });

  it("are answered with what the page says where it shows no figures, and lead on from old numbers", async () => {
    const refused: [number, string, string][] = [
      [422, "costs/2024/1837/costs.csv?with=references", "Velg minst én referansekommune"],
      [422, "indices/kommuneindeks-2025/2024/compare/scores.csv?m=9999", "nummeret «9999»"],
      [422, "indices/kvalitetsindeks-2023/2023/ranking.csv?search=qqq", "Ingen kommuner"],
      [404, "costs/1999/1837/costs.csv", "Filen finnes ikke"],
      [404, "indices/kommuneindeks-2025/2024/editions/moved/moves.csv?from=1&to=x", "Filen finnes ikke"],
      // Skedsmo is Lillestrøm's since 2020.
      [410, "costs/2024/0231/need.csv", "/download/costs/2024/3205/need.csv"],
    ];
    for (const [status, path, says] of refused) {
      const answer = await get(`/download/${path}`);
      expect([answer.status, answer.headers.get("Content-Type")], path).toEqual([
        status,
        "text/plain; charset=utf-8",
      ]);
      expect(await answer.text(), path).toContain(says);
    }
    // Tromsø was 1902 until 2019.
    const moved = await fetch(`${peil.origin}/download/costs/2024/1902/costs.csv?with=group`, {
      redirect: "manual",
    });
    expect([moved.status, moved.headers.get("Location")]).toEqual([
      308,
      "/download/costs/2024/5501/costs.csv?with=group",
    ]);
  });

  it("keep nobody else waiting while the largest is made", async () => {
    let done = false;
    const file = bytesOf(`${DOWNLOADS}/observations.xlsx`).finally(() => (done = true));
    let answered = 0;
    while (!done) {
      expect((await get("/health")).status).toBe(200);
      answered += 1;
    }
    expect((await file).subarray(0, 2).toString()).toBe("PK");
    expect(answered).toBeGreaterThan(20);
  });

  it("come back by the import with the ids, the values and the mark that they had", async () => {
    const Cookie = await signedIn();
    for (const name of ["observations.csv", "observations.json", "1837/observations.xlsx"]) {
      const form = new FormData();
      form.append("file", new Blob([await bytesOf(`${DOWNLOADS}/${name}`)]), name);
      const sent = await send("/observations/import", form, { Cookie });
      let preview = await get(sent.headers.get("Location") ?? "", { Cookie });
      while (preview.headers.get("Refresh")) preview = await get(new URL(preview.url).pathname, { Cookie });
      const text = await preview.text();
      expect(text, name).toContain("Ingenting nytt");
      expect(text, name).toContain("Filen sier at tallene er oppdiktet");
      expect(text, name).not.toContain("table.");
    }
    const form = new FormData();
    form.append("file", new Blob([await bytesOf(`${DOWNLOADS}/ranking.json`)]), "ranking.json");
    const sent = await send("/observations/import", form, { Cookie });
    const refused = await get(sent.headers.get("Location") ?? "", { Cookie });
    expect(await refused.text()).toContain("det er skår og plasser, som Peil regner ut selv");
  });
});
