import { data, type HeadersFunction, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { forRoles } from "~/access/guard.server";
import { formTexts, readForm } from "~/platform/form.server";
import { keptNowhere } from "~/platform/kept-nowhere";
import { requireWave } from "~/survey/waves/find-wave.server";
import { OverviewPage } from "~/survey/waves/overview-page";
import { loadOverview } from "~/survey/waves/overview-page.server";
import { wavePath } from "~/survey/waves/wave-pages";
import { closeWave } from "~/survey/waves/wave-store.server";

const doneTexts = {
  created: "waves:done_created",
  changed: "waves:done_changed",
  closed: "waves:done_closed",
} as const;

export const headers: HeadersFunction = () => keptNowhere;

export const loader = forRoles(["administrator"], async ({ db, params, request, language, t }) => {
  const wave = await requireWave(db, params["wave"]);
  const { searchParams } = new URL(request.url);
  const done = doneTexts[searchParams.get("done") as keyof typeof doneTexts] as
    | "waves:done_created"
    | undefined;
  return {
    view: await loadOverview(db, wave, { now: new Date(), language, t }),
    askClose: searchParams.get("ask") === "close",
    done: done ? t(done) : null,
  };
});

/** Closes the wave now. */
export const action = forRoles(["administrator"], async ({ db, caller, params, request, t }) => {
  const { row } = await requireWave(db, params["wave"]);
  const { intent } = formTexts(await readForm(request), ["intent"]);
  if (intent !== "close")
    return data({ faults: [{ name: "intent", message: t("faults:wave_intent_unknown") }] }, { status: 422 });
  await closeWave(db, caller, row.id);
  return redirect(`${wavePath(row.id, "overview")}?done=closed`, 303);
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.view.head.name} – Peil` },
];

export default function WaveOverviewRoute() {
  const faults = useActionData<typeof action>()?.faults ?? [];
  return <OverviewPage {...useLoaderData<typeof loader>()} faults={faults} />;
}
