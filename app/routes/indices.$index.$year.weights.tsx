import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { forAnyone } from "~/access/guard.server";
import { yearsOf } from "~/registry/computed/computed-index.server";
import { pageScript } from "~/platform/page-script.server";
import { WeightsPage } from "~/registry/index-tools/weights-page";
import { loadWeights } from "~/registry/index-tools/weights-page.server";
import { findIndex } from "~/registry/indices/shipped-indices.server";
import { withoutFigures } from "~/registry/without-figures.server";

export const loader = forAnyone(async ({ request, params, db, language, t }) => {
  const shipped = findIndex(params["index"]);
  const asked = new URL(request.url).searchParams;
  if (!shipped) throw new Response(null, { status: 404 });
  const view = await loadWeights(db, shipped, Number(params["year"]), asked, language);
  if (!view) throw withoutFigures(request, params["year"], await yearsOf(db, shipped));
  const title = t("indices:weights_title", { name: view.name, year: view.year });
  return { title, language, view, script: pageScript("weights") };
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: `${data.title} – Peil` }] : [];

export default function WeightsRoute() {
  const { view, language, script } = useLoaderData<typeof loader>();
  return <WeightsPage view={view} language={language} script={script} />;
}
