import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { forAnyone } from "~/access/guard.server";
import { ComparePage } from "~/registry/index-tools/compare-page";
import { loadComparison } from "~/registry/index-tools/compare-page.server";
import { findIndex } from "~/registry/indices/shipped-indices.server";

export const loader = forAnyone(async ({ request, params, db, language, t }) => {
  const shipped = findIndex(params["index"]);
  const typed = new URL(request.url).searchParams.getAll("m");
  const view = shipped
    ? await loadComparison(db, shipped, Number(params["year"]), typed, { language, t })
    : null;
  if (!view) throw new Response(null, { status: 404 });
  return { title: t("indices:compare_title", { name: view.name, year: view.year }), language, view };
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: `${data.title} – Peil` }] : [];

export default function CompareRoute() {
  const { view, language } = useLoaderData<typeof loader>();
  return <ComparePage view={view} language={language} />;
}
