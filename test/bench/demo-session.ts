import type { Role } from "~/access/roles";
import type { RunningPeil } from "../support/peil";
import { demoSignIn } from "../support/site-map";

/** Signs in as the demo workspace's person with this role; resolves to the cookie to send. */
export async function demoCookie(peil: RunningPeil, role: Role): Promise<string> {
  const person = demoSignIn(peil.dataDirectory, role);
  const answer = await fetch(`${peil.origin}/sign-in`, {
    method: "POST",
    redirect: "manual",
    headers: { Origin: peil.origin, "Content-Type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ email: person.email, password: person.password }),
  });
  const cookie = answer.headers.get("set-cookie")?.split(";")[0];
  if (!cookie) throw new Error(`Signing in as ${role} failed with ${answer.status}.`);
  return cookie;
}

/** Ids of the demo workspace's evaluations by the name of the municipality, read from the list that the evaluator sees. */
export async function demoEvaluationIds(peil: RunningPeil, cookie: string): Promise<Map<string, string>> {
  const html = await (await fetch(`${peil.origin}/evaluations`, { headers: { Cookie: cookie } })).text();
  const links = html.matchAll(/href="\/evaluations\/([0-9a-f-]{36})"[^>]*>(\p{L}+) \d{4}/gu);
  return new Map([...links].map(([, id = "", name = ""]) => [name, id]));
}
