import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { AuditTable } from "~/access/audit-table";
import { KindSign } from "~/ui/kind-sign";
import { FaultSummary } from "~/ui/notice";
import { Comments } from "./comments";
import { LinkedDocuments } from "./linked-documents";
import { Notes } from "./notes";
import { QuestionGrades } from "./question-grades";
import { QuestionHead } from "./question-head";
import type { LinkAnswer, QuestionEvidence } from "./question-view";
import "~/access/access.css";
import "../evaluations/evaluation.css";
import "./evidence.css";

interface QuestionPageProps {
  view: QuestionEvidence;
  answer: LinkAnswer | null;
  /** What was done after the last evaluation, to stand beside the grades of this one. */
  earlier: ReactNode;
  /** What the register knows, which is another room's. */
  children: ReactNode;
}

/** Everything that is known of one question, so that a grade can always be traced to what it rests on. */
export function QuestionPage({ view, answer, earlier, children }: QuestionPageProps) {
  const { t } = useTranslation(["evidence", "common"]);
  return (
    <>
      <QuestionHead view={view} />
      {answer ? <FaultSummary title={t("common:faults_title")} faults={answer.faults} /> : null}
      <QuestionGrades view={view} />
      {earlier}
      <LinkedDocuments view={view} answer={answer} />
      <section className="stack" aria-labelledby="interview-notes">
        <h2 id="interview-notes">{t("interview_notes")}</h2>
        <Notes notes={view.interviewNotes} none={t("interview_notes_none")} language={view.teamLanguage} />
      </section>
      <section className="stack" aria-labelledby="website-notes">
        <h2 id="website-notes">{t("website_notes")}</h2>
        <Notes notes={view.websiteNotes} none={t("website_notes_none")} language={view.teamLanguage} />
      </section>
      <Findings view={view} />
      <Comments comments={view.comments} />
      {children}
      <section className="stack" aria-labelledby="trail">
        <h2 id="trail">{t("trail")}</h2>
        {view.trail.length > 0 ? (
          <AuditTable lines={view.trail} language={view.language} />
        ) : (
          <p className="quiet">{t("trail_none")}</p>
        )}
      </section>
    </>
  );
}

/** The findings that rest on the question. */
function Findings({ view: { findings, evaluationId, area, teamLanguage } }: { view: QuestionEvidence }) {
  const { t } = useTranslation(["evidence", "common"]);
  const address = `/evaluations/${evaluationId}/findings/${area.id}`;
  return (
    <section className="stack" aria-labelledby="findings">
      <h2 id="findings">{t("findings")}</h2>
      {findings.length === 0 ? <p className="quiet">{t("findings_none")}</p> : null}
      <ul className="evidence-list">
        {findings.map(({ id, kind, text }) => (
          <li key={id}>
            <p className="small">
              <KindSign kind={kind} /> {t(`common:kind_${kind}`)}
            </p>
            <p className="kept-text" lang={teamLanguage}>
              <a href={`${address}#finding-${id}`}>{text}</a>
            </p>
          </li>
        ))}
      </ul>
      <p>
        <a href={address}>{t("to_findings", { area: area.id })}</a>
      </p>
    </section>
  );
}
