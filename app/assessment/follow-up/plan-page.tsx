import { useTranslation } from "react-i18next";
import { Notice } from "~/ui/notice";
import { ActionList } from "./action-line";
import { PlanArea } from "./plan-area";
import { PlanFilterForm } from "./plan-filter-form";
import type { PlanView } from "./plan-view";
import "../evaluations/evaluation.css";
import "./follow-up.css";

interface PlanPageProps {
  view: PlanView;
  /** What was wrong with a move; null when nothing was. */
  fault: string | null;
}

/** What the municipality does about the challenges and weaknesses that the report found. */
export function PlanPage({ view, fault }: PlanPageProps) {
  const { t } = useTranslation("followup");
  const { evaluationId, readOnly, counts, areas } = view;
  const address = `/evaluations/${evaluationId}/follow-up`;
  return (
    <>
      <div className="page-top">
        <h1>{t("title")}</h1>
        {readOnly || counts.all === 0 ? null : (
          <a href={`${address}/actions/new`} className="ds-button" data-variant="primary">
            {t("new_action")}
          </a>
        )}
      </div>
      {fault ? <Notice kind="fault" title={fault} /> : null}
      {counts.all === 0 ? <Begin view={view} /> : <Standing view={view} />}
      {view.overdue.length > 0 ? (
        <section className="plan-overdue" aria-labelledby="overdue">
          <h2 id="overdue">{t("overdue_title", { count: view.overdue.length })}</h2>
          <ActionList evaluationId={evaluationId} actions={view.overdue} />
        </section>
      ) : null}
      <ReviewLine view={view} />
      {readOnly ? <p className="quiet">{readOnly}</p> : null}
      {counts.all > 0 ? <PlanFilterForm view={view} /> : null}
      {areas.map((area) => (
        <PlanArea key={area.id} view={view} area={area} />
      ))}
      {areas.length === 0 ? (
        <div className="empty">
          <p>{t("nothing_passes")}</p>
          <a href={address}>{t("filter_reset")}</a>
        </div>
      ) : null}
    </>
  );
}

/** A plan without any action: what it is for, and the first step. */
function Begin({ view: { evaluationId, readOnly, findings } }: { view: PlanView }) {
  const { t } = useTranslation("followup");
  return (
    <>
      <p className="lead">{t(readOnly ? "empty_read" : "empty_lead", { count: findings.all })}</p>
      {readOnly ? null : (
        <div className="next-step">
          <h2>{t("empty_title")}</h2>
          <p className="measure">{t("empty_text")}</p>
          <a href={`/evaluations/${evaluationId}/follow-up/actions/new`}>{t("empty_free")}</a>
        </div>
      )}
    </>
  );
}

/** How far the plan has come: a calm bar, and the same in words. */
function Standing({ view: { evaluationId, counts, findings } }: { view: PlanView }) {
  const { t } = useTranslation("followup");
  const { done, under_way, planned, dropped, kept } = counts;
  const address = `/evaluations/${evaluationId}/follow-up`;
  const share = (part: number): string => `${kept === 0 ? 0 : (100 * part) / kept}%`;
  return (
    <section className="plan-standing" aria-label={t("standing_label")}>
      <p className="lead">{t("standing", { count: kept, done })}</p>
      <div className="plan-bar" aria-hidden="true">
        <span className="plan-bar__done" style={{ width: share(done) }} />
        <span className="plan-bar__under-way" style={{ width: share(under_way) }} />
      </div>
      <p>
        {[
          t("standing_done", { count: done }),
          t("standing_under_way", { count: under_way }),
          t("standing_planned", { count: planned }),
          dropped > 0 ? t("standing_dropped", { count: dropped }) : null,
        ]
          .filter(Boolean)
          .join(" · ")}
      </p>
      <p>{t("standing_findings", { answered: findings.answered, count: findings.all })}</p>
      <p className="cluster">
        <a href={`${address}/xlsx`}>{t("download_xlsx")}</a>
        <a href={`${address}/ics`}>{t("download_ics")}</a>
      </p>
    </section>
  );
}

function ReviewLine({ view: { evaluationId, review } }: { view: PlanView }) {
  const { t } = useTranslation("followup");
  if (!review) return null;
  const { code, on, late } = review;
  return (
    <p className="plan-review">
      {t(`review_line_${code}`, { date: on })}
      {late ? <span className="action-tag action-tag--overdue">{t("review_late")}</span> : null}{" "}
      <a href={`/evaluations/${evaluationId}/follow-up/reviews`}>{t("review_open")}</a>
    </p>
  );
}
