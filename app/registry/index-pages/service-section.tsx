import { useTranslation } from "react-i18next";
import { formatNumber } from "~/platform/format";
import type { Language } from "~/platform/i18n/languages";
import { TableFrame } from "~/ui/table-frame";
import { formatMeasured, type MeasuredUnit } from "../indices/measured-figure";
import type { IndicatorView, ReportedFigure, ServiceView } from "./municipality-index-view";
import { shownScore } from "./ranking-table";
import { YearLine } from "./year-line";
import { ZBar } from "./z-bar";

/** A service with its indicators: folded, with the score in the line that unfolds it. */
export function ServiceSection({ service, language }: { service: ServiceView; language: Language }) {
  const { t } = useTranslation("indices");
  const { name, standing, weight, coverage } = service;
  const years = service.indicators[0]?.figures.map(({ year }) => year) ?? [];
  const caption = t("indicators_of", { service: name });
  return (
    <details className="service-section" id={`service-${service.id}`}>
      <summary>
        <h3>{name}</h3>
        <span className="service-section__standing">
          {standing.rank === null
            ? t("service_no_score")
            : t("service_standing", { score: shownScore(standing, language), rank: standing.rank })}
        </span>
      </summary>
      <div className="stack">
        <p className="measure">{service.description}</p>
        <p className="small quiet">
          {t("service_weight", {
            weight: formatNumber(weight, 1, language),
            coverage: formatNumber(coverage * 100, 0, language),
          })}
        </p>
        <TableFrame label={caption}>
          <table className="data-table indicator-table">
            <caption className="visually-hidden">{caption}</caption>
            <thead>
              <tr>
                <th scope="col">{t("indicator")}</th>
                <th scope="col" className="number">
                  {t("z")}
                </th>
                <th scope="col" className="part-table__bar">
                  <span className="visually-hidden">{t("bar")}</span>
                </th>
                {years.map((year) => (
                  <th key={year} scope="col" className="number">
                    {year}
                  </th>
                ))}
                <th scope="col">{t("course")}</th>
                <th scope="col" className="number">
                  {t("weight")}
                </th>
              </tr>
            </thead>
            <tbody>
              {service.indicators.map((indicator) => (
                <IndicatorRow key={indicator.id} indicator={indicator} language={language} />
              ))}
            </tbody>
          </table>
        </TableFrame>
      </div>
    </details>
  );
}

function IndicatorRow({ indicator, language }: { indicator: IndicatorView; language: Language }) {
  const { t } = useTranslation("indices");
  const { name, unit, measured, source, table, note, figures, z, missing, corrected } = indicator;
  return (
    <tr>
      <th scope="row">
        {name}
        <span className="indicator-table__about quiet small">{unit}</span>
        {indicator.fewCases === null ? null : (
          <span className="indicator-table__about small">
            {t("few_cases", { count: indicator.fewCases })}
          </span>
        )}
        <details className="indicator-table__about quiet small">
          <summary>
            {t("about_figure")}
            <span className="visually-hidden">: {name}</span>
          </summary>
          {[
            t(`direction_${indicator.direction}`),
            t("figure_source", { source, table: table ?? "" }).trim(),
          ].join(" · ")}
          {note ? <p>{t("about_figure_note", { note })}</p> : null}
        </details>
      </th>
      <td className="number">
        {z === null ? (
          <span className="quiet small">{missing ? t(`missing_${missing}`) : "–"}</span>
        ) : (
          formatNumber(z, 2, language)
        )}
        {corrected === null ? null : (
          <span className="indicator-table__about quiet small">
            {t("corrected", { value: formatMeasured(corrected, measured, language) })}
          </span>
        )}
      </td>
      <td className="part-table__bar">
        <ZBar z={z} />
      </td>
      {figures.map((figure) => (
        <td key={figure.year} className="number">
          <Reported figure={figure} measured={measured} language={language} />
        </td>
      ))}
      <td>
        <YearLine values={figures.map(({ value }) => value)} />
      </td>
      <td className="number">{formatNumber(indicator.weight, 0, language)} %</td>
    </tr>
  );
}

interface ReportedProps {
  figure: ReportedFigure;
  measured: MeasuredUnit;
  language: Language;
}

function Reported({ figure: { value, missing }, measured, language }: ReportedProps) {
  const { t } = useTranslation("indices");
  if (value !== null) return <>{formatMeasured(value, measured, language)}</>;
  return <span className="quiet small">{missing ? t(`missing_${missing}`) : "–"}</span>;
}
