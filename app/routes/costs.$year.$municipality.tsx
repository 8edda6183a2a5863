import { data, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { forAnyone } from "~/access/guard.server";
import { yearsOfCosts } from "~/registry/computed/computed-index.server";
import { CostPage } from "~/registry/cost-pages/cost-page";
import { loadCosts } from "~/registry/cost-pages/cost-page.server";
import { followFormerNumber } from "~/registry/former-number.server";
import { FormerMunicipalityPage, formerTitle } from "~/registry/former-municipality-page";
import { withoutFigures } from "~/registry/without-figures.server";

export const loader = forAnyone(async ({ request, params, db, caller, language, t }) => {
  const asked = new URL(request.url).searchParams;
  const number = params["municipality"] ?? "";
  const year = Number(params["year"]);
  const isAdministrator = caller?.role === "administrator";
  const view = await loadCosts(db, year, number, asked, { language, t, isAdministrator });
  if (view) {
    const title = t("indices:costs_title", { name: view.municipality.name, year });
    return data({ title, language, view, former: null });
  }
  const former = await followFormerNumber(db, request, number, year);
  if (!former) throw withoutFigures(request, params["year"], await yearsOfCosts(db));
  return data({ title: formerTitle(former, t), language, view: null, former }, { status: 410 });
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: `${data.title} – Peil` }] : [];

export default function CostRoute() {
  const { title, language, view, former } = useLoaderData<typeof loader>();
  if (view === null) return <FormerMunicipalityPage title={title} former={former} />;
  return <CostPage view={view} language={language} />;
}
