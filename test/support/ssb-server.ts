import fs from "node:fs";
import { once } from "node:events";
import http from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { populationTable } from "./ssb-population";

const fixture = path.resolve(import.meta.dirname, "../registry/ssb/fixtures/12209.json");

/** A table in JSON-stat2 with all that it has. */
export interface Recorded {
  [more: string]: unknown;
  id: string[];
  size: number[];
  dimension: Record<
    string,
    {
      label: string;
      category: { index: Record<string, number>; label: Record<string, string> };
      /** Whether the variable may be left out of a query, which then gets its sum. */
      extension: { elimination: boolean };
    }
  >;
  value: (number | null)[];
  status: Record<string, string>;
}

/** How a call goes wrong before one is answered. */
export type Mishap = "429" | "503" | "half" | "page" | "garbled" | "silence";

/**
 * A stand-in for Statistics Norway's API on this machine, in version 1 and 2: a recorded real answer of table 12209, and tables of population
 * in the form of real ones. */
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
      const table = tableOf(address, recorded);
      if (!table) return void response.writeHead(404).end("Not found");
      send(response, answerTo(address, body, table));
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

function tableOf(address: string, recorded: Recorded): Recorded | null {
  const number = /\/tables?\/(\d{5})/.exec(address)?.[1] ?? "";
  return number === "12209" ? recorded : populationTable(number);
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

function version1Metadata({ label: title, id, dimension }: Recorded): unknown {
  return {
    title,
    variables: id.map((code) => {
      const { index = {}, label = {} } = dimension[code]?.category ?? {};
      const values = Object.keys(index);
      const valueTexts = values.map((value) => label[value]);
      const elimination = dimension[code]?.extension.elimination;
      return { code, text: dimension[code]?.label, values, valueTexts, elimination };
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

/** The table cut down to what was chosen. A variable that nothing was chosen of is left out, and its values are added up. */
function selected(recorded: Recorded, chosen: Chosen): unknown {
  const { id, dimension, value, status } = recorded;
  const codes = id.map((code) =>
    Object.keys(dimension[code]?.category.index ?? {}).sort(inOrderOf(recorded, code)),
  );
  const left = id.filter((code) => !chosen[code]);
  if (left.some((code) => !dimension[code]?.extension.elimination))
    throw new Error("Not every variable was chosen of.");
  const kept = id.filter((code) => chosen[code]);
  const wanted = kept.map((code) => {
    const all = codes[id.indexOf(code)] ?? [];
    return chosen[code]?.[0] === "*" ? all : all.filter((each) => chosen[code]?.includes(each));
  });
  const size = wanted.map(({ length }) => length);
  const values: (number | null)[] = [];
  const flags: Record<string, string> = {};
  for (const [at, cell] of value.entries()) {
    let rest = at;
    const place = new Map<string, string>();
    for (const [from, code] of [...id.entries()].reverse()) {
      const of = codes[from] ?? [];
      place.set(code, of[rest % of.length] ?? "");
      rest = Math.floor(rest / of.length);
    }
    const places = kept.map((code, to) => wanted[to]?.indexOf(place.get(code) ?? "") ?? -1);
    if (places.includes(-1)) continue;
    const target = places.reduce((sum, each, to) => sum * (size[to] ?? 1) + each, 0);
    values[target] = left.length > 0 ? (values[target] ?? 0) + (cell ?? 0) : cell;
    const flag = status[String(at)];
    if (flag) flags[String(target)] = flag;
  }
  return {
    ...{ ...recorded, id: kept, size },
    dimension: Object.fromEntries(
      kept.map((code, to) => [
        code,
        {
          ...dimension[code],
          category: {
            index: Object.fromEntries((wanted[to] ?? []).map((each, at) => [each, at])),
            label: Object.fromEntries(
              (wanted[to] ?? []).map((each) => [each, dimension[code]?.category.label[each]]),
            ),
          },
        },
      ]),
    ),
    value: values,
    status: flags,
  };
}

/** By the places that the table gives its values; objects put keys that look like numbers first. */
function inOrderOf({ dimension }: Recorded, code: string) {
  const place = dimension[code]?.category.index ?? {};
  return (one: string, other: string): number => (place[one] ?? 0) - (place[other] ?? 0);
}
