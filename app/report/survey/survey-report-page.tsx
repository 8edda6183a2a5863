import "../web/draft-report.css";
import { useTranslation } from "react-i18next";
import { WaveHead, type WaveHeadData } from "~/survey/waves/wave-head";
import { wavePath } from "~/survey/waves/wave-pages";
import { Outcome } from "~/ui/notice";
import type { ReportDocument } from "../document";
import { ReportArticle } from "../web/report-article";
import { ReportLanguages } from "../web/report-languages";
import type { ReportKind } from "./published-report";

interface SurveyReportPageProps {
  document: ReportDocument;
  waveId: string;
  /** What is shown, which for a report that is not published is never «published». */
  shown: ReportKind;
  /** For administrators: the head of the wave's pages, and whether the report stands published. */
  work: { head: WaveHeadData; isPublished: boolean } | null;
  /** The reader's own sheet; null where they have none. */
  own: string | null;
  /** Why the PDF could not be made just now, as a sentence. */
  fault: string | null;
}

/** The report of a survey as a web page: the accessible version of it. */
export function SurveyReportPage({ document, waveId, shown, work, own, fault }: SurveyReportPageProps) {
  const { t } = useTranslation(["survey_report", "report"]);
  const address = wavePath(waveId, "report");
  const show = shown === "published" ? "" : `&show=${shown}`;
  return (
    <div className="page report-page">
      {work ? <WaveHead head={work.head} current="report" /> : null}
      <div className="report-page__bar no-print">
        {work ? null : <a href="/surveys">{t("to_surveys")}</a>}
        {own ? <a href={own}>{t("sheet_own_link")}</a> : null}
        <ReportLanguages address={address} current={document.language} query={show} />
        <a
          className="ds-button"
          data-variant={work && !work.isPublished ? "secondary" : "primary"}
          href={`${address}.pdf?language=${document.language}${show}`}
        >
          {t("report:download_pdf")}
        </a>
        {work ? (
          <a
            className="ds-button"
            data-variant={work.isPublished ? "secondary" : "primary"}
            href={`${address}/edit`}
          >
            {t(work.isPublished ? "edit_published" : "edit_draft")}
          </a>
        ) : null}
      </div>
      {work ? <ShownChoice address={address} shown={shown} isPublished={work.isPublished} /> : null}
      <Outcome kind="fault" sentence={fault} />
      {document.draft ? (
        <>
          <p className="draft-mark" lang={document.language}>
            {document.draft}
          </p>
          <p className="draft-watermark" aria-hidden="true">
            {t("draft_mark")}
          </p>
        </>
      ) : null}
      <ReportArticle document={document} />
    </div>
  );
}

/** For administrators: as it was published, as it would be now, or with what others do not see. */
function ShownChoice({
  address,
  shown,
  isPublished,
}: {
  address: string;
  shown: ReportKind;
  isPublished: boolean;
}) {
  const { t } = useTranslation("survey_report");
  const choices: ReportKind[] = isPublished ? ["published", "draft", "everything"] : ["draft", "everything"];
  return (
    <nav className="report-page__shown cluster no-print" aria-label={t("show_label")}>
      {choices.map((choice) => (
        <a
          key={choice}
          href={choice === "published" ? address : `${address}?show=${choice}`}
          aria-current={choice === shown ? "true" : undefined}
        >
          {t(`show_${choice}`)}
        </a>
      ))}
    </nav>
  );
}
