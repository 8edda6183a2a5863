import { useTranslation } from "react-i18next";
import { Notice } from "~/ui/notice";
import { TableFrame } from "~/ui/table-frame";
import type { EarlierActionsView, ShownOutcome } from "./earlier-actions-view";
import { FindingText } from "./plan-area";
import { StatusTag } from "./status-tag";
import "../evaluations/evaluation.css";
import "./follow-up.css";

/** What became of what the municipality did after its evaluation before this one. */
export function EarlierActionsPage({ view }: { view: EarlierActionsView | null }) {
  const { t } = useTranslation("followup");
  if (!view) {
    return (
      <div className="empty">
        <p>{t("earlier_none")}</p>
      </div>
    );
  }
  const { name, plan, comparable, instruments, actions } = view;
  return (
    <>
      <p className="lead">{t("earlier_lead", { name })}</p>
      {comparable ? null : (
        <Notice kind="attention" title={t("earlier_not_comparable_title")}>
          <p>{t("earlier_not_comparable", instruments)}</p>
        </Notice>
      )}
      {plan ? (
        <p>
          <a href={plan}>{t("earlier_plan", { name })}</a>
        </p>
      ) : null}
      {actions.length === 0 ? (
        <div className="empty">
          <p>{t("earlier_no_actions", { name })}</p>
        </div>
      ) : null}
      {actions.map((action) => (
        <section key={action.id} className="plan-area" aria-labelledby={`action-${action.id}`}>
          <h2 id={`action-${action.id}`}>{action.title}</h2>
          <p>
            <StatusTag status={action.status} /> <span className="quiet">{action.area}</span>
          </p>
          {action.finding ? (
            <div className="finding-quote">
              <FindingText finding={action.finding} language={view.language} />
            </div>
          ) : null}
          {action.expectedEffect ? (
            <p className="measure">
              {t("field_effect")}: {action.expectedEffect}
            </p>
          ) : null}
          {action.questions.length > 0 ? (
            <Outcomes questions={action.questions} name={name} comparable={comparable} title={action.title} />
          ) : (
            <p className="quiet">{t("earlier_no_questions")}</p>
          )}
        </section>
      ))}
    </>
  );
}

interface OutcomesProps {
  questions: ShownOutcome[];
  /** The earlier evaluation's name. */
  name: string;
  comparable: boolean;
  /** The action's title. */
  title: string;
}

function Outcomes({ questions, name, comparable, title }: OutcomesProps) {
  const { t } = useTranslation("followup");
  const notGraded = <span className="quiet">{t("earlier_not_graded")}</span>;
  return (
    <TableFrame label={t("earlier_table", { title })}>
      <table className="data-table outcome-table">
        <caption className="visually-hidden">{t("earlier_table", { title })}</caption>
        <thead>
          <tr>
            <th scope="col">{t("column_questions")}</th>
            <th scope="col" className="number">
              {t("earlier_grade", { name })}
            </th>
            <th scope="col" className="number">
              {t("earlier_points")}
            </th>
            {comparable ? (
              <>
                <th scope="col" className="number">
                  {t("earlier_grade_now")}
                </th>
                <th scope="col" className="number">
                  {t("earlier_points")}
                </th>
                <th scope="col" className="number">
                  {t("earlier_difference")}
                </th>
              </>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {questions.map(({ id, text, earlier, now, difference }) => (
            <tr key={id}>
              <th scope="row">
                {id} {text}
              </th>
              <td className="number">{earlier?.grade ?? notGraded}</td>
              <td className="number">{earlier?.points ?? ""}</td>
              {comparable ? (
                <>
                  <td className="number">{now?.grade ?? notGraded}</td>
                  <td className="number">{now?.points ?? ""}</td>
                  <td className="number">{difference ?? ""}</td>
                </>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}
