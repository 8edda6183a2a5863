import { useTranslation } from "react-i18next";
import { Notice } from "~/ui/notice";
import type { PlanView } from "./plan-view";
import { InterviewCard } from "./interview-card";
import "./interviews.css";

interface PlanPageProps {
  view: PlanView;
  mayPlan: boolean;
  /** Whether the reader sees guides and notes: the team and administrators. */
  seesWork: boolean;
  /** Why somebody who could plan cannot now; null when they can, or never could. */
  closed: string | null;
}

/** The plan of the interviews by day, what is still missing, and the guides. */
export function PlanPage({ view, mayPlan, seesWork, closed }: PlanPageProps) {
  const { t } = useTranslation("interviews");
  const { evaluationId, days, missing, warnings } = view;
  const base = `/evaluations/${evaluationId}/interviews`;
  const interviews = days.flatMap((day) => day.interviews);
  return (
    <>
      {closed ? (
        <Notice>
          <p>{closed}</p>
        </Notice>
      ) : null}
      {mayPlan ? (
        <div className="cluster no-print">
          <a
            href={`${base}/new`}
            className="ds-button"
            data-variant={interviews.length > 0 ? "primary" : "secondary"}
          >
            {t("new")}
          </a>
          {missing.length > 0 ? <ProposalForm first={interviews.length === 0} /> : null}
        </div>
      ) : null}
      {mayPlan && warnings.length > 0 ? (
        <Notice kind="attention" title={t("warnings_title")}>
          <ul>
            {warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {interviews.length === 0 ? (
        <div className="empty">
          <p>{t(mayPlan ? "empty_plan" : "empty_reader")}</p>
        </div>
      ) : null}
      {days.map((day) => (
        <section key={day.title} className="plan-day" aria-label={day.title}>
          <h2>{day.title}</h2>
          <ul className="plan-list">
            {day.interviews.map((interview) => (
              <InterviewCard key={interview.id} interview={interview}>
                {seesWork ? (
                  <a href={`${base}/${interview.id}`}>{t("to_notes", { group: interview.group })}</a>
                ) : null}
                {mayPlan ? (
                  <a href={`${base}/${interview.id}/edit`}>
                    {t("change")} <span className="visually-hidden">{interview.group}</span>
                  </a>
                ) : null}
                {seesWork && interview.notes > 0 ? (
                  <span className="quiet">{t("notes_count", { count: interview.notes })}</span>
                ) : null}
              </InterviewCard>
            ))}
          </ul>
        </section>
      ))}
      {seesWork && interviews.length > 0 && missing.length > 0 ? (
        <section className="stack no-print" aria-labelledby="missing">
          <h2 id="missing">{t("missing_title")}</h2>
          <ul>
            {missing.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </section>
      ) : null}
      {seesWork ? <Guides view={view} /> : null}
    </>
  );
}

function ProposalForm({ first }: { first: boolean }) {
  const { t } = useTranslation("interviews");
  return (
    <form method="post">
      <button
        type="submit"
        name="intent"
        value="propose"
        className="ds-button"
        data-variant={first ? "primary" : "secondary"}
      >
        {t("propose")}
      </button>
    </form>
  );
}

function Guides({ view: { evaluationId, guides } }: { view: PlanView }) {
  const { t } = useTranslation("interviews");
  const base = `/evaluations/${evaluationId}/interviews/guide`;
  return (
    <section className="stack no-print" aria-labelledby="guides">
      <h2 id="guides">{t("guides_title")}</h2>
      <p className="measure">{t("guides_lead")}</p>
      <ul className="guide-list">
        {guides.map(({ groupId, group, questions }) => (
          <li key={groupId}>
            <a href={`${base}/${groupId}`}>{group}</a>
            <span className="quiet">{t("questions_count", { count: questions })}</span>
            <a href={`${base}/${groupId}/pdf`}>
              PDF <span className="visually-hidden">{group}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
