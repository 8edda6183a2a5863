import type { HeadersFunction, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { forRoles } from "~/access/guard.server";
import { keptNowhere } from "~/platform/kept-nowhere";
import { readChoices } from "~/survey/analysis-pages/analysis-choices";
import { AnalysisPage } from "~/survey/analysis-pages/analysis-frame";
import { loadSection } from "~/survey/analysis-pages/analysis-pages.server";
import { ItemFigures } from "~/survey/analysis-pages/item-figures";
import { requireWave } from "~/survey/waves/find-wave.server";

export const headers: HeadersFunction = () => keptNowhere;

export const loader = forRoles(["administrator"], async ({ db, params, request, language, t }) => {
  const wave = await requireWave(db, params["wave"]);
  const choices = readChoices(wave.instrument, new URL(request.url).searchParams);
  return loadSection(db, wave, params["section"] ?? "", choices, { language, t });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title}: ${data?.frame.head.name} – Peil` },
];

/** What was answered in one section. */
export default function AnalysisSectionRoute() {
  const { frame, section, title, answered, by, items } = useLoaderData<typeof loader>();
  const { t } = useTranslation("survey_analysis");
  return (
    <AnalysisPage frame={frame} current={section} title={title}>
      {answered === 0 ? (
        <div className="empty">
          <p>{t("nobody")}</p>
        </div>
      ) : (
        items.map((item) => (
          <ItemFigures key={item.id} item={item} waveId={frame.head.id} query={frame.query} by={by} />
        ))
      )}
    </AnalysisPage>
  );
}
