import path from "node:path";
import { pathToFileURL } from "node:url";
import type { ServerBuild } from "@remix-run/node";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { documentFaults } from "../support/document-faults";
import { type RunningPeil, startPeil } from "../support/peil";
import { type CallerKind, callers, demoSignIn, places, resolvePlaces, routeFiles } from "../support/site-map";

let peil: RunningPeil;
const cookies = new Map<CallerKind, string>();
/** The cookie of whoever has chosen English, signed in or not. */
let english = "";

beforeAll(async () => {
  peil = await startPeil({ from: inject("demoFolder") });
  const chosen = await send("/language", "POST", "", new URLSearchParams({ language: "en" }));
  english = cookieIn(chosen);
  for (const caller of callers) {
    if (caller !== "visitor") cookies.set(caller, await cookieOf(caller));
  }
});

afterAll(() => peil.stop());

async function cookieOf(role: Exclude<CallerKind, "visitor">): Promise<string> {
  const { email, password } = demoSignIn(peil.dataDirectory, role);
  const answer = await send("/sign-in", "POST", "", new URLSearchParams({ email, password }));
  return cookieIn(answer);
}

const cookieIn = (answer: Response): string => answer.headers.get("set-cookie")?.split(";")[0] ?? "";

function send(path: string, method: string, cookie: string, body?: URLSearchParams): Promise<Response> {
  return fetch(peil.origin + path, {
    method,
    redirect: "manual",
    headers: { Origin: peil.origin, Cookie: `${english}; ${cookie}` },
    ...(body ? { body } : {}),
  });
}

describe("every route", () => {
  it("stands on the site map, so that it is walked below", () => {
    expect([...new Set(places.map(({ route }) => route))].sort()).toEqual(routeFiles().sort());
  });

  it("names who may call each of its loaders and actions", async () => {
    // As they are built: that is what runs, and to build them once more would take half a minute.
    const build = pathToFileURL(path.resolve(import.meta.dirname, "../../build/server/index.js")).href;
    const { routes } = (await import(/* @vite-ignore */ build)) as ServerBuild;
    const unguarded = Object.entries(routes).flatMap(([id, route]) =>
      [route?.module.loader, route?.module.action]
        .filter((called) => called && !("access" in called))
        .map(() => id),
    );
    expect(Object.keys(routes).length).toBe(routeFiles().length + 1);
    expect(unguarded).toEqual([]);
  });

  it("answers each role as the site map says, with pages that are wholly in English where it is chosen", async () => {
    const wrong: string[] = [];
    // Signing out ends a session, so those come last.
    for (const place of await resolvePlaces(peil.dataDirectory)) {
      for (const [index, caller] of callers.entries()) {
        const body = place.method === "POST" ? new URLSearchParams() : undefined;
        const answer = await send(place.path, place.method, cookies.get(caller) ?? "", body);
        const expected = place.status[index];
        const redirected = expected === 302 && answer.status === 303;
        if (answer.status !== expected && !redirected) {
          wrong.push(`${place.method} ${place.path} as ${caller}: ${answer.status}, not ${expected}`);
        }
        if (place.page && [200, 404].includes(answer.status)) {
          const faults = documentFaults(await answer.text(), place, "en");
          wrong.push(...faults.map((fault) => `${place.path} as ${caller}: ${fault}`));
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  it("refuses a change that another site asked for", async () => {
    const answer = await fetch(`${peil.origin}/language`, {
      method: "POST",
      headers: { Origin: "https://elsewhere.example" },
      body: new URLSearchParams({ language: "nn" }),
    });
    expect(answer.status).toBe(403);
  });

  it("sends the headers that keep a browser safe", async () => {
    const { headers } = await send("/", "GET", "");
    const policy = headers.get("content-security-policy") ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).toMatch(/script-src 'self' 'nonce-[A-Za-z0-9+/=]{20,}'/);
    expect(policy).not.toMatch(/script-src[^;]*unsafe/);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("referrer-policy")).toBe("same-origin");
    expect(headers.has("x-powered-by")).toBe(false);
  });
});
