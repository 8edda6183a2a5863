import { data, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { forAnyone } from "~/access/guard.server";
import { followFormerNumber } from "~/registry/former-number.server";
import { FormerMunicipalityPage, formerTitle } from "~/registry/former-municipality-page";
import { ResemblesPage } from "~/registry/index-tools/resembles-page";
import { loadResembles } from "~/registry/index-tools/resembles-page.server";

export const loader = forAnyone(async ({ request, params, db, language, t }) => {
  const asked = new URL(request.url).searchParams;
  const number = params["municipality"] ?? "";
  const view = await loadResembles(db, number, asked);
  if (view) {
    const title = t("indices:resembles_title", { name: view.municipality.name });
    return data({ title, language, view, former: null });
  }
  const former = await followFormerNumber(db, request, number);
  if (!former) throw new Response(null, { status: 404 });
  return data({ title: formerTitle(former, t), language, view: null, former }, { status: 410 });
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: `${data.title} – Peil` }] : [];

export default function ResemblesRoute() {
  const { title, language, view, former } = useLoaderData<typeof loader>();
  if (view === null) return <FormerMunicipalityPage title={title} former={former} />;
  return <ResemblesPage view={view} language={language} />;
}
