import { useTranslation } from "react-i18next";
import { FaultTable } from "~/ui/fault-table";
import { fieldId } from "~/ui/field";
import { Notice } from "~/ui/notice";
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
      <FaultTable
        caption={t("faults_table")}
        headings={{ place: t("fault_place"), sentence: t("fault_what") }}
        faults={faults}
        className="fault-table"
      />
    </>
  );
}
