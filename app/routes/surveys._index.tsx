import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { forAnyone } from "~/access/guard.server";
import { formatDate } from "~/platform/format";
import { wavesWithSheet } from "~/report/survey/load-sheet.server";
import { PublishedSurveys, WaveTable } from "~/survey/waves/survey-list";
import { listPublished, listWaves } from "~/survey/waves/wave-list.server";

export const loader = forAnyone(async ({ db, caller, language, t }) => {
  const published = await listPublished(db);
  const own = caller?.role === "municipality" ? await wavesWithSheet(db, caller) : [];
  const runs = caller?.role === "administrator";
  const waves = runs ? await listWaves(db, new Date()) : null;
  return {
    title: t("waves:surveys"),
    published: published.map(({ publishedAt, ...survey }) => ({
      ...survey,
      published: formatDate(publishedAt, language),
      own: own.find(({ id }) => id === survey.id)?.address ?? null,
    })),
    waves:
      waves?.map(({ opensAt, endsAt, ...wave }) => ({
        ...wave,
        opens: formatDate(opensAt, language),
        ends: formatDate(endsAt, language),
      })) ?? null,
  };
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: `${page?.title} – Peil` }];

export default function SurveysPage() {
  const { title, published, waves } = useLoaderData<typeof loader>();
  const { t } = useTranslation("waves");
  return (
    <div className="page">
      <h1>{title}</h1>
      <p className="lead">{t("surveys_lead")}</p>
      {waves ? (
        <section className="stack" aria-labelledby="waves">
          <h2 id="waves">{t("waves_title")}</h2>
          <WaveTable waves={waves} />
          <p className="cluster">
            {waves.length > 0 ? (
              <a className="ds-button" data-variant="primary" href="/surveys/waves/new">
                {t("new_wave")}
              </a>
            ) : null}
            <a href="/surveys/instruments">{t("to_instruments")}</a>
          </p>
        </section>
      ) : null}
      <section className="stack" aria-labelledby="published">
        <h2 id="published">{t("published_title")}</h2>
        <PublishedSurveys surveys={published} />
      </section>
    </div>
  );
}
