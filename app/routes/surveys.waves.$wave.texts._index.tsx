import type { HeadersFunction, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { forRoles } from "~/access/guard.server";
import { keptNowhere } from "~/platform/kept-nowhere";
import { loadTextVariables } from "~/survey/text-codes/texts-pages.server";
import { VariablesPage } from "~/survey/text-codes/variables-page";
import { requireWave } from "~/survey/waves/find-wave.server";

export const headers: HeadersFunction = () => keptNowhere;

export const loader = forRoles(["administrator"], async ({ db, params, language, t }) => {
  const wave = await requireWave(db, params["wave"]);
  return { title: t("survey_analysis:texts_title"), ...(await loadTextVariables(db, wave, language)) };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title}: ${data?.head.name} – Peil` },
];

export default function TextsRoute() {
  const { head, rows } = useLoaderData<typeof loader>();
  return <VariablesPage head={head} rows={rows} />;
}
