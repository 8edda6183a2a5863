import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { forAnyone } from "~/access/guard.server";
import { yearsOf } from "~/registry/computed/computed-index.server";
import { drawnMap } from "~/registry/index-pages/ranking-map.server";
import { loadRanking, rankingFilter } from "~/registry/index-pages/ranking-page.server";
import { RankingPage } from "~/registry/index-pages/ranking-page";
import { findIndex } from "~/registry/indices/shipped-indices.server";
import { withoutFigures } from "~/registry/without-figures.server";

export const loader = forAnyone(async ({ request, params, db, language, t }) => {
  const shipped = findIndex(params["index"]);
  const year = Number(params["year"]);
  const filter = rankingFilter(new URL(request.url).searchParams);
  const view = shipped ? await loadRanking(db, shipped, year, language, filter) : null;
  if (!shipped) throw new Response(null, { status: 404 });
  if (!view) throw withoutFigures(request, params["year"], await yearsOf(db, shipped));
  const map = view.ranked > 0 ? await drawnMap(db, shipped, year, view.chosen?.id ?? "", language) : "";
  return { title: t("indices:ranking_of", { name: view.name, year }), language, view, map };
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: `${data.title} – Peil` }] : [];

export default function IndexRankingPage() {
  const { view, map, language } = useLoaderData<typeof loader>();
  return <RankingPage {...{ view, map, language }} />;
}
