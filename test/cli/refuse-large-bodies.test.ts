import { once } from "node:events";
import http from "node:http";
import type { AddressInfo } from "node:net";
import express from "express";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { refuseLargeBodies } from "~/cli/refuse-large-bodies";

const MEGABYTE = 1024 * 1024;

let server: http.Server;
/** Bytes of bodies that came past the limit. */
let taken = 0;

beforeAll(async () => {
  const app = express();
  app.use(refuseLargeBodies);
  app.post(["/evaluations/:id/documents", "/observations/import"], (_request, response) => {
    response.send("not read");
  });
  app.post("/", (request, response) => {
    request.on("data", (chunk: Buffer) => (taken += chunk.length));
    request.on("end", () => response.send("taken"));
  });
  server = app.listen(0, "127.0.0.1");
  await once(server, "listening");
});
afterAll(() => void server.close());

/** Posts so many bytes, as much of them as the server takes before it answers. */
function post(bytes: number, headers: Record<string, string | number>, path = "/"): Promise<number> {
  taken = 0;
  const { port } = server.address() as AddressInfo;
  const request = http.request({ host: "127.0.0.1", port, path, method: "POST", headers });
  const answer = new Promise<number>((resolve, reject) => {
    request.once("response", (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    // Once it has answered, the server may close the connection while we still write.
    request.on("error", reject);
  });
  request.end(Buffer.alloc(bytes));
  return answer;
}

describe("the limit on requests", () => {
  it("lets 10 MB through, and requests without a body", async () => {
    expect(await post(10 * MEGABYTE, { "Content-Length": 10 * MEGABYTE })).toBe(200);
    expect(taken).toBe(10 * MEGABYTE);
    expect(await post(0, { "Content-Length": 0 })).toBe(200);
  });

  it("refuses one that says it is larger", async () => {
    expect(await post(0, { "Content-Length": 10 * MEGABYTE + 1 })).toBe(413);
    expect(taken).toBe(0);
  });

  it("lets a large upload through to the page that explains its limit, and throws away what is not read", async () => {
    const documents = "/evaluations/1/documents";
    const sent = once(server, "request") as Promise<[http.IncomingMessage]>;
    expect(await post(30 * MEGABYTE, { "Content-Length": 30 * MEGABYTE }, documents)).toBe(200);
    const [request] = await sent;
    if (!request.complete) await once(request, "end");
    expect(request.complete).toBe(true);
    expect(await post(0, { "Content-Length": 251 * MEGABYTE }, documents)).toBe(413);
  });

  it("lets files of figures through, which may be larger still", async () => {
    const figures = "/observations/import";
    expect(await post(11 * MEGABYTE, { "Content-Length": 11 * MEGABYTE }, figures)).toBe(200);
    expect(await post(0, { "Content-Length": 1_001 * MEGABYTE }, figures)).toBe(413);
  });

  it("refuses one in chunks, which does not say how large it becomes", async () => {
    expect(await post(1024, { "Transfer-Encoding": "chunked" })).toBe(411);
    expect(taken).toBe(0);
  });
});
