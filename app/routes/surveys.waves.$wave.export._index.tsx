import type { HeadersFunction, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { forRoles } from "~/access/guard.server";
import { keptNowhere } from "~/platform/kept-nowhere";
import { ExportPage } from "~/survey/analysis-pages/export-page";
import { requireWave, waveHead } from "~/survey/waves/find-wave.server";
import { readWaveData } from "~/survey/waves/wave-responses.server";

export const headers: HeadersFunction = () => keptNowhere;

export const loader = forRoles(["administrator"], async ({ db, params, t }) => {
  const wave = await requireWave(db, params["wave"]);
  const { responses } = await readWaveData(db, wave);
  return {
    title: t("survey_analysis:export_title"),
    head: waveHead(wave, new Date()),
    responses: responses.length,
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title}: ${data?.head.name} – Peil` },
];

export default function ExportRoute() {
  const { head, responses } = useLoaderData<typeof loader>();
  return <ExportPage head={head} responses={responses} />;
}
