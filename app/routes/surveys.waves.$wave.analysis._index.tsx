import type { HeadersFunction, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { forRoles } from "~/access/guard.server";
import { keptNowhere } from "~/platform/kept-nowhere";
import { readChoices } from "~/survey/analysis-pages/analysis-choices";
import { AnalysisPage } from "~/survey/analysis-pages/analysis-frame";
import { loadAnalysis } from "~/survey/analysis-pages/analysis-pages.server";
import { FigureTable } from "~/survey/analysis-pages/figure-table";
import { requireWave } from "~/survey/waves/find-wave.server";
import { wavePath } from "~/survey/waves/wave-pages";

export const headers: HeadersFunction = () => keptNowhere;

export const loader = forRoles(["administrator"], async ({ db, params, request, language, t }) => {
  const wave = await requireWave(db, params["wave"]);
  const choices = readChoices(wave.instrument, new URL(request.url).searchParams);
  const title = t("survey_analysis:analysis_title");
  return { title, ...(await loadAnalysis(db, wave, choices, { language, t })) };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title}: ${data?.frame.head.name} – Peil` },
];

/** Who has answered, whether they are like those who were asked, and the way to the answers. */
export default function AnalysisRoute() {
  const { title, frame, headline, response, representativity, answered } = useLoaderData<typeof loader>();
  const { t } = useTranslation("survey_analysis");
  return (
    <AnalysisPage frame={frame} current={null} title={title}>
      <h2>{t("response_title")}</h2>
      <p>{headline}</p>
      <FigureTable table={response} under />
      {answered === 0 ? (
        <div className="empty">
          <p>{t("nobody")}</p>
        </div>
      ) : (
        <>
          <h2>{t("sections_title")}</h2>
          <ul>
            {frame.sections.map(({ id, name }) => (
              <li key={id}>
                <a href={`${wavePath(frame.head.id, "analysis")}/${id}${frame.query}`}>{name}</a>
              </li>
            ))}
          </ul>
          <h2>{t("representativity_title")}</h2>
          <p>{t("representativity_lead")}</p>
          {representativity.map(({ id, table, fit, unplaced }) => (
            <section key={id} className="stack">
              <h3>{table.caption}</h3>
              <FigureTable table={table} under />
              <p>{fit}</p>
              {unplaced ? <p className="quiet">{unplaced}</p> : null}
            </section>
          ))}
        </>
      )}
    </AnalysisPage>
  );
}
