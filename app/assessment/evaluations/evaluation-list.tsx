import { useTranslation } from "react-i18next";
import type { Role } from "~/access/roles";
import type { Stage } from "./evaluation";
import { StageTag } from "./evaluation-head";
import type { NextStep } from "./next-step";
import { NextStepLink } from "./next-step-link";
import type { ShownPoints } from "../shown-points";
import "./evaluation.css";

export interface EvaluationListItem {
  id: string;
  name: string;
  stage: Stage;
  invented: boolean;
  /** The work as it stands; null for published evaluations and for people who do not see the work. */
  progress: ShownPoints | null;
  /** The latest published version. */
  published: { number: number; total: ShownPoints } | null;
  step: NextStep;
  /** Where the step is taken; null when there is nothing to do but wait. */
  address: string | null;
}

/** One evaluation a row: what it is, how far it has come, what the reader does next. */
export function EvaluationList({ items, role }: { items: EvaluationListItem[]; role: Role }) {
  const { t } = useTranslation(["evaluation", "common"]);
  if (items.length === 0) {
    return (
      <div className="empty">
        <p className="measure">{t(`list_empty_${role}`)}</p>
        {role === "administrator" ? <NewEvaluationLink /> : null}
      </div>
    );
  }
  return (
    <ul className="evaluation-list">
      {items.map((item) => (
        <li key={item.id}>
          <div>
            <h2>
              <a href={`/evaluations/${item.id}`}>{item.name}</a>
            </h2>
            <p className="cluster">
              <StageTag stage={item.stage} />
              {item.invented ? <span className="invented-mark">{t("common:invented")}</span> : null}
            </p>
          </div>
          <div>
            {item.progress ? <Progress progress={item.progress} /> : null}
            {item.published ? <p>{t("published_points", { ...item.published.total })}</p> : null}
          </div>
          <div>
            <NextStepLink step={item.step} address={item.address} about={item.name} />
          </div>
        </li>
      ))}
    </ul>
  );
}

export function NewEvaluationLink() {
  const { t } = useTranslation("evaluation");
  return (
    <a className="ds-button" data-variant="primary" href="/evaluations/new">
      {t("new")}
    </a>
  );
}

function Progress({ progress }: { progress: ShownPoints }) {
  const { t } = useTranslation("evaluation");
  return (
    <>
      <p>{t("graded_short", { ...progress })}</p>
      <ProgressLine done={progress.graded} of={progress.questions} />
      {progress.graded > 0 ? <p className="small quiet">{t("points_so_far", { ...progress })}</p> : null}
    </>
  );
}

/** The share that is done, drawn; the words stand beside it. */
export function ProgressLine({ done, of }: { done: number; of: number }) {
  return (
    <div className="progress-line" aria-hidden="true">
      <span style={{ width: `${of === 0 ? 0 : (100 * done) / of}%` }} />
    </div>
  );
}
