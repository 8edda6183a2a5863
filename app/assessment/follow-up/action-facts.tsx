import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { ActionView } from "./action-view";
import { FindingText } from "./plan-area";

/** What an action is: why, what it should move, who and when; with the way to change or delete it. */
export function ActionFacts({ view }: { view: ActionView }) {
  const { t } = useTranslation("followup");
  const { evaluationId, action, readOnly } = view;
  const { finding, deadline, responsible, responsibleEmail } = action;
  const address = `/evaluations/${evaluationId}/follow-up/actions`;
  return (
    <section className="stack" aria-labelledby="facts">
      <h2 id="facts">{t("facts_title")}</h2>
      <dl className="fact-list">
        <Fact label={t("fact_deadline")}>{deadline ?? t("line_no_deadline")}</Fact>
        <Fact label={t("field_responsible")}>
          {responsible || t("line_nobody")}
          {responsibleEmail ? (
            <>
              <br />
              <a href={`mailto:${responsibleEmail}`}>{responsibleEmail}</a>
            </>
          ) : null}
        </Fact>
        <Fact label={t("fact_area")}>
          {action.area.id} {action.area.name}
        </Fact>
        <Fact label={t("fact_finding")}>
          {finding ? (
            <>
              <FindingText finding={finding} language={view.language} />
              {action.findingStands ? null : <p className="small quiet">{t("finding_changed_mark")}</p>}
            </>
          ) : (
            t("field_finding_none")
          )}
        </Fact>
        {action.questions.length > 0 ? (
          <Fact label={t("field_questions")}>
            <ul className="plain-list">
              {action.questions.map(({ id, text }) => (
                <li key={id}>
                  {id} {text}
                </li>
              ))}
            </ul>
          </Fact>
        ) : null}
        {action.expectedEffect ? (
          <Fact label={t("field_effect")}>
            <span className="kept-text">{action.expectedEffect}</span>
          </Fact>
        ) : null}
        {action.description ? (
          <Fact label={t("field_description")}>
            <span className="kept-text">{action.description}</span>
          </Fact>
        ) : null}
      </dl>
      <p className="small quiet">{action.saved}</p>
      {readOnly ? null : (
        <p className="cluster">
          <a href={`${address}/${action.id}?edit=1`} className="ds-button" data-variant="secondary">
            {t("change_action")}
          </a>
        </p>
      )}
      {readOnly || !view.removable ? null : <Delete id={action.id} version={action.version} />}
    </section>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Nothing is deleted by one press: the button stands behind what it means. */
function Delete({ id, version }: { id: string; version: number }) {
  const { t } = useTranslation("followup");
  return (
    <details className="plan-unanswered">
      <summary>{t("delete_open")}</summary>
      <form method="post" className="stack">
        <input type="hidden" name="intent" value="delete" />
        <input type="hidden" name="actionId" value={id} />
        <input type="hidden" name="version" value={version} />
        <p className="small">{t("delete_means")}</p>
        <p>
          <button
            type="submit"
            className="ds-button"
            data-variant="secondary"
            data-color="danger"
            data-size="sm"
          >
            {t("delete")}
          </button>
        </p>
      </form>
    </details>
  );
}
