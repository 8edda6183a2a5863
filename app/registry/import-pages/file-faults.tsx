import { useTranslation } from "react-i18next";
import { Notice } from "~/ui/notice";
import { TableFrame } from "~/ui/table-frame";
import { UploadForm } from "./upload-form";

interface Props {
  fileName: string;
  faults: { place: string; sentence: string }[];
  /** Whether there may be more than are told. */
  more: boolean;
}

/** Everything that is wrong with a file, with its place, and the way to send it mended. */
export function FileFaults({ fileName, faults, more }: Props) {
  const { t } = useTranslation("observations");
  return (
    <>
      <Notice kind="fault" title={t("faults_title", { count: faults.length, file: fileName })}>
        <p>{t("nothing_imported")}</p>
      </Notice>
      <TableFrame label={t("faults_table")}>
        <table className="data-table">
          <caption className="visually-hidden">{t("faults_table")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("fault_place")}</th>
              <th scope="col">{t("fault_what")}</th>
            </tr>
          </thead>
          <tbody>
            {faults.map(({ place, sentence }, at) => (
              <tr key={at}>
                <td>{place}</td>
                <td>{sentence}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
      {more ? <p>{t("faults_more")}</p> : null}
      <h2>{t("send_mended")}</h2>
      <UploadForm fault={undefined} />
    </>
  );
}
