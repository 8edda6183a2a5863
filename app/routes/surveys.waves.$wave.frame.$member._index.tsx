import { data, type HeadersFunction, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { forRoles } from "~/access/guard.server";
import { readConfiguration } from "~/platform/configuration.server";
import { readForm } from "~/platform/form.server";
import { keptNowhere } from "~/platform/kept-nowhere";
import { requireWave } from "~/survey/waves/find-wave.server";
import { findMember } from "~/survey/waves/frame-members.server";
import { handleMember } from "~/survey/waves/member-action.server";
import { MemberPage } from "~/survey/waves/member-page";
import { loadMemberPage } from "~/survey/waves/member-page.server";
import { wavePath } from "~/survey/waves/wave-pages";

const doneTexts = ["address", "bounce", "unbounce", "declined", "resumed", "revoked", "deleted"] as const;

/** The page may show a personal link, which no cache is to keep. */
export const headers: HeadersFunction = () => keptNowhere;

export const loader = forRoles(["administrator"], async ({ db, params, request, language, t }) => {
  const wave = await requireWave(db, params["wave"]);
  const asked = new URL(request.url).searchParams.get("done");
  const done = doneTexts.find((known) => known === asked);
  return {
    view: await loadMemberPage(db, wave, params["member"] ?? "", { language, now: new Date() }),
    origin: readConfiguration().origin,
    done: done ? t(`waves:done_${done}`) : null,
  };
});

export const action = forRoles(["administrator"], async ({ db, caller, params, request, t }) => {
  const wave = await requireWave(db, params["wave"]);
  const form = await readForm(request);
  const frame = wavePath(wave.row.id, "frame");
  const memberId = params["member"] ?? "";
  if (!(await findMember(db, wave.row.id, memberId))) {
    // Sent twice, the form that removed the member comes to nobody.
    if (form.get("intent") === "remove") return redirect(`${frame}?done=removed`, 303);
    throw new Response(null, { status: 404 });
  }
  const outcome = await handleMember(db, form, { caller, memberId, t });
  if (outcome.done === null) return data(outcome.answer, { status: outcome.status });
  if (outcome.done === "removed") return redirect(`${frame}?done=removed`, 303);
  return redirect(`${frame}/${memberId}?done=${outcome.done}`, 303);
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.view.name}: ${page?.view.head.name} – Peil` },
];

export default function MemberRoute() {
  const { view, origin, done } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <MemberPage view={view} answer={answer ?? null} origin={origin} done={answer ? null : done} />;
}
