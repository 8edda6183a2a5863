import { useTranslation } from "react-i18next";
import { FigureCell } from "~/ui/figure-cell";
import type { ComparisonData } from "./comparison-data";

const columns = ["count", "total", "difference"] as const;

/** What the evaluation can be compared with: how many municipalities each rests on, and what it comes to in all. */
export function ComparisonChoice({ comparison }: { comparison: ComparisonData }) {
  const { t } = useTranslation("comparison");
  const { choices, compared, inhabitants, name } = comparison;
  return (
    <section className="stack" aria-labelledby="choice">
      <h2 id="choice">{t("choice_title")}</h2>
      <table
        className="data-table stacked-table comparison-choice"
        role="table"
        aria-label={t("choice_title")}
      >
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col">
              {t("column_with")}
            </th>
            {columns.map((column) => (
              <th key={column} role="columnheader" scope="col" className="number">
                {t(`column_${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {choices.map(({ kind, label, href, current, count, total, difference, reason }) => (
            <tr key={kind} role="row" className={current ? "comparison-choice__current" : undefined}>
              <th role="rowheader" scope="row">
                <a href={href} aria-current={current ? "true" : undefined}>
                  {label}
                </a>
              </th>
              <FigureCell label={t("column_count")}>{count}</FigureCell>
              {reason ? (
                <td role="cell" colSpan={2} className="quiet comparison-choice__reason">
                  {reason}
                </td>
              ) : (
                <>
                  <FigureCell label={t("column_total")}>{total}</FigureCell>
                  <FigureCell label={t("column_difference")}>{difference ?? t("no_figure")}</FigureCell>
                </>
              )}
            </tr>
          ))}
        </tbody>
        <tfoot role="rowgroup">
          <tr role="row">
            <th role="rowheader" scope="row">
              {name}
            </th>
            <FigureCell label="" />
            <FigureCell label={t("column_total")}>{compared.total.own ?? t("no_figure")}</FigureCell>
            <FigureCell label="" />
          </tr>
        </tfoot>
      </table>
      {inhabitants ? <p className="quiet small">{t("inhabitants", { name, ...inhabitants })}</p> : null}
    </section>
  );
}
