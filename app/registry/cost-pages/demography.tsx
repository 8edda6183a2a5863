import { useTranslation } from "react-i18next";
import { formatNumber } from "~/platform/format";
import type { Language } from "~/platform/i18n/languages";
import { LineChart } from "~/ui/charts/line-chart";
import type { DemographyView } from "./demography.server";
import { NeedChanges, NeedSinceBase } from "./demography-tables";
import "./demography.css";
import { type DemographicFigures, YEARS_AHEAD } from "./demographic-view";

const MILLION = 1_000_000;

interface DemographyProps {
  view: DemographyView;
  /** The year that the page shows. */
  year: number;
  language: Language;
}

/** How the need for services changes in the years to come because the ages of the inhabitants do. */
export function Demography({ view, year, language }: DemographyProps) {
  const { t } = useTranslation("indices");
  const { figures } = view;
  return (
    <section className="stack" aria-labelledby="demography">
      <h2 id="demography">{t("costs_demography")}</h2>
      {figures ? (
        <>
          <Change figures={figures} year={year} language={language} />
          <Courses view={view} figures={figures} language={language} />
          <h3>{t("costs_demography_table")}</h3>
          <NeedChanges view={view} figures={figures} language={language} />
          {figures.isRounded ? <p className="small quiet">{t("costs_demography_rounded")}</p> : null}
          <Method view={view} figures={figures} />
        </>
      ) : (
        <NoProjection view={view} />
      )}
    </section>
  );
}

function Change({
  figures,
  year,
  language,
}: {
  figures: DemographicFigures;
  year: number;
  language: Language;
}) {
  const { t } = useTranslation("indices");
  const { base, years, total } = figures;
  const last = years.at(-1) ?? base;
  const { sum, percent } = total;
  return (
    <>
      {sum === null || percent === null ? (
        <p>{t("costs_demography_unknown")}</p>
      ) : (
        <p className="index-standing">
          <strong>
            {t(sum < 0 ? "costs_demography_less" : "costs_demography_more", {
              ...{ base, last },
              amount: formatNumber(Math.abs(sum) / MILLION, 1, language),
              percent: formatNumber(Math.abs(percent), 1, language),
            })}
          </strong>
        </p>
      )}
      <p className="measure">{t("costs_demography_lead")}</p>
      {base === year ? null : <p>{t("costs_demography_later", { base })}</p>}
      {years.length < YEARS_AHEAD ? <p>{t("costs_demography_short", { last })}</p> : null}
    </>
  );
}

/** The change since the base as lines, and the same figures in a table behind. */
function Courses({
  view,
  figures,
  language,
}: {
  view: DemographyView;
  figures: DemographicFigures;
  language: Language;
}) {
  const { t } = useTranslation("indices");
  const { base, years, services, total } = figures;
  const title = t("costs_demography_chart", { base });
  const inMillions = (values: readonly (number | null)[]) => [
    0,
    ...values.map((value) => (value === null ? null : value / MILLION)),
  ];
  const most = Math.max(
    ...[total, ...services]
      .flatMap(({ sinceBase }) => inMillions(sinceBase))
      .map((each) => Math.abs(each ?? 0)),
  );
  return (
    <>
      <h3>{title}</h3>
      <LineChart
        label={title}
        places={[base, ...years].map(String)}
        courses={[
          ...services.map(({ id, sinceBase }) => ({
            id,
            name: view.services[id] ?? id,
            values: inMillions(sinceBase),
          })),
          {
            id: "total",
            name: t("costs_demography_total"),
            values: inMillions(total.sinceBase),
            isStrong: true,
          },
        ]}
        format={(value) => formatNumber(value, most < 4 ? 1 : 0, language)}
      />
      <details className="ds-details">
        <summary>{t("costs_demography_chart_table")}</summary>
        <p>{t("costs_demography_since_table", { base })}</p>
        <NeedSinceBase view={view} figures={figures} language={language} />
      </details>
    </>
  );
}

function Method({ view, figures }: { view: DemographyView; figures: DemographicFigures }) {
  const { t } = useTranslation("indices");
  return (
    <details className="ds-details">
      <summary>{t("costs_demography_how")}</summary>
      <div className="stack measure">
        <p>{t("costs_demography_method", { ...view.key, base: figures.base })}</p>
        {view.notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
        {view.sources.map(({ id, source, table, fileName }) => (
          <p key={id}>
            {table
              ? t("costs_demography_source_table", { source, table, file: fileName })
              : t("costs_demography_source_file", { source: source || fileName, file: fileName })}
          </p>
        ))}
      </div>
    </details>
  );
}

/** What an administrator imports, and how, so that the next reader finds figures here. */
function NoProjection({ view: { howTo } }: { view: DemographyView }) {
  const { t } = useTranslation("indices");
  const { tables, indicators, isAdministrator } = howTo;
  const [newest = ""] = tables;
  return (
    <div className="empty">
      <p>{t("costs_demography_none")}</p>
      <details className="ds-details" open={isAdministrator}>
        <summary>{t("costs_demography_none_how")}</summary>
        <div className="stack">
          <ol className="stack">
            <li>
              {t("costs_demography_fetch", { table: newest })}{" "}
              <code>npx peil fetch observations --table {newest}</code>
            </li>
            <li>
              {t("costs_demography_file", { tables: tables.join(", ") })}{" "}
              <code>npx peil import observations FILE --preview</code>
            </li>
            <li>
              {t("costs_demography_own")} <code>{indicators.join(", ")}</code>
            </li>
          </ol>
          {isAdministrator ? (
            <p>
              <a href="/observations/import">{t("costs_demography_import")}</a>
            </p>
          ) : null}
        </div>
      </details>
    </div>
  );
}
