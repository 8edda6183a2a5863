import { redirect } from "@remix-run/node";
import { forAnyone } from "~/access/guard.server";
import { endedSessionCookie, readSessionId } from "~/access/session.server";
import { signOut } from "~/access/sign-in.server";

/** Signing out is a change, so an address alone does not do it. */
export const loader = forAnyone(() => redirect("/"));

export const action = forAnyone(async ({ request, caller, db }) => {
  const sessionId = readSessionId(db, request);
  if (caller && sessionId) await signOut(db, caller, sessionId);
  return redirect("/", { status: 303, headers: { "Set-Cookie": endedSessionCookie(db) } });
});
