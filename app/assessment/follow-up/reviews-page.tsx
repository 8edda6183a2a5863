import { useTranslation } from "react-i18next";
import { Field } from "~/ui/field";
import { FaultSummary, Notice } from "~/ui/notice";
import type {
  HeldReview,
  HoldReviewValues,
  PlanReviewValues,
  ReviewsAnswer,
  ReviewsView,
} from "./reviews-view";
import { StatusTag } from "./status-tag";
import "../evaluations/evaluation.css";
import "./follow-up.css";

interface ReviewsPageProps {
  view: ReviewsView;
  answer: ReviewsAnswer | null;
}

/** The look back at the plan about ten months after the report, and those that come after it. */
export function ReviewsPage({ view, answer }: ReviewsPageProps) {
  const { t } = useTranslation(["followup", "common"]);
  const { evaluationId, readOnly, next, held } = view;
  const faults = answer?.faults ?? [];
  const plan = answer?.plan ?? view.plan;
  const hold = answer?.hold ?? view.hold;
  const editing = hold !== null && held.some(({ number }) => String(number) === hold.number);
  return (
    <>
      <h1>{t("reviews_title")}</h1>
      <p className="lead">{t("reviews_lead")}</p>
      <FaultSummary title={t("common:faults_title")} faults={faults} />
      {answer?.stale ? (
        <div role="alert">
          <Notice kind="attention" title={t("review_stale_title")}>
            <p>{answer.stale.message}</p>
            <blockquote className="kept-text">{answer.stale.lines.join("\n")}</blockquote>
          </Notice>
        </div>
      ) : null}
      {readOnly ? <p className="quiet">{readOnly}</p> : null}
      {next && !editing ? (
        <section className="stack" aria-labelledby="next">
          <h2 id="next">{t("review_number", { number: next.number })}</h2>
          <p>
            {t(`review_${next.code}`, { date: next.on })}{" "}
            {next.late ? <span className="action-tag action-tag--overdue">{t("review_late")}</span> : null}
          </p>
          {plan ? <PlanForm values={plan} faults={faults} planned={next.code === "planned"} /> : null}
        </section>
      ) : null}
      {hold ? (
        <section className="stack" aria-labelledby="hold">
          <h2 id="hold">
            {editing ? t("review_change_title", { number: hold.number }) : t("review_hold_title")}
          </h2>
          <HoldForm values={hold} faults={faults} cancel={editing ? evaluationId : null} />
        </section>
      ) : null}
      {held.map((review) => (
        <Held key={review.number} review={review} view={view} />
      ))}
      <p>
        <a href={`/evaluations/${evaluationId}/follow-up`}>{t("back_to_plan")}</a>
      </p>
    </>
  );
}

interface PlanFormProps {
  values: PlanReviewValues;
  faults: ReviewsAnswer["faults"];
  /** Whether a date stands already, to be changed. */
  planned: boolean;
}

function PlanForm({ values, faults, planned }: PlanFormProps) {
  const { t } = useTranslation("followup");
  const fault = faults.find(({ name }) => name === "dueOn")?.message;
  return (
    <form method="post" className="form" autoComplete="off">
      <input type="hidden" name="intent" value="plan" />
      <input type="hidden" name="number" value={values.number} />
      <input type="hidden" name="version" value={values.version} />
      <Field name="dueOn" label={t(planned ? "review_new_date" : "review_date")} fault={fault}>
        {(control) => (
          <input {...control} type="date" className="ds-input short-input" defaultValue={values.dueOn} />
        )}
      </Field>
      <div>
        <button type="submit" className="ds-button" data-variant={planned ? "secondary" : "primary"}>
          {t(planned ? "review_move_button" : "review_plan_button")}
        </button>
      </div>
    </form>
  );
}

interface HoldFormProps {
  values: HoldReviewValues;
  faults: ReviewsAnswer["faults"];
  /** The evaluation to go back to where a held review is being changed; null where one is written up. */
  cancel: string | null;
}

function HoldForm({ values, faults, cancel }: HoldFormProps) {
  const { t } = useTranslation(["followup", "common"]);
  const faultOf = (name: string) => faults.find((fault) => fault.name === name)?.message;
  return (
    <form method="post" className="form" autoComplete="off">
      <input type="hidden" name="intent" value="hold" />
      <input type="hidden" name="number" value={values.number} />
      <input type="hidden" name="version" value={values.version} />
      <Field name="heldOn" label={t("review_held_on")} fault={faultOf("heldOn")}>
        {(control) => (
          <input {...control} type="date" className="ds-input short-input" defaultValue={values.heldOn} />
        )}
      </Field>
      <Field name="text" label={t("review_text")} hint={t("review_text_hint")} fault={faultOf("text")}>
        {(control) => <textarea {...control} className="ds-input" rows={8} defaultValue={values.text} />}
      </Field>
      <div className="cluster">
        <button type="submit" className="ds-button" data-variant="primary">
          {t("review_hold_button")}
        </button>
        {cancel ? <a href={`/evaluations/${cancel}/follow-up/reviews`}>{t("common:cancel")}</a> : null}
      </div>
    </form>
  );
}

function Held({ review, view }: { review: HeldReview; view: ReviewsView }) {
  const { t } = useTranslation(["followup", "common"]);
  const { number, heldOn, text, saved, statuses } = review;
  const heading = `review-${number}`;
  return (
    <section className="stack panel" aria-labelledby={heading}>
      <h2 id={heading}>{t("review_held_title", { number, date: heldOn })}</h2>
      <p className="kept-text measure">{text}</p>
      <p className="small quiet">
        {saved}{" "}
        {view.readOnly ? null : (
          <a href={`?edit=${number}`} aria-label={t("review_change_title", { number })}>
            {t("common:change")}
          </a>
        )}
      </p>
      <h3>{t("review_statuses")}</h3>
      {statuses.length === 0 ? (
        <p className="quiet">{t("review_no_actions")}</p>
      ) : (
        <ul className="review-statuses">
          {statuses.map(({ id, title, status }) => (
            <li key={id}>
              <StatusTag status={status} />{" "}
              <a href={`/evaluations/${view.evaluationId}/follow-up/actions/${id}`}>{title}</a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
