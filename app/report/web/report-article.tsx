import "./report.css";
import { ChartPatterns } from "~/ui/charts/chart-patterns";
import type { ReportDocument } from "../document";
import { ReportContents } from "./report-contents";
import { ReportCover } from "./report-cover";
import { ReportSection } from "./report-section";

/** The report itself, without what stands around it on a page. */
export function ReportArticle({ document }: { document: ReportDocument }) {
  return (
    <>
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
    </>
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
