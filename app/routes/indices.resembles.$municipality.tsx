import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { forAnyone } from "~/access/guard.server";
import { ResemblesPage } from "~/registry/index-tools/resembles-page";
import { loadResembles } from "~/registry/index-tools/resembles-page.server";

export const loader = forAnyone(async ({ request, params, db, language, t }) => {
  const asked = new URL(request.url).searchParams;
  const view = await loadResembles(db, params["municipality"] ?? "", asked, language);
  if (!view) throw new Response(null, { status: 404 });
  return { title: t("indices:resembles_title", { name: view.municipality.name }), language, view };
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: `${data.title} – Peil` }] : [];

export default function ResemblesRoute() {
  const { view, language } = useLoaderData<typeof loader>();
  return <ResemblesPage view={view} language={language} />;
}
