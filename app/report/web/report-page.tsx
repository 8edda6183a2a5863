import "./report.css";
import { useTranslation } from "react-i18next";
import { type Language, languages } from "~/platform/i18n/languages";
import { ChartPatterns } from "~/ui/charts/chart-patterns";
import { Notice } from "~/ui/notice";
import type { ReportDocument } from "../document";
import { reportAddress } from "../report-address";
import { ReportContents } from "./report-contents";
import { ReportCover } from "./report-cover";
import { ReportSection } from "./report-section";
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
        <LanguageChoice address={address} current={document.language} />
        <a className="ds-button" data-variant="primary" href={`${address}/pdf?language=${document.language}`}>
          {t("download_pdf")}
        </a>
      </div>
      {fault ? (
        <Notice kind="fault">
          <p>{fault}</p>
        </Notice>
      ) : null}
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
      <ChartPatterns />
      <article className="report" lang={document.language}>
        <ReportCover cover={document.cover} />
        <div className="report__body">
          <ReportContents document={document} />
          <div className="report__sections">
            {nested(document.sections).map(({ section, parts }) => (
              <ReportSection key={section.id} section={section} parts={parts} />
            ))}
          </div>
        </div>
      </article>
      <VersionsOfReport evaluationId={evaluationId} number={number} versions={versions} />
    </div>
  );
}

function LanguageChoice({ address, current }: { address: string; current: Language }) {
  const { t } = useTranslation("report");
  return (
    <nav className="cluster" aria-label={t("read_in")}>
      {languages.map((language) => (
        <a
          key={language}
          href={`${address}?language=${language}`}
          lang={language}
          hrefLang={language}
          aria-current={language === current ? "true" : undefined}
        >
          {t(`language_name_${language}`)}
        </a>
      ))}
    </nav>
  );
}

/** Sections of the second level under the one of the first that they follow. */
function nested(sections: ReportDocument["sections"]) {
  const groups: { section: ReportDocument["sections"][number]; parts: ReportDocument["sections"] }[] = [];
  for (const section of sections) {
    const last = groups.at(-1);
    if (section.level === 2 && last) last.parts.push(section);
    else groups.push({ section, parts: [] });
  }
  return groups;
}
