import fs from "node:fs";
import { once } from "node:events";
import http from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";

const fixture = path.resolve(import.meta.dirname, "../registry/ssb/fixtures/12209.json");

interface Recorded {
  id: string[];
  size: number[];
  dimension: Record<
    string,
    { label: string; category: { index: Record<string, number>; label: Record<string, string> } }
  >;
  value: (number | null)[];
  status: Record<string, string>;
}

/** How a call goes wrong before one is answered. */
export type Mishap = "429" | "503" | "half" | "page" | "garbled" | "silence";

/** A stand-in for Statistics Norway's API on this machine, with a recorded real answer of table 12209, in version 1 and 2. */
export interface SsbServer {
  /** Addresses for PEIL_SSB_URL. */
  version1: string;
  version2: string;
  /** The calls so far: method, path and query, decoded, and body. */
  calls: { method: string; address: string; body: string; at: number }[];
  /** What the next calls get, one after the other. */
  mishaps: Mishap[];
  stop: () => Promise<void>;
}

export async function startSsbServer(port = 0): Promise<SsbServer> {
  const recorded = JSON.parse(fs.readFileSync(fixture, "utf8")) as Recorded;
  const calls: SsbServer["calls"] = [];
  const mishaps: Mishap[] = [];
  const server = http.createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on("data", (piece: Buffer) => pieces.push(piece));
    request.on("end", () => {
      const body = Buffer.concat(pieces).toString();
      const address = decodeURIComponent(request.url ?? "");
      calls.push({ method: request.method ?? "", address, body, at: Date.now() });
      const mishap = mishaps.shift();
      if (mishap) return goWrong(response, mishap, recorded);
      if (!address.includes("/12209")) return void response.writeHead(404).end("Not found");
      send(response, answerTo(address, body, recorded));
    });
  });
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    version1: `${origin}/api/v0/no`,
    version2: `${origin}/api/pxwebapi/v2`,
    calls,
    mishaps,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

function send(response: http.ServerResponse, content: unknown): void {
  response.writeHead(200, { "Content-Type": "application/json" }).end(JSON.stringify(content));
}

function goWrong(response: http.ServerResponse, mishap: Mishap, recorded: Recorded): void {
  const whole = JSON.stringify(recorded);
  switch (mishap) {
    case "429":
      return void response.writeHead(429, { "Retry-After": "1" }).end("Too many requests");
    case "503":
      return void response.writeHead(503).end("Service unavailable");
    case "half":
      response.writeHead(200, { "Content-Length": String(whole.length) });
      response.write(whole.slice(0, 500));
      return void setTimeout(() => response.destroy(), 20);
    case "garbled":
      return void response.writeHead(200).end(whole.slice(0, 500));
    case "page":
      return void response
        .writeHead(200, { "Content-Type": "text/html" })
        .end("<!DOCTYPE html><title>Vedlikehold</title>");
    case "silence":
      return;
  }
}

function answerTo(address: string, body: string, recorded: Recorded): unknown {
  if (address.includes("/metadata")) return { ...recorded, value: [], status: undefined };
  if (address.includes("/api/v0/") && body === "") return version1Metadata(recorded);
  return selected(
    recorded,
    address.includes("/api/v0/") ? chosenByBody(body) : chosenByAddress(address, body),
  );
}

function version1Metadata({ id, dimension }: Recorded): unknown {
  return {
    title: "12209: Utvalgte nøkkeltall for helse og omsorg",
    variables: id.map((code) => {
      const { index = {}, label = {} } = dimension[code]?.category ?? {};
      const values = Object.keys(index);
      return { code, text: dimension[code]?.label, values, valueTexts: values.map((value) => label[value]) };
    }),
  };
}

type Chosen = Record<string, string[]>;

function chosenByBody(body: string): Chosen {
  const { query } = JSON.parse(body) as { query: { code: string; selection: { values: string[] } }[] };
  return Object.fromEntries(query.map(({ code, selection }) => [code, selection.values]));
}

function chosenByAddress(address: string, body: string): Chosen {
  if (body !== "") {
    const { selection } = JSON.parse(body) as { selection: { variableCode: string; valueCodes: string[] }[] };
    return Object.fromEntries(selection.map(({ variableCode, valueCodes }) => [variableCode, valueCodes]));
  }
  return Object.fromEntries(
    [...address.matchAll(/valueCodes\[([^\]]+)\]=([^&]*)/g)].map(([, code = "", values = ""]) => [
      code,
      values.split(","),
    ]),
  );
}

/** The recorded answer, cut down to the years that were chosen. */
function selected(recorded: Recorded, chosen: Chosen): unknown {
  const { id, size, dimension, value, status } = recorded;
  if (id.some((code) => !chosen[code])) throw new Error("Not every variable was chosen of.");
  const years = Object.keys(dimension["Tid"]?.category.index ?? {});
  const kept = years.filter((year) => chosen["Tid"]?.includes(year));
  const places = value.map((_, at) => at).filter((at) => kept.includes(years[at % years.length] ?? ""));
  return {
    ...recorded,
    size: [size[0], size[1], kept.length],
    dimension: {
      ...dimension,
      Tid: {
        ...dimension["Tid"],
        category: {
          index: Object.fromEntries(kept.map((year, at) => [year, at])),
          label: Object.fromEntries(kept.map((year) => [year, year])),
        },
      },
    },
    value: places.map((at) => value[at]),
    status: Object.fromEntries(
      places.flatMap((at, place) => (status[String(at)] ? [[String(place), status[String(at)]]] : [])),
    ),
  };
}
