import { useTranslation } from "react-i18next";
import { fieldId } from "~/ui/field";
import { Notice } from "~/ui/notice";
import { TableFrame } from "~/ui/table-frame";
import "./published-results.css";

interface ResultsFaultsProps {
  faults: { place: string; sentence: string }[];
  /** Set where nothing was sent that could be read. */
  fileFault: string | undefined;
}

/** Everything that is wrong with a file, with row and column. */
export function ResultsFaults({ faults, fileFault }: ResultsFaultsProps) {
  const { t } = useTranslation("results");
  if (fileFault) {
    return (
      <Notice kind="fault" title={t("faults_title", { count: 1 })}>
        <p>
          <a href={`#${fieldId("file")}`}>{fileFault}</a>
        </p>
      </Notice>
    );
  }
  return (
    <>
      <Notice kind="fault" title={t("faults_title", { count: faults.length })}>
        <p>{t("nothing_saved")}</p>
      </Notice>
      <TableFrame label={t("faults_table")}>
        <table className="data-table fault-table">
          <caption className="visually-hidden">{t("faults_table")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("fault_place")}</th>
              <th scope="col">{t("fault_what")}</th>
            </tr>
          </thead>
          <tbody>
            {faults.map(({ place, sentence }, index) => (
              <tr key={index}>
                <td>{place}</td>
                <td>{sentence}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
    </>
  );
}
