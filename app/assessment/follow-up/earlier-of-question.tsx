import { useTranslation } from "react-i18next";
import type { EarlierActionsView } from "./earlier-actions-view";
import { StatusTag } from "./status-tag";
import "./follow-up.css";

interface EarlierOfQuestionProps {
  evaluationId: string;
  questionId: string;
  view: EarlierActionsView | null;
}

/** What the municipality did after its last evaluation to lift this question, and the grade that it had then. */
export function EarlierOfQuestion({ evaluationId, questionId, view }: EarlierOfQuestionProps) {
  const { t } = useTranslation("followup");
  const actions =
    view?.actions.filter(({ questions }) => questions.some(({ id }) => id === questionId)) ?? [];
  if (!view || actions.length === 0) return null;
  const outcome = actions[0]?.questions.find(({ id }) => id === questionId);
  return (
    <section className="stack" aria-labelledby="earlier">
      <h2 id="earlier">{t("earlier_title")}</h2>
      {outcome?.earlier ? (
        <p>
          {t("earlier_then", { name: view.name, ...outcome.earlier })}{" "}
          {view.comparable && outcome.difference
            ? t("earlier_change", { difference: outcome.difference })
            : null}
          {view.comparable ? null : t("earlier_not_comparable", view.instruments)}
        </p>
      ) : null}
      <ul className="evidence-list">
        {actions.map(({ id, title, status, expectedEffect }) => (
          <li key={id}>
            <p lang={view.language}>
              {title} <StatusTag status={status} />
            </p>
            {expectedEffect ? (
              <p className="small">
                {t("field_effect")}: <span lang={view.language}>{expectedEffect}</span>
              </p>
            ) : null}
          </li>
        ))}
      </ul>
      <p>
        <a href={`/evaluations/${evaluationId}/earlier-actions`}>{t("earlier_all", { name: view.name })}</a>
      </p>
    </section>
  );
}
