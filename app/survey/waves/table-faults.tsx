import { useTranslation } from "react-i18next";
import { fieldId } from "~/ui/field";
import { Notice } from "~/ui/notice";
import { TableFrame } from "~/ui/table-frame";

/** A fault of a table, with where it is, as one reads it. */
export interface ShownTableFault {
  row: number | null;
  column: string;
  value: string;
  message: string;
}

/** All that is wrong with the rows of an uploaded frame, with row, column and value. */
export function TableFaults({ faults }: { faults: ShownTableFault[] }) {
  const { t } = useTranslation("waves");
  if (faults.length === 0) return null;
  return (
    <>
      <Notice kind="fault" title={t("table_faults_title", { count: faults.length })}>
        <p>
          {t("table_faults_text")} <a href={`#${fieldId("frameText")}`}>{t("table_faults_link")}</a>
        </p>
      </Notice>
      <TableFrame label={t("table_faults_caption")}>
        <table className="data-table">
          <caption className="visually-hidden">{t("table_faults_caption")}</caption>
          <thead>
            <tr>
              <th scope="col" className="number">
                {t("fault_row")}
              </th>
              <th scope="col">{t("fault_column")}</th>
              <th scope="col">{t("fault_value")}</th>
              <th scope="col">{t("fault_what")}</th>
            </tr>
          </thead>
          <tbody>
            {faults.map(({ row, column, value, message }, place) => (
              <tr key={place}>
                <td className="number">{row}</td>
                <td>{column}</td>
                <td>{value}</td>
                <td>{message}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
    </>
  );
}
