import readSpreadsheet from "read-excel-file/node";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { z } from "zod";
import { readCsv } from "~/platform/csv";
import { endpointList } from "~/registry/api/endpoint-list";
import { type RunningPeil, startPeil } from "../support/peil";
import { demoSignIn } from "../support/site-map";

// The figures as others' programs get them: over HTTP, without a browser.

const API = "/api/v1";
const DOWNLOADS = "/indices/kvalitetsindeks-2023/2023/download";

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

describe("files of the index pages", () => {
  const bytesOf = async (file: string) =>
    Buffer.from(await (await get(`${DOWNLOADS}/${file}`)).arrayBuffer());

  it("say the same as CSV, spreadsheet and JSON-stat", async () => {
    for (const name of ["ranking", "1837", "1837-observations"]) {
      const csv = readCsv(await bytesOf(`${name}.csv`), [
        "municipality",
        "year",
        "value",
        "status",
        "synthetic",
      ]);
      if (!csv.ok) throw new Error(JSON.stringify(csv.faults));
      const [sheet] = await readSpreadsheet(await bytesOf(`${name}.xlsx`));
      const [headings = [], ...rows] = sheet?.data ?? [];
      const ofSheet = rows.map((row) =>
        Object.fromEntries(headings.map((heading, at) => [heading, String(row[at] ?? "")])),
      );
      expect(ofSheet, name).toEqual(csv.rows.map(({ cells }) => cells));
      const stat = JSON.parse((await bytesOf(`${name}.json`)).toString()) as {
        size: number[];
        value: (number | null)[];
        status?: Record<string, string>;
        extension: { synthetic: boolean };
      };
      expect(stat.value, name).toHaveLength(stat.size.reduce((product, size) => product * size, 1));
      const values = csv.rows.flatMap(({ cells }) => (cells["value"] ? [Number(cells["value"])] : []));
      expect(stat.value.filter((value) => value !== null).sort(), name).toEqual(values.sort());
      const missing = stat.value.flatMap((value, at) => (value === null ? [String(at)] : []));
      expect(Object.keys(stat.status ?? {}), name).toEqual(missing);
      expect(stat.extension.synthetic, name).toBe(true);
      expect(new Set(csv.rows.map(({ cells }) => cells["synthetic"])), name).toEqual(new Set(["yes"]));
    }
  });

  it("have names, types and marks, and are not there for what is not there", async () => {
    const answer = await get(`${DOWNLOADS}/1837.csv`);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": 'attachment; filename="kvalitetsindeks-2023-2023-1837.csv"',
      "cache-control": "private, no-cache",
    });
    const mark = answer.headers.get("ETag") ?? "";
    expect((await get(`${DOWNLOADS}/1837.csv`, { "If-None-Match": mark })).status).toBe(304);
    for (const path of [`${DOWNLOADS}/9999.csv`, `${DOWNLOADS}/1837.pdf`, `${DOWNLOADS}/x.csv`])
      expect((await get(path, { "If-None-Match": mark })).status, path).toBe(404);
  });

  it("keep nobody else waiting while the largest is made", async () => {
    let done = false;
    const file = bytesOf("observations.xlsx").finally(() => (done = true));
    let answered = 0;
    while (!done) {
      expect((await get("/health")).status).toBe(200);
      answered += 1;
    }
    expect((await file).subarray(0, 2).toString()).toBe("PK");
    expect(answered).toBeGreaterThan(20);
  });

  it("come back by the import with the ids, the values and the mark that they had", async () => {
    const { email, password } = demoSignIn(peil.dataDirectory, "administrator");
    const send = (path: string, body: URLSearchParams | FormData, headers: Record<string, string> = {}) =>
      fetch(peil.origin + path, {
        ...{ method: "POST", body, redirect: "manual" },
        headers: { ...headers, Origin: peil.origin },
      });
    const entered = await send("/sign-in", new URLSearchParams({ email, password }));
    const Cookie = entered.headers
      .getSetCookie()
      .map((each) => each.split(";")[0])
      .join("; ");
    for (const name of ["observations.csv", "observations.json", "1837-observations.xlsx"]) {
      const form = new FormData();
      form.append("file", new Blob([await bytesOf(name)]), name);
      const sent = await send("/observations/import", form, { Cookie });
      let preview = await get(sent.headers.get("Location") ?? "", { Cookie });
      while (preview.headers.get("Refresh")) preview = await get(new URL(preview.url).pathname, { Cookie });
      const text = await preview.text();
      expect(text, name).toContain("Ingenting nytt");
      expect(text, name).toContain("Filen sier at tallene er oppdiktet");
      expect(text, name).not.toContain("table.");
    }
    const form = new FormData();
    form.append("file", new Blob([await bytesOf("ranking.json")]), "ranking.json");
    const sent = await send("/observations/import", form, { Cookie });
    const refused = await get(sent.headers.get("Location") ?? "", { Cookie });
    expect(await refused.text()).toContain("det er skår og plasser, som Peil regner ut selv");
  });
});
