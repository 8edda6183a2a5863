import { useTranslation } from "react-i18next";
import { FaultSummary, Notice } from "~/ui/notice";
import { ActionFacts } from "./action-facts";
import { ActionForm } from "./action-form";
import type { ActionAnswer, ActionView } from "./action-view";
import { ProgressForm, ProgressLog } from "./progress";
import { StaleAction } from "./stale-action";
import { StatusTag } from "./status-tag";
import "../evaluations/evaluation.css";
import "./follow-up.css";

interface ActionPageProps {
  /** Null for an action that was deleted while somebody wrote to it. */
  view: ActionView | null;
  answer: ActionAnswer | null;
}

/** One action: what it is, how far it has come, and the forms for both. */
export function ActionPage({ view, answer }: ActionPageProps) {
  const { t } = useTranslation(["followup", "common"]);
  const form = answer?.form ?? (answer ? null : view?.form);
  const title = view?.action.title ?? answer?.form?.values.title ?? t("gone_title");
  return (
    <>
      <div className="stack">
        <h1>{title}</h1>
        {view ? <StatusTag status={view.action.status} overdue={view.action.overdue} /> : null}
      </div>
      <FaultSummary title={t("common:faults_title")} faults={answer?.faults ?? []} />
      {answer?.stale ? <StaleAction stale={answer.stale} /> : null}
      {view?.readOnly ? <p className="quiet">{view.readOnly}</p> : null}
      {form ? (
        <ActionForm view={form} faults={answer?.faults ?? []} />
      ) : view ? (
        <div className="action-page">
          <section className="stack" aria-labelledby="progress">
            <h2 id="progress">{t("progress_title")}</h2>
            {view.readOnly && !answer?.progress ? null : (
              <ProgressForm
                actionId={view.action.id}
                values={answer?.progress ?? view.progressForm}
                faults={answer?.faults ?? []}
              />
            )}
            <ProgressLog progress={view.progress} />
          </section>
          <ActionFacts view={view} />
        </div>
      ) : answer?.progress?.text ? (
        <Notice kind="attention" title={t("common:unsaved_title")}>
          <blockquote className="kept-text">{answer.progress.text}</blockquote>
        </Notice>
      ) : null}
    </>
  );
}
