import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { createCookie, redirect } from "@remix-run/node";
import { type Database, database } from "~/platform/database.server";
import { acceptedLanguage } from "~/platform/i18n/accepted-language";
import { defaultLanguage, isLanguage, type Language } from "~/platform/i18n/languages";
import { type Translator, translator } from "~/platform/i18n/translator";
import { readConfiguration } from "~/platform/configuration.server";
import { readForm } from "~/platform/form.server";
import type { Elsewhere } from "~/ui/error-page";
import type { SentForm } from "~/ui/sent-form";
import type { Caller } from "./caller";
import { createLucia } from "./lucia.server";
import { isRole, type Role } from "./roles";

type RouteArgs = LoaderFunctionArgs | ActionFunctionArgs;

/** What a loader or action gets besides Remix's own arguments. */
export interface VisitorArgs {
  request: Request;
  params: Record<string, string | undefined>;
  db: Database;
  /** Null when nobody is signed in. */
  caller: Caller | null;
  language: Language;
  t: Translator;
  /** The caller's network address, for rate limits. */
  address: string;
  /** How the browser asked, also in a loader that shows the answer to a form. */
  method: string;
}

export interface CallerArgs extends VisitorArgs {
  caller: Caller;
}

/** Who may call a loader or action; the tests walk every route by it. */
export type Access = "anyone" | readonly Role[];

type Guarded<T> = ((args: RouteArgs) => Promise<T>) & { access: Access };

export const languageCookie = createCookie("peil_language", {
  path: "/",
  sameSite: "lax",
  httpOnly: true,
  maxAge: 365 * 24 * 60 * 60,
  secure: readConfiguration().secureCookies,
});

/** A page that anybody may see, signed in or not. */
export function forAnyone<T>(handle: (args: VisitorArgs) => T | Promise<T>): Guarded<T> {
  const guarded = async (args: RouteArgs): Promise<T> => handle(await visitorArgs(args));
  return Object.assign(guarded, { access: "anyone" as const });
}

/**
 * A page for people with one of these roles. Others are sent to sign in (reading) or refused (401 writing, 403 wrong role).
 * What a role may see within the page is decided by the room, from the caller.
 */
export function forRoles<T>(
  allowed: readonly Role[],
  handle: (args: CallerArgs) => T | Promise<T>,
): Guarded<T> {
  const guarded = async (args: RouteArgs): Promise<T> => {
    const visitor = await visitorArgs(args);
    const { caller, request } = visitor;
    if (!caller) throw await notSignedIn(request);
    if (!allowed.includes(caller.role)) throw refusal("role_not_allowed");
    return handle({ ...visitor, caller });
  };
  return Object.assign(guarded, { access: allowed });
}

/**
 * A refusal that the error page explains by the code's sentence in locales/<language>/faults.json.
 * @param elsewhere pages that the error page leads to.
 */
export function refusal(code: string, status = 403, elsewhere: readonly Elsewhere[] = []): Response {
  return Response.json({ code, elsewhere }, { status });
}

async function notSignedIn(request: Request): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  const address = pathname.replace(/\.data$/, "") + search;
  if (request.method === "GET") return redirect(`/sign-in?next=${encodeURIComponent(address)}`);
  return Response.json({ code: "not_signed_in", sent: await sentForm(request, address) }, { status: 401 });
}

/** What a form of texts sent, so that the page that refuses it can send it again; null for files and for what no form sent. */
async function sentForm(request: Request, address: string): Promise<SentForm | null> {
  if (!request.headers.get("Content-Type")?.startsWith("application/x-www-form-urlencoded")) return null;
  const form = await readForm(request);
  const fields = [...form].flatMap(([name, value]) =>
    typeof value === "string" && !/password/i.test(name) ? [{ name, value }] : [],
  );
  return { address, fields };
}

async function visitorArgs({ request, params, context }: RouteArgs): Promise<VisitorArgs> {
  const db = await database();
  const caller = (await (context.caller ??= findCaller(db, request))) as Caller | null;
  const language = caller?.language ?? (await visitorLanguage(request));
  return {
    request,
    params,
    db,
    caller,
    language,
    t: translator(language),
    address: context.address,
    method: context.method,
  };
}

/** Of somebody who has not chosen a language with an account: the one chosen in this browser, or else the one that the browser asks for. */
async function visitorLanguage(request: Request): Promise<Language> {
  const chosen: unknown = await languageCookie.parse(request.headers.get("Cookie"));
  if (isLanguage(chosen)) return chosen;
  return acceptedLanguage(request.headers.get("Accept-Language")) ?? defaultLanguage;
}

async function findCaller(db: Database, request: Request): Promise<Caller | null> {
  const lucia = createLucia(db);
  const sessionId = lucia.readSessionCookie(request.headers.get("Cookie") ?? "");
  if (!sessionId) return null;
  const { user } = await lucia.validateSession(sessionId);
  if (!user || user.deactivatedAt || !isRole(user.role)) return null;
  const { id, name, email, role, municipalityNumber } = user;
  return {
    id,
    name,
    email,
    role,
    municipalityNumber,
    language: isLanguage(user.language) ? user.language : null,
  };
}
