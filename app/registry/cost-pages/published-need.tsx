import { useTranslation } from "react-i18next";
import { formatNumber } from "~/platform/format";
import type { Language } from "~/platform/i18n/languages";
import { useTranslator } from "~/platform/i18n/use-language";
import { TableFrame } from "~/ui/table-frame";
import type { CheckedSum, PublishedNeedView } from "./published-need-view";
import { meaningOfSum } from "./published-need-words";

/** A printed table, its sums beside what Peil gets of the same printed years, and which of them rounding cannot explain. */
export function PublishedNeedSection({ view, language }: { view: PublishedNeedView; language: Language }) {
  const { t } = useTranslation("indices");
  const heading = `published-${view.id}`;
  const sums = t("published_sums");
  return (
    <section className="stack" aria-labelledby={heading}>
      <h2 id={heading}>{t("published")}</h2>
      <p className="measure">{t("published_lead", { title: view.title, source: view.source })}</p>
      <p>
        <strong>{view.off > 0 ? t("published_off", { count: view.off }) : t("published_none_off")}</strong>
      </p>
      <TableFrame label={sums}>
        <table className="data-table">
          <caption>
            {sums}, {view.unit}
          </caption>
          <thead>
            <tr>
              <th scope="col">{t("published_sum")}</th>
              <th scope="col" className="number">
                {t("published_printed")}
              </th>
              <th scope="col" className="number">
                {t("published_own")}
              </th>
              <th scope="col" className="number">
                {t("published_difference")}
              </th>
              <th scope="col">{t("published_means")}</th>
            </tr>
          </thead>
          <tbody>
            {view.sums.map((sum) => (
              <SumRow key={sum.key} sum={sum} language={language} />
            ))}
          </tbody>
        </table>
      </TableFrame>
      <details className="ds-details">
        <summary>{t("published_table")}</summary>
        <PrintedTable view={view} language={language} />
      </details>
    </section>
  );
}

function SumRow({ sum, language }: { sum: CheckedSum; language: Language }) {
  const { t } = useTranslation("indices");
  const texts = useTranslator();
  const { name, place, period } = sum;
  const shown = (value: number) => formatNumber(value, 0, language);
  return (
    <tr>
      <th scope="row">
        {name}, {period.from}–{period.to}
        <span className="tool-about quiet small">{t("published_place", { place })}</span>
      </th>
      <td className="number">{shown(sum.printed)}</td>
      <td className="number">{shown(sum.sum)}</td>
      <td className="number">{shown(sum.difference)}</td>
      <td className="published-means">{meaningOfSum(sum, texts)}</td>
    </tr>
  );
}

function PrintedTable({ view, language }: { view: PublishedNeedView; language: Language }) {
  const { t } = useTranslation("indices");
  const caption = t("published_table");
  return (
    <TableFrame label={caption}>
      <table className="data-table">
        <caption>
          {view.title}, {view.unit}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t("costs_demography_year")}</th>
            {view.columns.map(({ id, name }) => (
              <th key={id} scope="col" className="number">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {view.years.map((year, place) => (
            <tr key={year}>
              <th scope="row">{year}</th>
              {view.columns.map(({ id, figures }) => (
                <td key={id} className="number">
                  {formatNumber(figures[place] ?? 0, 0, language)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}
