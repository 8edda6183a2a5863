import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { forAnyone } from "~/access/guard.server";
import { ScatterPage } from "~/registry/index-tools/scatter-page";
import { loadScatter } from "~/registry/index-tools/scatter-page.server";

export const loader = forAnyone(async ({ request, db, language, t }) => {
  const view = await loadScatter(db, new URL(request.url).searchParams, { language, t });
  if (!view) throw new Response(null, { status: 404 });
  const { x, y, year } = view;
  return { title: t("indices:scatter_title", { x: x.name, y: y.name, year }), language, view };
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: `${data.title} – Peil` }] : [];

export default function ScatterRoute() {
  const { view, language } = useLoaderData<typeof loader>();
  return <ScatterPage view={view} language={language} />;
}
