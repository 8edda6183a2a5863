import { useTranslation } from "react-i18next";
import type { Stage } from "./evaluation";
import type { EvaluationAction } from "./permission-table";
import "./evaluation.css";

/** The pages of an evaluation, in the order of the work: where each is, and what one must be allowed to do to see it. */
export const evaluationPages = {
  overview: { address: "", action: "see" },
  stage: { address: "/stage", action: "see_work" },
  documents: { address: "/documents", action: "see_documents" },
  self_assessment: { address: "/self-assessment", action: "see_self_assessment" },
  website: { address: "/website", action: "see_work" },
  interviews: { address: "/interviews", action: "see_interview_plan" },
  grading: { address: "/areas/1", action: "see_work" },
  agreement: { address: "/agreement", action: "see_agreement" },
  findings: { address: "/findings/1", action: "see_work" },
  summary: { address: "/summary", action: "see_work" },
  fact_check: { address: "/fact-check", action: "see_fact_check" },
  publish: { address: "/publish", action: "see_work" },
  comparison: { address: "/comparison", action: "see_comparison" },
  follow_up: { address: "/follow-up", action: "see_follow_up" },
  team: { address: "/team", action: "manage_team" },
  history: { address: "/history", action: "see_work" },
} as const satisfies Record<string, { address: string; action: EvaluationAction }>;

export type EvaluationPlace = keyof typeof evaluationPages;

/** What every page of an evaluation says of it at the top. */
export interface EvaluationHeadData {
  id: string;
  /** «Meløy 2026» */
  name: string;
  stage: Stage;
  invented: boolean;
  places: readonly EvaluationPlace[];
}

/** Which evaluation this is, where it stands, and the way between its pages. Stands above the page's heading. */
export function EvaluationHead({ head, current }: { head: EvaluationHeadData; current: EvaluationPlace }) {
  const { t } = useTranslation(["evaluation", "common"]);
  return (
    <div className="evaluation-head">
      <p className="evaluation-head__name">
        <a href="/evaluations">{t("list_title")}</a>
        <span aria-hidden="true">/</span>
        {current === "overview" ? (
          <span>{head.name}</span>
        ) : (
          <a href={`/evaluations/${head.id}`}>{head.name}</a>
        )}
        <StageTag stage={head.stage} />
        {head.invented ? <span className="invented-mark">{t("common:invented")}</span> : null}
      </p>
      {head.places.length > 1 ? (
        <>
          <nav className="evaluation-head__wide" aria-label={t("nav_label")}>
            <Places head={head} current={current} />
          </nav>
          <details className="evaluation-head__narrow">
            <summary>{t("nav_open", { place: t(`place_${current}`) })}</summary>
            <nav aria-label={t("nav_label")}>
              <Places head={head} current={current} />
            </nav>
          </details>
        </>
      ) : null}
    </div>
  );
}

function Places({ head, current }: { head: EvaluationHeadData; current: EvaluationPlace }) {
  const { t } = useTranslation("evaluation");
  return (
    <ul className="evaluation-head__places">
      {head.places.map((place) => (
        <li key={place}>
          <a
            href={`/evaluations/${head.id}${evaluationPages[place].address}`}
            aria-current={place === current ? "page" : undefined}
          >
            {t(`place_${place}`)}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** Where an evaluation stands, in one word. */
export function StageTag({ stage }: { stage: Stage }) {
  const { t } = useTranslation("common");
  return <span className={`stage-tag stage-tag--${stage}`}>{t(`stage_${stage}`)}</span>;
}
