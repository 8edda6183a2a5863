import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { forAnyone } from "~/access/guard.server";
import { yearsOf } from "~/registry/computed/computed-index.server";
import { ComparePage } from "~/registry/index-tools/compare-page";
import { loadComparison } from "~/registry/index-tools/compare-page.server";
import { findIndex } from "~/registry/indices/shipped-indices.server";
import { withoutFigures } from "~/registry/without-figures.server";

export const loader = forAnyone(async ({ request, params, db, language, t }) => {
  const shipped = findIndex(params["index"]);
  const typed = new URL(request.url).searchParams.getAll("m");
  if (!shipped) throw new Response(null, { status: 404 });
  const view = await loadComparison(db, shipped, Number(params["year"]), typed, { language, t });
  if (!view) throw withoutFigures(request, params["year"], await yearsOf(db, shipped));
  return { title: t("indices:compare_title", { name: view.name, year: view.year }), language, view };
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: `${data.title} – Peil` }] : [];

export default function CompareRoute() {
  const { view, language } = useLoaderData<typeof loader>();
  return <ComparePage view={view} language={language} />;
}
