import { data, type HeadersFunction, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { forAnyone } from "~/access/guard.server";
import { yearsOf } from "~/registry/computed/computed-index.server";
import { findIndex } from "~/registry/indices/shipped-indices.server";
import { Uncertainty } from "~/registry/uncertainty/uncertainty-page";
import { loadUncertainty } from "~/registry/uncertainty/uncertainty-page.server";
import { withoutFigures } from "~/registry/without-figures.server";

/** Seconds until a page that waits for the computation asks again, without scripts. */
const AGAIN_AFTER = "2";

export const loader = forAnyone(async ({ request, params, db, language, t }) => {
  const { searchParams } = new URL(request.url);
  const asked = { search: searchParams.get("search") ?? "", all: searchParams.get("all") === "1" };
  const shipped = findIndex(params["index"]);
  if (!shipped) throw new Response(null, { status: 404 });
  const page = await loadUncertainty(db, shipped, Number(params["year"]), language, asked);
  if (!page) throw withoutFigures(request, params["year"], await yearsOf(db, shipped));
  const title = t("indices:uncertainty_title", { name: page.name, year: page.year });
  return data(
    { title, language, page },
    page.state === "computing" ? { headers: { Refresh: AGAIN_AFTER } } : undefined,
  );
});

export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders;

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) =>
  loaded ? [{ title: `${loaded.title} – Peil` }] : [];

export default function UncertaintyRoute() {
  const { page, language } = useLoaderData<typeof loader>();
  return <Uncertainty page={page} language={language} />;
}
