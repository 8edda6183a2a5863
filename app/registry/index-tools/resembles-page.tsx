import { useTranslation } from "react-i18next";
import { formatNumber } from "~/platform/format";
import type { Language } from "~/platform/i18n/languages";
import { Field } from "~/ui/field";
import { TableFrame } from "~/ui/table-frame";
import { Downloads } from "../downloads/downloads";
import { SyntheticNotice } from "../index-pages/synthetic-notice";
import "../index-pages/index-pages.css";
import { type LikenessId, shownDecimals } from "./background-indicators";
import type { ResemblesView, ResemblingRow } from "./resembles-page.server";
import "./index-tools.css";

const DISTANCE_DECIMALS = 2;

/** The municipalities that resemble one the most, by what the reader finds important. */
export function ResemblesPage({ view, language }: { view: ResemblesView; language: Language }) {
  const { t } = useTranslation("indices");
  const { municipality, nearest, unused, incomeYear, ageYear } = view;
  return (
    <div className="page">
      <p>
        <a href={`/municipalities/${municipality.number}`}>{municipality.name}</a>
      </p>
      <h1>{t("resembles_title", { name: municipality.name })}</h1>
      <SyntheticNotice synthetic={view.synthetic} />
      <p className="lead">{t("resembles_lead")}</p>
      {unused.length > 0 ? (
        <div className="notice notice--attention">
          <p>
            {t("resembles_unused", {
              list: unused.map((id) => t(`resembles_${id}`)).join("; "),
            })}
          </p>
        </div>
      ) : null}
      {nearest.length === 0 ? <p>{t("resembles_none")}</p> : <NearestTable view={view} language={language} />}
      {nearest.length > 0 ? (
        <p className="cluster">
          {view.comparePath ? <a href={view.comparePath}>{t("resembles_compare")}</a> : null}
          {view.costsPath ? <a href={view.costsPath}>{t("resembles_costs")}</a> : null}
        </p>
      ) : null}
      <p className="small quiet measure">
        {t("resembles_explained")}{" "}
        {incomeYear === null ? null : t("resembles_income_year", { year: incomeYear })}{" "}
        {ageYear === null ? null : t("resembles_age_year", { year: ageYear })}
      </p>
      <Sources tables={view.tables} number={municipality.number} />
      <section className="stack" aria-labelledby="weights">
        <h2 id="weights">{t("resembles_weights")}</h2>
        <p>{t("resembles_weights_lead")}</p>
        <form method="get" className="ranking-filters tool-form">
          {view.likenesses.map(({ id, weight, typed }) => (
            <Field
              key={id}
              name={`w.${id}`}
              label={t(`resembles_${id}`)}
              fault={typed !== null ? t("resembles_unread") : undefined}
            >
              {(control) => (
                <input
                  {...control}
                  className="ds-input"
                  inputMode="decimal"
                  defaultValue={
                    typed ?? (language === "en" ? String(weight) : String(weight).replace(".", ","))
                  }
                />
              )}
            </Field>
          ))}
          <button type="submit" className="ds-button" data-variant="primary">
            {t("show")}
          </button>
        </form>
        <p>
          <a href={`/indices/resembles/${municipality.number}`}>{t("resembles_reset")}</a>
        </p>
      </section>
      <Downloads files={nearest.length > 0 ? [{ file: "nearest", what: t("download_nearest") }] : []} />
    </div>
  );
}

/** What the figures mean and where they come from, whether the register has them or not. */
function Sources({ tables, number }: { tables: ResemblesView["tables"]; number: string }) {
  const { t } = useTranslation("indices");
  return (
    <details className="small quiet measure">
      <summary>{t("resembles_sources")}</summary>
      <ul>
        <li>
          {t("resembles_income_is")}{" "}
          {tables.income === null
            ? t("resembles_income_no_table")
            : t("resembles_income_table", { table: tables.income })}
        </li>
        {tables.ages === null ? null : <li>{t("resembles_age_table", { table: tables.ages })}</li>}
        <li>
          <a href={`/municipalities/${number}`}>{t("resembles_facts")}</a>
        </li>
      </ul>
    </details>
  );
}

function NearestTable({ view, language }: { view: ResemblesView; language: Language }) {
  const { t } = useTranslation("indices");
  const caption = t("resembles_title", { name: view.municipality.name });
  const row = ({ number, name, county, figures, distance }: ResemblingRow) => (
    <tr key={number} className={distance === null ? "resembles-own" : undefined}>
      <th scope="row">
        <a href={distance === null ? `/municipalities/${number}` : `/indices/resembles/${number}`}>{name}</a>
        <span className="tool-about quiet small">{county}</span>
      </th>
      {view.likenesses.map(({ id }, place) => (
        <td key={id} className="number">
          {shownFigure(figures[place] ?? null, id, language)}
        </td>
      ))}
      <td className="number">
        {distance === null ? "" : formatNumber(distance, DISTANCE_DECIMALS, language)}
      </td>
    </tr>
  );
  return (
    <TableFrame label={caption}>
      <table className="data-table">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t("municipality")}</th>
            {view.likenesses.map(({ id }) => (
              <th key={id} scope="col" className="number">
                {t(`resembles_${id}`)}
              </th>
            ))}
            <th scope="col" className="number">
              {t("resembles_distance")}
            </th>
          </tr>
        </thead>
        <tbody>{[view.own, ...view.nearest].map(row)}</tbody>
      </table>
    </TableFrame>
  );
}

const shownFigure = (figure: number | null, id: LikenessId, language: Language): string =>
  figure === null ? "–" : formatNumber(figure, shownDecimals[id], language);
