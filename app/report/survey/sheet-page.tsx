import "../web/report.css";
import { useTranslation } from "react-i18next";
import { Outcome } from "~/ui/notice";
import { ReportSection } from "../web/report-section";
import type { SheetDocument } from "./own-sheet";

interface SheetPageProps {
  document: SheetDocument;
  pdf: string;
  /** Where one came from, and what it is called. */
  back: { href: string; text: string };
  /** Of the whole report; null where there is none to be read. */
  report: string | null;
  /** Why the PDF could not be made just now, as a sentence. */
  fault: string | null;
}

/** A municipality's own sheet on the screen. */
export function SheetPage({ document, pdf, back, report, fault }: SheetPageProps) {
  const { t } = useTranslation(["survey_report", "report"]);
  const [about, ...sections] = document.sections;
  return (
    <div className="page report-page">
      <div className="report-page__bar no-print">
        <a href={back.href}>{back.text}</a>
        {report ? <a href={report}>{t("sheet_to_report")}</a> : null}
        <a className="ds-button" data-variant="primary" href={pdf}>
          {t("report:download_pdf")}
        </a>
      </div>
      <Outcome kind="fault" sentence={fault} />
      <article className="report" lang={document.language}>
        {about ? (
          <header className="stack">
            <p className="quiet">{about.label}</p>
            <h1>{about.title}</h1>
          </header>
        ) : null}
        <div className="report__sections">
          {about ? (
            <ReportSection section={{ ...about, label: "", title: t("sheet_about") }} parts={[]} />
          ) : null}
          {sections.map((section) => (
            <ReportSection key={section.id} section={section} parts={[]} />
          ))}
        </div>
      </article>
    </div>
  );
}
