import { data, type HeadersFunction, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { forAnyone, languageCookie } from "~/access/guard.server";
import type { PageHandle } from "~/platform/i18n/page-handle";
import { loadIntro } from "~/survey/answering/answering-views.server";
import { ClosedDoor } from "~/survey/answering/closed-door";
import { IntroPage } from "~/survey/answering/intro-page";
import { answeringHeaders, openAnswering } from "~/survey/answering/open-answering.server";

export const handle = { bare: true } satisfies PageHandle;

export const headers: HeadersFunction = () => answeringHeaders;

export const loader = forAnyone(async (args) => {
  const token = args.params["token"] ?? "";
  const opened = await openAnswering(args);
  if (!opened.ok) {
    const { view, status } = opened.fault;
    return data({ token, title: view.title, closed: view, view: null, fault: null }, { status });
  }
  const { member } = opened.value;
  // Who has chosen no language meets the one that their mail was written in.
  const asked = new URL(args.request.url);
  const chosen = args.caller?.language ?? (await languageCookie.parse(args.request.headers.get("Cookie")));
  if (!chosen && member.language !== args.language && !asked.searchParams.has("language")) {
    const cookie = await languageCookie.serialize(member.language);
    throw redirect(`/s/${token}?language=${member.language}`, { headers: { "Set-Cookie": cookie } });
  }
  const view = await loadIntro(args.db, opened.value, { token, language: args.language });
  const isUnsent = asked.searchParams.get("fault") === "submission_none" && view.submitted === null;
  const fault = isUnsent ? args.t("faults:submission_none") : null;
  return data({ token, title: view.name, closed: null, view, fault });
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: `${page?.title} – Peil` }];

export default function IntroRoute() {
  const { token, closed, view, fault } = useLoaderData<typeof loader>();
  return closed ? <ClosedDoor view={closed} token={token} /> : <IntroPage view={view} fault={fault} />;
}
