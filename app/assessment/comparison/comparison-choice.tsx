import { useTranslation } from "react-i18next";
import type { ComparisonData } from "./comparison-data";

/** What the evaluation can be compared with: how many municipalities each rests on, and what it comes to in all. */
export function ComparisonChoice({ comparison }: { comparison: ComparisonData }) {
  const { t } = useTranslation("comparison");
  const { choices, compared, inhabitants, name } = comparison;
  return (
    <section className="stack" aria-labelledby="choice">
      <h2 id="choice">{t("choice_title")}</h2>
      <div className="table-frame" tabIndex={0} role="region" aria-label={t("choice_title")}>
        <table className="data-table comparison-table comparison-choice">
          <thead>
            <tr>
              <th scope="col">{t("column_with")}</th>
              <th scope="col" className="number">
                {t("column_count")}
              </th>
              <th scope="col" className="number">
                {t("column_total")}
              </th>
              <th scope="col" className="number">
                {t("column_difference")}
              </th>
            </tr>
          </thead>
          <tbody>
            {choices.map(({ kind, label, href, current, count, total, difference, reason }) => (
              <tr key={kind} className={current ? "comparison-choice__current" : undefined}>
                <th scope="row">
                  <a href={href} aria-current={current ? "true" : undefined}>
                    {label}
                  </a>
                </th>
                <td className="number">{kind === "last" ? "" : count}</td>
                {reason ? (
                  <td colSpan={2} className="quiet comparison-choice__reason">
                    {reason}
                  </td>
                ) : (
                  <>
                    <td className="number">{total}</td>
                    <td className="number">{difference ?? t("no_figure")}</td>
                  </>
                )}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{name}</th>
              <td />
              <td className="number">{compared.total.own ?? t("no_figure")}</td>
              <td />
            </tr>
          </tfoot>
        </table>
      </div>
      {inhabitants ? <p className="quiet small">{t("inhabitants", { name, ...inhabitants })}</p> : null}
    </section>
  );
}
