import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { forAnyone } from "~/access/guard.server";
import { MunicipalityIndex } from "~/registry/index-pages/municipality-index-page";
import { loadMunicipalityIndex } from "~/registry/index-pages/municipality-index-page.server";
import { findIndex } from "~/registry/indices/shipped-indices.server";

export const loader = forAnyone(async ({ params, db, language, t }) => {
  const shipped = findIndex(params["index"]);
  const number = params["municipality"] ?? "";
  const page = shipped
    ? await loadMunicipalityIndex(db, shipped, Number(params["year"]), number, language)
    : null;
  if (!page) throw new Response(null, { status: 404 });
  const { name, year, municipality } = page;
  const title = t("indices:municipality_in", { municipality: municipality.name, name, year });
  return { title, language, page };
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: `${data.title} – Peil` }] : [];

export default function MunicipalityIndexRoute() {
  const { page, language } = useLoaderData<typeof loader>();
  return <MunicipalityIndex page={page} language={language} />;
}
