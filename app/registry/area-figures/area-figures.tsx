import { useTranslation } from "react-i18next";
import { TableFrame } from "~/ui/table-frame";
import type { AreaFiguresView } from "./area-figures-view";
import "../municipalities.css";

/** The registry's figures beside an area, with year and source; one that is missing says why. */
export function AreaFigures({ view }: { view: AreaFiguresView | null }) {
  const { t } = useTranslation("municipalities");
  if (!view) return <p className="measure">{t("figures_none_tied")}</p>;
  const { index, figures } = view;
  const isEmpty = figures.every(({ year }) => year === null);
  return (
    <>
      <p className="measure">
        {t("figures_lead", { index })} {isEmpty ? t("figures_none_imported") : null}
      </p>
      <TableFrame label={t("figures_title")}>
        <table className="data-table fact-table">
          <caption className="visually-hidden">{t("figures_title")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("figure")}</th>
              <th scope="col" className="number">
                {t("year")}
              </th>
              <th scope="col" className="number">
                {t("value")}
              </th>
            </tr>
          </thead>
          <tbody>
            {figures.map(({ indicator, name, service, source, year, value, missing }) => (
              <tr key={indicator}>
                <th scope="row">
                  {name} <span className="quiet small">{`${service}. ${source}`}</span>
                </th>
                <td className="number">{year ?? ""}</td>
                <td className="number">
                  {value ?? <span className="quiet">{t(`missing_${missing ?? "not_imported"}`)}</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
    </>
  );
}
