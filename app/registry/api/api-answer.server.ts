import type { Database } from "~/platform/database.server";
import { keepNewest } from "~/platform/keep-newest";
import type { Problem } from "./api-schemas";
import { figuresTag, shortHash } from "./figures-tag.server";

/** Seconds that an answer may be used before it is asked for anew. */
const MAX_AGE = 300;
/** Bodies that are kept; the largest is about 600 kB. */
const MOST_KEPT = 40;

/** Anybody's page may read the answers; nothing else than reading is allowed. */
const shared = {
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Expose-Headers": "ETag, Retry-After",
};

/** What a caller did wrong, thrown while an answer is made. */
export class ApiProblem extends Error {
  constructor(
    readonly status: 400 | 404 | 410 | 429,
    readonly title: string,
    readonly detail: string,
    /** The municipalities of today that the one asked for became. */
    readonly successors?: Problem["successors"],
  ) {
    super(title);
  }
}

/** The same is asked for at another address, thrown while an answer is made. */
export class ApiMoved extends Error {
  constructor(readonly addressFrom: (asked: URL) => string) {
    super("The address has moved.");
  }
}

const bodies = new WeakMap<Database, Map<string, string>>();

/** Answers a reading of figures: 304 when the caller has the answer already, a problem when it cannot be given. */
export async function answerApi(
  { request, db }: { request: Request; db: Database },
  make: () => Promise<object>,
): Promise<Response> {
  if (request.method === "OPTIONS") return preflight();
  const url = new URL(request.url);
  const key = `${await figuresTag(db)}-${shortHash(url.pathname + url.search)}`;
  try {
    const kept = keptBodies(db);
    const body = kept.get(key) ?? keepNewest(kept, key, JSON.stringify(await make()), MOST_KEPT);
    return answerTagged(request, body, `W/"${key}"`, "application/json");
  } catch (error) {
    if (error instanceof ApiProblem) return problemAnswer(error);
    if (error instanceof ApiMoved) return movedAnswer(error.addressFrom(url));
    throw error;
  }
}

/** Answers with what does not depend on the figures; its tag is made of itself. */
export async function answerPlain(request: Request, make: () => object | Promise<object>): Promise<Response> {
  if (request.method === "OPTIONS") return preflight();
  const body = JSON.stringify(await make());
  return answerTagged(request, body, `W/"${shortHash(body)}"`, "application/json");
}

function answerTagged(request: Request, body: string, tag: string, type: string): Response {
  const headers = { ...shared, ETag: tag, "Cache-Control": `public, max-age=${MAX_AGE}` };
  if (isKnownTag(request, tag)) return new Response(null, { status: 304, headers });
  return new Response(body, { headers: { ...headers, "Content-Type": `${type}; charset=utf-8` } });
}

/** Whether the caller names this answer as one that it has. */
export function isKnownTag(request: Request, tag: string): boolean {
  const bare = (each: string): string => each.trim().replace(/^W\//, "");
  const named = (request.headers.get("If-None-Match") ?? "").split(",").map(bare);
  return named.includes(bare(tag)) || named.includes("*");
}

/** RFC 9457. */
export function problemAnswer({
  status,
  title,
  detail,
  successors,
}: Pick<ApiProblem, "status" | "title" | "detail" | "successors">): Response {
  const problem: Problem = { type: "about:blank", title, status, detail, ...(successors && { successors }) };
  return new Response(JSON.stringify(problem), {
    status,
    headers: { ...shared, "Content-Type": "application/problem+json", "Cache-Control": "no-cache" },
  });
}

const movedAnswer = (address: string): Response =>
  new Response(null, {
    status: 308,
    headers: { ...shared, Location: address, "Cache-Control": `public, max-age=${MAX_AGE}` },
  });

const preflight = (): Response =>
  new Response(null, {
    status: 204,
    headers: {
      ...shared,
      "Access-Control-Allow-Methods": "GET, HEAD",
      "Access-Control-Allow-Headers": "If-None-Match",
      "Access-Control-Max-Age": "86400",
    },
  });

function keptBodies(db: Database): Map<string, string> {
  const there = bodies.get(db) ?? new Map<string, string>();
  bodies.set(db, there);
  return there;
}
