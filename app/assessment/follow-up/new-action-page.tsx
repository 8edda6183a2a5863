import { useTranslation } from "react-i18next";
import { FaultSummary } from "~/ui/notice";
import { ActionForm } from "./action-form";
import type { ActionAnswer, ActionFormView } from "./action-view";
import { StaleAction } from "./stale-action";
import "../evaluations/evaluation.css";
import "./follow-up.css";

interface NewActionPageProps {
  evaluationId: string;
  areas: { id: string; name: string }[];
  /** Null until an area is chosen. */
  form: ActionFormView | null;
  answer: ActionAnswer | null;
}

/** A new action: its area first, since findings and questions hang on it, then the rest. */
export function NewActionPage({ evaluationId, areas, form, answer }: NewActionPageProps) {
  const { t } = useTranslation(["followup", "common"]);
  const view = answer?.form ?? form;
  return (
    <>
      <h1>{t("new_action")}</h1>
      <FaultSummary title={t("common:faults_title")} faults={answer?.faults ?? []} />
      {answer?.stale ? <StaleAction stale={answer.stale} /> : null}
      {view ? (
        <>
          <p className="cluster">
            <span>{t("new_area", { area: `${view.area.id} ${view.area.name}` })}</span>
            <a href={`/evaluations/${evaluationId}/follow-up/actions/new`}>{t("new_other_area")}</a>
          </p>
          <ActionForm view={view} faults={answer?.faults ?? []} />
        </>
      ) : (
        <nav aria-labelledby="areas" className="stack">
          <h2 id="areas">{t("new_choose_area")}</h2>
          <ul className="area-choice">
            {areas.map(({ id, name }) => (
              <li key={id}>
                <a href={`?area=${id}`}>
                  <span className="plan-area__number">{id}</span> {name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </>
  );
}
