import { useTranslation } from "react-i18next";
import { TableFrame } from "~/ui/table-frame";
import type { ImportPreviewView } from "./import-work-view";

/** Which old municipality numbers are carried forward, and where a series breaks because they cannot be. */
export function CarriedNumbers({ carried, broken }: Pick<ImportPreviewView, "carried" | "broken">) {
  const { t } = useTranslation("observations");
  return (
    <>
      {carried.length > 0 ? (
        <NumbersTable
          title={t("carried_title")}
          lead={t("carried_lead")}
          rows={carried.map(({ added, ...row }) => ({
            ...row,
            how: added ? t("carried_added_up") : t("carried_renumbered"),
          }))}
          to={t("carried_to")}
        />
      ) : null}
      {broken.length > 0 ? (
        <NumbersTable
          title={t("broken_title")}
          lead={t("broken_lead")}
          rows={broken.map((row) => ({ ...row, how: null }))}
          to={t("broken_to")}
        />
      ) : null}
    </>
  );
}

interface NumbersTableProps {
  title: string;
  lead: string;
  to: string;
  rows: { from: string; to: string; figures: string; how: string | null }[];
}

function NumbersTable({ title, lead, rows, to }: NumbersTableProps) {
  const { t } = useTranslation("observations");
  return (
    <details className="ds-details">
      <summary>{t("with_count", { title, count: rows.length })}</summary>
      <div className="stack">
        <p>{lead}</p>
        <TableFrame label={title}>
          <table className="data-table">
            <caption className="visually-hidden">{title}</caption>
            <thead>
              <tr>
                <th scope="col">{t("number_in_file")}</th>
                <th scope="col">{to}</th>
                <th scope="col" className="number">
                  {t("figures")}
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ from, to: target, figures, how }) => (
                <tr key={`${from} ${target}`}>
                  <th scope="row">{from}</th>
                  <td>
                    {target}
                    {how ? <span className="import-note">{how}</span> : null}
                  </td>
                  <td className="number">{figures}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableFrame>
      </div>
    </details>
  );
}
