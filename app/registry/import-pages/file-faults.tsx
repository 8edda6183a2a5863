import { useTranslation } from "react-i18next";
import { FaultTable } from "~/ui/fault-table";
import { Notice } from "~/ui/notice";
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
      <FaultTable
        caption={t("faults_table")}
        headings={{ place: t("fault_place"), sentence: t("fault_what") }}
        faults={faults}
      />
      {more ? <p>{t("faults_more")}</p> : null}
      <h2>{t("send_mended")}</h2>
      <UploadForm fault={undefined} />
    </>
  );
}
