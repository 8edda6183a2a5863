import "./report.css";
import { useTranslation } from "react-i18next";
import { Notice, Outcome } from "~/ui/notice";
import type { ReportDocument } from "../document";
import { reportAddress } from "../report-address";
import { ReportArticle } from "./report-article";
import { ReportLanguages } from "./report-languages";
import { type ReportVersion, VersionsOfReport } from "./versions-of-report";

interface ReportPageProps {
  document: ReportDocument;
  evaluationId: string;
  /** The version that is shown. */
  number: number;
  /** Every published version, newest first. */
  versions: ReportVersion[];
  /** Why the PDF could not be made just now, as a sentence. */
  fault: string | null;
}

/** A report as a web page: the accessible version of it. What stands around it is in the reader's language. */
export function ReportPage({ document, evaluationId, number, versions, fault }: ReportPageProps) {
  const { t } = useTranslation("report");
  const newest = versions[0];
  const address = reportAddress(evaluationId, number);
  return (
    <div className="page report-page">
      <div className="report-page__bar no-print">
        <a href={`/evaluations/${evaluationId}`}>{t("to_evaluation")}</a>
        <ReportLanguages address={address} current={document.language} />
        <a className="ds-button" data-variant="primary" href={`${address}/pdf?language=${document.language}`}>
          {t("download_pdf")}
        </a>
      </div>
      <Outcome kind="fault" sentence={fault} />
      {newest && newest.number > number ? (
        <Notice kind="attention" title={t("newer_title")}>
          <p>
            {t("newer", { number })}{" "}
            <a href={reportAddress(evaluationId, newest.number)}>
              {t("newer_link", { number: newest.number, date: newest.publishedOn })}
            </a>
          </p>
        </Notice>
      ) : null}
      <ReportArticle document={document} />
      <VersionsOfReport evaluationId={evaluationId} number={number} versions={versions} />
    </div>
  );
}
