import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { ShownInterview } from "./plan-view";
import "./interviews.css";

/** One interview of the plan: when, with whom, where and by whom. Children are what can be done with it. */
export function InterviewCard({ interview, children }: { interview: ShownInterview; children?: ReactNode }) {
  const { t } = useTranslation("interviews");
  const { group, time, place, participants, evaluators } = interview;
  return (
    <li className="plan-card">
      <p className="plan-card__time">{time ?? <span className="quiet">{t("no_time_yet")}</span>}</p>
      <div className="plan-card__body">
        <h3>{group}</h3>
        <dl className="plan-card__facts">
          <div>
            <dt>{t("place")}</dt>
            <dd>{place || <span className="quiet">{t("not_set")}</span>}</dd>
          </div>
          <div>
            <dt>{t("participants")}</dt>
            <dd>
              {participants.length > 0 ? (
                <ul className="plain-list">
                  {participants.map(({ role, name }, index) => (
                    <li key={index}>
                      {role}
                      {name ? <span className="quiet">, {name}</span> : null}
                    </li>
                  ))}
                </ul>
              ) : (
                <span className="quiet">{t("not_set")}</span>
              )}
            </dd>
          </div>
          <div>
            <dt>{t("evaluators")}</dt>
            <dd>
              {evaluators.length > 0 ? evaluators.join(", ") : <span className="quiet">{t("not_set")}</span>}
            </dd>
          </div>
        </dl>
        <div className="cluster plan-card__ways no-print">{children}</div>
      </div>
    </li>
  );
}
