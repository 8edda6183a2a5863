import { useTranslation } from "react-i18next";
import { TableFrame } from "~/ui/table-frame";

/** Figures by indicator and year. */
export interface SeriesTableView {
  years: string[];
  /** A cell is empty where the indicator has nothing that year. */
  indicators: { id: string; name: string | null; cells: { figures: string; note: string }[] }[];
  /** How many more indicators there are than are shown. */
  left: number;
}

/** How many figures there are of each indicator in each year. */
export function SeriesTable({ series, caption }: { series: SeriesTableView; caption: string }) {
  const { t } = useTranslation("observations");
  return (
    <>
      <TableFrame label={caption}>
        <table className="data-table">
          <caption className="visually-hidden">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{t("indicator")}</th>
              {series.years.map((year) => (
                <th key={year} scope="col" className="number">
                  {year}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {series.indicators.map(({ id, name, cells }) => (
              <tr key={id}>
                <th scope="row">
                  {name ?? <code>{id}</code>}
                  {name ? <span className="import-id">{id}</span> : null}
                </th>
                {cells.map(({ figures, note }, at) => (
                  <td key={series.years[at]} className="number">
                    {figures}
                    {note ? <span className="import-note">{note}</span> : null}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
      {series.left > 0 ? <p className="quiet">{t("indicators_left", { count: series.left })}</p> : null}
    </>
  );
}
