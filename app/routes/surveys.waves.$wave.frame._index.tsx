import type { HeadersFunction, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { forRoles } from "~/access/guard.server";
import { keptNowhere } from "~/platform/kept-nowhere";
import { requireWave } from "~/survey/waves/find-wave.server";
import { readFrameFilter } from "~/survey/waves/frame-filter";
import { FramePage } from "~/survey/waves/frame-page";
import { loadFramePage } from "~/survey/waves/frame-page.server";

export const headers: HeadersFunction = () => keptNowhere;

export const loader = forRoles(["administrator"], async ({ db, params, request, language, t }) => {
  const wave = await requireWave(db, params["wave"]);
  const { searchParams } = new URL(request.url);
  const done = searchParams.get("done");
  const filter = readFrameFilter(searchParams);
  return {
    title: t("waves:place_frame"),
    view: await loadFramePage(db, wave, { filter, language, now: new Date() }),
    done: done === "added" || done === "removed" || done === "addresses" ? t(`waves:done_${done}`) : null,
  };
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.title}: ${page?.view.head.name} – Peil` },
];

export default function FrameRoute() {
  const { view, done } = useLoaderData<typeof loader>();
  return <FramePage view={view} done={done} />;
}
