import type { ReportDocument } from "../document";

/** The contents; on a wide screen they stay in view beside the text. */
export function ReportContents({ document }: { document: ReportDocument }) {
  return (
    <nav className="report-contents no-print" aria-labelledby="contents-title">
      <h2 id="contents-title" className="report-contents__title">
        {document.contentsTitle}
      </h2>
      <ol>
        {document.sections.map(({ id, label, title, level }) => (
          <li key={id} className={`report-contents__item--${level}`}>
            <a href={`#${id}`}>
              <span className="report-contents__label">{label}</span> {title}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
