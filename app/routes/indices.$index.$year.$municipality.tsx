import { data, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { forAnyone } from "~/access/guard.server";
import { yearsOf } from "~/registry/computed/computed-index.server";
import { followFormerNumber } from "~/registry/former-number.server";
import { FormerMunicipalityPage, formerTitle } from "~/registry/former-municipality-page";
import { MunicipalityIndex } from "~/registry/index-pages/municipality-index-page";
import { loadMunicipalityIndex } from "~/registry/index-pages/municipality-index-page.server";
import { findIndex } from "~/registry/indices/shipped-indices.server";
import { withoutFigures } from "~/registry/without-figures.server";

export const loader = forAnyone(async ({ request, params, db, language, t }) => {
  const shipped = findIndex(params["index"]);
  if (!shipped) throw new Response(null, { status: 404 });
  const number = params["municipality"] ?? "";
  const year = Number(params["year"]);
  const page = await loadMunicipalityIndex(db, shipped, year, number, language);
  if (page) {
    const title = t("indices:municipality_in", {
      municipality: page.municipality.name,
      name: page.name,
      year,
    });
    return data({ title, language, page, former: null });
  }
  const former = await followFormerNumber(db, request, number, year);
  if (!former) throw withoutFigures(request, params["year"], await yearsOf(db, shipped));
  return data({ title: formerTitle(former, t), language, page: null, former }, { status: 410 });
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: `${data.title} – Peil` }] : [];

export default function MunicipalityIndexRoute() {
  const { title, language, page, former } = useLoaderData<typeof loader>();
  if (page === null) return <FormerMunicipalityPage title={title} former={former} />;
  return <MunicipalityIndex page={page} language={language} />;
}
