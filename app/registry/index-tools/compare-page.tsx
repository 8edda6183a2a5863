import { useTranslation } from "react-i18next";
import { formatNumber } from "~/platform/format";
import type { Language } from "~/platform/i18n/languages";
import { TableFrame } from "~/ui/table-frame";
import { Downloads } from "../downloads/downloads";
import { shownScore } from "../index-pages/ranking-table";
import { indexPath } from "../index-pages/ranking-view";
import { BasisNotice } from "../index-pages/basis-notice";
import { SyntheticNotice } from "../index-pages/synthetic-notice";
import { ZBar } from "../index-pages/z-bar";
import "../index-pages/index-pages.css";
import type { ComparedScore } from "./compare-view";
import type { ComparePageView } from "./compare-page.server";
import { ChoiceFaults, MunicipalityFields } from "./municipality-fields";
import "./index-tools.css";

/** Up to six municipalities side by side: total, parts and services, each with its rank and a bar. */
export function ComparePage({ view, language }: { view: ComparePageView; language: Language }) {
  const { t } = useTranslation("indices");
  const { municipalities, scores } = view;
  return (
    <div className="page">
      <p>
        <a href={indexPath(view.id, view.year)}>{t("ranking_of", { name: view.name, year: view.year })}</a>
      </p>
      <h1>{t("compare_title", { name: view.name, year: view.year })}</h1>
      <SyntheticNotice synthetic={view.synthetic} />
      <BasisNotice basis={view.basis} language={language} />
      <p className="lead">{t("compare_lead", { count: view.places })}</p>
      <ChoiceFaults faults={view.faults} />
      {municipalities.length === 0 ? <p>{t("compare_none")}</p> : <ComparedTable {...{ view, language }} />}
      {municipalities.length === 0 ? null : (
        <p className="small quiet measure">
          {t("compare_explained")} {scores.services.length > 0 ? t("compare_services_note") : null}
        </p>
      )}
      <section className="stack" aria-labelledby="choose">
        <h2 id="choose">{t("compare_choose")}</h2>
        <form method="get" className="tool-grid tool-form">
          <MunicipalityFields
            options={view.options}
            chosen={municipalities.map(({ number }) => number)}
            places={view.places}
            label={(place) => t("compare_municipality", { place })}
          />
          <button type="submit" className="ds-button" data-variant="primary">
            {t("compare")}
          </button>
        </form>
      </section>
      <Downloads
        files={municipalities.length > 0 ? [{ file: "scores", what: t("download_compared") }] : []}
      />
    </div>
  );
}

function ComparedTable({ view, language }: { view: ComparePageView; language: Language }) {
  const { t } = useTranslation("indices");
  const { municipalities, scores, id, year } = view;
  const caption = t("compare_title", { name: view.name, year });
  const row = (score: ComparedScore) => <ScoreRow key={score.id} score={score} language={language} />;
  return (
    <TableFrame label={caption}>
      <table className="data-table compare-table">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t("part")}</th>
            {municipalities.map(({ number, name, county }) => (
              <th key={number} scope="col">
                <a href={indexPath(id, year, number)}>{name}</a>
                <span className="tool-about quiet small">{county}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{t("compare_inhabitants")}</th>
            {municipalities.map(({ number, inhabitants }) => (
              <td key={number}>
                {inhabitants === null ? "–" : formatNumber(inhabitants.inhabitants, 0, language)}
                {inhabitants === null ? null : (
                  <span className="tool-about quiet small">
                    {t("compare_counted", { year: inhabitants.year })}
                  </span>
                )}
              </td>
            ))}
          </tr>
          {row(scores.total)}
          {scores.parts.map(row)}
        </tbody>
        {scores.services.length > 0 ? (
          <tbody>
            <tr>
              <th scope="rowgroup" colSpan={municipalities.length + 1} className="compare-table__group">
                {t("compare_services")}
              </th>
            </tr>
            {scores.services.map(row)}
          </tbody>
        ) : null}
      </table>
    </TableFrame>
  );
}

function ScoreRow({ score, language }: { score: ComparedScore; language: Language }) {
  const { t } = useTranslation("indices");
  return (
    <tr className={score.id === "total" ? "part-table__total" : undefined}>
      <th scope="row">{score.name}</th>
      {score.standings.map((standing, place) => (
        <td key={place}>
          <span className="compare-table__score">{shownScore(standing, language)}</span>
          {standing.rank === null ? null : (
            <span className="quiet small"> {t("compare_rank", { rank: standing.rank })}</span>
          )}
          {score.best.includes(place) ? <span className="small"> {t("compare_best")}</span> : null}
          <ZBar z={standing.score} />
        </td>
      ))}
    </tr>
  );
}
