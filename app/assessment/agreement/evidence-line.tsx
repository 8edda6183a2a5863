import { useTranslation } from "react-i18next";
import type { EvidenceCounts } from "../evidence/evidence";

interface EvidenceLineProps {
  evaluationId: string;
  questionId: string;
  counts: EvidenceCounts;
}

/** What bears on a question, in numbers, and the way to it. */
export function EvidenceLine({ evaluationId, questionId, counts }: EvidenceLineProps) {
  const { t } = useTranslation("agreement");
  const parts = [
    counts.documents > 0 ? t("documents", { count: counts.documents }) : null,
    counts.interviewNotes > 0 ? t("interview_notes", { count: counts.interviewNotes }) : null,
    counts.websiteNotes > 0 ? t("website_notes", { count: counts.websiteNotes }) : null,
  ].filter((part) => part !== null);
  return (
    <p className="small">
      <a href={`/evaluations/${evaluationId}/questions/${questionId}`}>
        {t("evidence", { question: questionId })}
      </a>{" "}
      <span className="quiet">{parts.length > 0 ? parts.join(" · ") : t("evidence_none")}</span>
    </p>
  );
}
