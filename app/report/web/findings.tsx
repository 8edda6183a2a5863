import { KindSign } from "~/ui/kind-sign";
import { type Findings, questionRowId, type ReportFinding } from "../document";

/** Strengths, challenges and weaknesses side by side, one after another on a phone. */
export function FindingsOnScreen({ findings, headingLevel }: { findings: Findings; headingLevel: 4 | 5 }) {
  const Heading = `h${headingLevel}` as const;
  return (
    <div className="report-findings">
      {findings.columns.map(({ kind, title, none, findings: found }) => (
        <div key={kind} className={`report-findings__column report-findings__column--${kind}`}>
          <Heading className="report-findings__title">
            <KindSign kind={kind} />
            {title}
          </Heading>
          {found.length === 0 ? <p className="quiet">{none}</p> : null}
          <ul>
            {found.map((finding, index) => (
              <li key={index}>
                <p lang={findings.language}>{finding.text}</p>
                <RestsOn finding={finding} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}

function RestsOn({ finding: { restsOn, questions } }: { finding: ReportFinding }) {
  if (!restsOn) return null;
  return (
    <p className="report-findings__questions">
      {restsOn}{" "}
      {questions.map((id, index) => (
        <span key={id}>
          {index > 0 ? ", " : ""}
          <a href={`#${questionRowId(id)}`}>{id}</a>
        </span>
      ))}
    </p>
  );
}
