import { useTranslation } from "react-i18next";
import { TableFrame } from "~/ui/table-frame";
import type { UnfiledView } from "./unfiled-view";
import "~/ui/stacked-table.css";
import "./filing.css";

/** What of a file no indicator uses, what Peil takes it for, and the way to decide. */
export function UnfiledFigures({ unfiled }: { unfiled: UnfiledView }) {
  const { t } = useTranslation("filing");
  const { automatic, count } = unfiled;
  const isOpen = automatic || unfiled.rows.some(({ suggestion }) => suggestion !== null);
  if (!isOpen)
    return (
      <details className="ds-details">
        <summary>{t("unfiled_count", { count })}</summary>
        <div className="stack">
          <UnfiledRows unfiled={unfiled} />
        </div>
      </details>
    );
  return (
    <section className="panel stack">
      <h2>{t("unfiled_title")}</h2>
      <UnfiledRows unfiled={unfiled} isMain={automatic} />
    </section>
  );
}

function UnfiledRows({ unfiled, isMain = false }: { unfiled: UnfiledView; isMain?: boolean }) {
  const { t } = useTranslation("filing");
  const { automatic, rows, left, address } = unfiled;
  return (
    <>
      <p className="measure">{t(automatic ? "unfiled_automatic" : "unfiled_passed_over")}</p>
      <TableFrame label={t("unfiled_title")}>
        <table className="data-table stacked-table unfiled__table" role="table">
          <caption className="visually-hidden">{t("unfiled_title")}</caption>
          <thead role="rowgroup">
            <tr role="row">
              {(["figure", "in_file", "suggestion"] as const).map((column) => (
                <th key={column} role="columnheader" scope="col">
                  {t(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody role="rowgroup">
            {rows.map(({ at, name, values, suggestion }) => (
              <tr key={at} role="row">
                <th role="rowheader" scope="row">
                  {name}
                </th>
                <td role="cell" className="stacked-table__wide">
                  {values}
                </td>
                <td
                  role="cell"
                  className="stacked-table__wide"
                  data-label={suggestion ? t("suggestion") : ""}
                >
                  {suggestion ?? <span className="quiet">{t("no_suggestion")}</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
      {left > 0 ? <p className="quiet">{t("left", { count: left })}</p> : null}
      {address === null ? (
        <p>{t("no_table")}</p>
      ) : (
        <p>
          <a className="ds-button" data-variant={isMain ? "primary" : "secondary"} href={address}>
            {t("to_filing")}
          </a>
        </p>
      )}
    </>
  );
}
