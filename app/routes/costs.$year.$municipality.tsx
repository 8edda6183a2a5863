import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { forAnyone } from "~/access/guard.server";
import { CostPage } from "~/registry/cost-pages/cost-page";
import { loadCosts } from "~/registry/cost-pages/cost-page.server";

export const loader = forAnyone(async ({ request, params, db, caller, language, t }) => {
  const asked = new URL(request.url).searchParams;
  const number = params["municipality"] ?? "";
  const isAdministrator = caller?.role === "administrator";
  const view = await loadCosts(db, Number(params["year"]), number, asked, { language, t, isAdministrator });
  if (!view) throw new Response(null, { status: 404 });
  const title = t("indices:costs_title", { name: view.municipality.name, year: view.year });
  return { title, language, view };
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: `${data.title} – Peil` }] : [];

export default function CostRoute() {
  const { view, language } = useLoaderData<typeof loader>();
  return <CostPage view={view} language={language} />;
}
