import "./draft-report.css";
import { useTranslation } from "react-i18next";
import { Outcome } from "~/ui/notice";
import type { ReportDocument } from "../document";
import { ReportArticle } from "./report-article";
import { ReportLanguages } from "./report-languages";

interface DraftReportPageProps {
  document: ReportDocument;
  evaluationId: string;
  /** Which round of fact check the draft was made for. */
  round: number;
  /** Why the PDF could not be made just now, as a sentence. */
  fault: string | null;
}

/** The draft that a municipality checks, as the report would look, and marked as a draft wherever one stands in it. */
export function DraftReportPage({ document, evaluationId, round, fault }: DraftReportPageProps) {
  const { t } = useTranslation("report");
  const address = `/evaluations/${evaluationId}/fact-check/report`;
  const query = `round=${round}&language=${document.language}`;
  return (
    <div className="page report-page">
      <div className="report-page__bar no-print">
        <a href={`/evaluations/${evaluationId}/fact-check`}>{t("to_fact_check")}</a>
        <ReportLanguages address={address} current={document.language} query={`&round=${round}`} />
        <a className="ds-button" data-variant="secondary" href={`${address}/pdf?${query}`}>
          {t("download_draft")}
        </a>
      </div>
      <Outcome kind="fault" sentence={fault} />
      <p className="draft-mark" lang={document.language}>
        {document.draft}
      </p>
      <p className="draft-watermark" aria-hidden="true">
        {t("draft_mark")}
      </p>
      <ReportArticle document={document} />
    </div>
  );
}
