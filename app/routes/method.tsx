import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { forAnyone } from "~/access/guard.server";
import { currentInstrument } from "~/assessment/instruments/instrument-store.server";
import { AreaList } from "~/assessment/method/area-list";
import { DimensionBands } from "~/assessment/method/dimension-bands";
import { ScoringRules } from "~/assessment/method/scoring-rules";
import { formatNumber } from "~/platform/format";
import { ChartPatterns } from "~/ui/charts/chart-patterns";

export const loader = forAnyone(async ({ db, language, t }) => ({
  instrument: await currentInstrument(db),
  language,
  title: t("evaluation:method_title"),
}));

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} – Peil` }];

/** As much of the fingerprint as a person compares by eye. */
const HASH_SHOWN = 12;

export default function MethodPage() {
  const { instrument, language } = useLoaderData<typeof loader>();
  const { t } = useTranslation("evaluation");
  const { strength, weakness } = instrument.findingThresholds;
  const percent = (value: number) => formatNumber(value, 0, language);
  return (
    <div className="page method">
      <ChartPatterns />
      <h1>{t("method_heading")}</h1>
      <p className="lead">{instrument.description[language]}</p>

      <h2>{t("method_dimensions_title")}</h2>
      <p>{t("method_dimensions")}</p>
      <DimensionBands instrument={instrument} language={language} />

      <h2>{t("method_points_title")}</h2>
      <ScoringRules instrument={instrument} language={language} />

      <h2>{t("method_findings_title")}</h2>
      <p>{t("method_findings", { strength: percent(strength), weakness: percent(weakness) })}</p>

      <h2>{t("method_steps_title")}</h2>
      <ol className="measure">
        <li>
          {t("method_step_interviews")}
          <ul>
            {instrument.interviewGroups.map(({ id, name }) => (
              <li key={id}>{name[language]}</li>
            ))}
          </ul>
        </li>
        <li>{t("method_step_grading")}</li>
        <li>{t("method_step_findings")}</li>
        <li>{t("method_step_publication")}</li>
      </ol>
      <p>{t("method_comparison")}</p>

      <h2 id="areas">{t("method_areas_title")}</h2>
      <p>{t("method_areas")}</p>
      <AreaList instrument={instrument} language={language} />

      <h2>{t("method_source_title")}</h2>
      <p>{instrument.source[language]}</p>
      <p className="quiet small">
        {t("method_edition", {
          id: instrument.id,
          version: instrument.version,
          hash: instrument.contentHash.slice(0, HASH_SHOWN),
        })}
      </p>
    </div>
  );
}
