import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { forRoles } from "~/access/guard.server";
import { formTexts, readForm } from "~/platform/form.server";
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

export const loader = forRoles(["administrator"], async ({ db, params, request, language, t }) => {
  const wave = await requireWave(db, params["wave"]);
  const { searchParams } = new URL(request.url);
  const done = doneTexts[searchParams.get("done") as keyof typeof doneTexts] as
    "waves:done_created" | undefined;
  return {
    view: await loadOverview(db, wave, { now: new Date(), language, t }),
    askClose: searchParams.get("ask") === "close",
    done: done ? t(done) : null,
  };
});

/** Closes the wave now. */
export const action = forRoles(["administrator"], async ({ db, caller, params, request }) => {
  const { row } = await requireWave(db, params["wave"]);
  const { intent } = formTexts(await readForm(request), ["intent"]);
  if (intent !== "close") return data(null, { status: 422 });
  await closeWave(db, caller, row.id);
  return redirect(`${wavePath(row.id, "overview")}?done=closed`, 303);
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.view.head.name} – Peil` },
];

export default function WaveOverviewRoute() {
  return <OverviewPage {...useLoaderData<typeof loader>()} />;
}
