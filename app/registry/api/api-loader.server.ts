import { forAnyone, type VisitorArgs } from "~/access/guard.server";
import { createApiLimit } from "~/access/rate-limits.server";
import { readConfiguration } from "~/platform/configuration.server";
import { problemAnswer } from "./api-answer.server";

/** A loader of the read API: anybody may ask, as often as the configuration lets one network address. */
export function apiLoader(answer: (args: VisitorArgs) => Response | Promise<Response>) {
  return forAnyone((args) => withinLimit(args, () => answer(args)));
}

let latest: { perMinute: number; limit: ReturnType<typeof createApiLimit> } | null = null;

/** One for the whole process, so that all addresses of the API count together. Another number in the configuration begins anew. */
function limitOf(perMinute: number): ReturnType<typeof createApiLimit> {
  if (latest?.perMinute !== perMinute) latest = { perMinute, limit: createApiLimit(perMinute) };
  return latest.limit;
}

/**
 * Answers, or says how long to wait (429). Answers that only say that nothing has changed count a tenth, and so does what a browser asks
 * before it asks (OPTIONS).
 */
export async function withinLimit(
  { request, address }: Pick<VisitorArgs, "request" | "address">,
  answer: () => Response | Promise<Response>,
): Promise<Response> {
  const { apiPerMinute } = readConfiguration();
  if (apiPerMinute === 0) return answer();
  const limit = limitOf(apiPerMinute);
  const seconds = await limit.begin(address);
  if (seconds !== null) return tooMany(apiPerMinute, seconds);
  const given = await answer();
  if (given.status === 304 || request.method === "OPTIONS") await limit.unchanged(address);
  return given;
}

function tooMany(perMinute: number, seconds: number): Response {
  const answer = problemAnswer({
    status: 429,
    title: "Too many questions",
    detail:
      `One network address gets ${perMinute} answers a minute. Ask again in ${seconds} seconds. ` +
      "Keep answers for five minutes, and send their ETag as If-None-Match: an answer that has not changed counts a tenth.",
  });
  answer.headers.set("Retry-After", String(seconds));
  return answer;
}
