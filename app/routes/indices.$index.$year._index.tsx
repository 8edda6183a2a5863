import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { forAnyone } from "~/access/guard.server";
import { loadRanking, rankingFilter } from "~/registry/index-pages/ranking-page.server";
import { RankingPage } from "~/registry/index-pages/ranking-page";
import { findIndex } from "~/registry/indices/shipped-indices.server";

export const loader = forAnyone(async ({ request, params, db, language, t }) => {
  const shipped = findIndex(params["index"]);
  const filter = rankingFilter(new URL(request.url).searchParams);
  const view = shipped ? await loadRanking(db, shipped, Number(params["year"]), language, filter) : null;
  if (!view) throw new Response(null, { status: 404 });
  return { title: t("indices:ranking_of", { name: view.name, year: view.year }), language, view };
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: `${data.title} – Peil` }] : [];

export default function IndexRankingPage() {
  const { view, language } = useLoaderData<typeof loader>();
  return <RankingPage view={view} language={language} />;
}
