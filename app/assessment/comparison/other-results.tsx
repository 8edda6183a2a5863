import { useTranslation } from "react-i18next";
import { TableFrame } from "~/ui/table-frame";

/** A result of the municipality that cannot be compared with the evaluation at hand. */
export interface OtherResult {
  year: number;
  /** What the version is called. */
  version: string;
  /** «430 av 800 poeng»; null where there is no total. */
  points: string | null;
  fromBeforePeil: boolean;
  /** Where it can be read. */
  href: string;
}

/** Results by other versions, apart from what is compared, with the words that say why. */
export function OtherResults({ results, name }: { results: readonly OtherResult[]; name: string }) {
  const { t } = useTranslation("comparison");
  return (
    <section className="stack" aria-labelledby="others">
      <h2 id="others">{t("others_title")}</h2>
      <p className="measure">
        {results.length === 0 ? t("others_none", { name }) : <strong>{t("others_not_comparable")}</strong>}
      </p>
      {results.length === 0 ? null : (
        <TableFrame label={t("others_title")}>
          <table className="data-table comparison-table">
            <thead>
              <tr>
                <th scope="col">{t("column_year")}</th>
                <th scope="col">{t("column_version")}</th>
                <th scope="col" className="number">
                  {t("column_total")}
                </th>
              </tr>
            </thead>
            <tbody>
              {results.map(({ year, version, points, fromBeforePeil, href }) => (
                <tr key={href}>
                  <th scope="row">
                    <a href={href}>
                      {name} {year}
                    </a>
                  </th>
                  <td>
                    {version}
                    {fromBeforePeil ? <span className="quiet"> ({t("others_before_peil")})</span> : null}
                  </td>
                  <td className="number">{points ?? t("no_figure")}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableFrame>
      )}
      <p>
        <a href="/results">{t("others_link")}</a>
      </p>
    </section>
  );
}
