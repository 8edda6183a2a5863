import { useTranslation } from "react-i18next";
import { formatNumber } from "~/platform/format";
import type { Language } from "~/platform/i18n/languages";
import { TableFrame } from "~/ui/table-frame";
import { shownScore } from "../index-pages/ranking-table";
import { indexPath } from "../index-pages/ranking-view";
import { SyntheticNotice } from "../index-pages/synthetic-notice";
import "../index-pages/index-pages.css";
import type { WeightsPageView } from "./weights-page.server";
import "./index-tools.css";

/** An index with weights that the reader turns, and how the ranking moves. */
export function WeightsPage({ view, language }: { view: WeightsPageView; language: Language }) {
  const { t } = useTranslation("indices");
  const path = indexPath(view.id, view.year);
  return (
    <div className="page">
      <p>
        <a href={path}>{t("ranking_of", { name: view.name, year: view.year })}</a>
      </p>
      <h1>{t("weights_title", { name: view.name, year: view.year })}</h1>
      <SyntheticNotice synthetic={view.synthetic} />
      <p className="lead">{t("weights_lead")}</p>
      <WeightForm view={view} language={language} />
      <section className="stack" aria-labelledby="moved">
        <h2 id="moved">{t("weights_ranking")}</h2>
        {view.ranked > 0 ? (
          <TurnedTable {...{ view, language }} />
        ) : (
          <p className="measure">
            {view.sum === 0 ? t("weights_all_zero") : t("ranking_without_scores", { year: view.year })}
          </p>
        )}
      </section>
    </div>
  );
}

function WeightForm({ view, language }: { view: WeightsPageView; language: Language }) {
  const { t } = useTranslation("indices");
  const caption = t("weights_of", { name: view.name });
  return (
    <form method="get" className="stack">
      <TableFrame label={caption}>
        <table className="data-table weights-table">
          <caption className="visually-hidden">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{t("part")}</th>
              <th scope="col" className="number">
                {t("weights_given")}
              </th>
              <th scope="col">{t("weights_yours")}</th>
              <th scope="col" className="number">
                {t("weights_counts")}
              </th>
            </tr>
          </thead>
          <tbody>
            {view.weights.map(({ id, name, given, asked, share, typed }) => (
              <tr key={id}>
                <th scope="row">{name}</th>
                <td className="number">{formatNumber(given, 1, language)} %</td>
                <td>
                  <input
                    className="ds-input"
                    name={`w.${id}`}
                    inputMode="decimal"
                    aria-label={t("weights_field", { name })}
                    aria-invalid={typed !== null || undefined}
                    aria-describedby={typed !== null ? `unread-${id}` : undefined}
                    defaultValue={typed ?? plain(asked, language)}
                  />
                  {typed !== null ? (
                    <span className="field__fault" id={`unread-${id}`}>
                      {t("weights_unread")}
                    </span>
                  ) : null}
                </td>
                <td className="number">{formatNumber(share, 1, language)} %</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
      <p className="small quiet">{t("weights_sum", { sum: formatNumber(view.sum, 1, language) })}</p>
      {view.all ? <input type="hidden" name="all" value="1" /> : null}
      <p className="cluster">
        <button type="submit" className="ds-button" data-variant="primary">
          {t("weights_show")}
        </button>
        {view.isTurned ? <a href={`${indexPath(view.id, view.year)}/weights`}>{t("weights_reset")}</a> : null}
      </p>
    </form>
  );
}

function TurnedTable({ view, language }: { view: WeightsPageView; language: Language }) {
  const { t } = useTranslation("indices");
  const caption = t("weights_table");
  const asked = new URLSearchParams(view.weights.map(({ id, asked }) => [`w.${id}`, String(asked)]));
  return (
    <>
      <p>
        {view.isTurned
          ? t("weights_moved", { moved: view.moved, ranked: view.ranked })
          : t("weights_as_given")}
      </p>
      <TableFrame label={caption}>
        <table className="data-table">
          <caption className="visually-hidden">{caption}</caption>
          <thead>
            <tr>
              <th scope="col" className="number">
                {t("weights_new_rank")}
              </th>
              <th scope="col">{t("municipality")}</th>
              <th scope="col" className="number">
                {t("score")}
              </th>
              <th scope="col" className="number">
                {t("weights_old_rank")}
              </th>
              <th scope="col" className="number">
                {t("weights_change")}
              </th>
            </tr>
          </thead>
          <tbody>
            {view.rows.map(({ municipality, name, rank, before, change, score }) => (
              <tr key={municipality}>
                <td className="number">{rank}</td>
                <th scope="row">
                  <a href={indexPath(view.id, view.year, municipality)}>{name}</a>
                </th>
                <td className="number">{shownScore({ score, rank }, language)}</td>
                <td className="number">{before ?? "–"}</td>
                <td className="number">
                  {change === null ? "–" : `${change > 0 ? "+" : ""}${formatNumber(change, 0, language)}`}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
      {view.rows.length < view.ranked ? (
        <p>
          <a href={`?${asked}&all=1`}>{t("ranking_all", { count: view.ranked })}</a>
        </p>
      ) : null}
    </>
  );
}

/** A number as it stands in a field: no grouping, and the language's decimal sign. */
const plain = (weight: number, language: Language): string =>
  language === "en" ? String(weight) : String(weight).replace(".", ",");
