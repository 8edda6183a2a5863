import { useTranslation } from "react-i18next";
import type { Role } from "~/access/roles";
import { type Evaluation, evaluationName, type Stage } from "./evaluation";
import "./evaluation.css";

/** The pages of an evaluation, in the order of the work. */
const addresses = {
  overview: "",
  grading: "/areas/1",
  findings: "/findings/1",
  summary: "/summary",
  publish: "/publish",
  team: "/team",
  history: "/history",
} as const;

export type EvaluationPlace = keyof typeof addresses;

const placesOf: Record<Role, readonly EvaluationPlace[]> = {
  municipality: [],
  evaluator: ["overview", "grading", "findings", "summary", "publish", "history"],
  administrator: ["overview", "grading", "findings", "summary", "publish", "team", "history"],
};

/** What every page of an evaluation says of it at the top. */
export interface EvaluationHeadData {
  id: string;
  /** «Meløy 2026» */
  name: string;
  stage: Stage;
  invented: boolean;
  places: readonly EvaluationPlace[];
}

/** The data of the head, for a reader of this role; people of a municipality see no places, since they see no work. */
export function headOf(evaluation: Evaluation, role: Role): EvaluationHeadData {
  const { id, stage, invented } = evaluation;
  return { id, stage, invented, name: evaluationName(evaluation), places: placesOf[role] };
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
      {head.places.length > 0 ? (
        <nav aria-label={t("nav_label")}>
          <ul className="evaluation-head__places">
            {head.places.map((place) => (
              <li key={place}>
                <a
                  href={`/evaluations/${head.id}${addresses[place]}`}
                  aria-current={place === current ? "page" : undefined}
                >
                  {t(`place_${place}`)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
    </div>
  );
}

/** Where an evaluation stands, in one word. */
export function StageTag({ stage }: { stage: Stage }) {
  const { t } = useTranslation("common");
  return <span className={`stage-tag stage-tag--${stage}`}>{t(`stage_${stage}`)}</span>;
}
