import { useTranslation } from "react-i18next";
import type { ActionLineData } from "./plan-view";
import { StatusTag } from "./status-tag";

interface ActionListProps {
  evaluationId: string;
  actions: readonly ActionLineData[];
  /** What the list is of, for those who do not see where it stands. */
  label?: string;
}

/** Actions, each with where it stands and the way to its page; where they can be moved, with the buttons for it. */
export function ActionList({ evaluationId, actions, label }: ActionListProps) {
  return (
    <ul className="action-list" aria-label={label}>
      {actions.map((action) => (
        <li key={action.id} id={`action-${action.id}`} className="action-line">
          <ActionLine evaluationId={evaluationId} action={action} />
        </li>
      ))}
    </ul>
  );
}

function ActionLine({ evaluationId, action }: { evaluationId: string; action: ActionLineData }) {
  const { t } = useTranslation("followup");
  const { id, title, status, overdue, deadline, responsible, questionIds, up, down } = action;
  const facts = [
    deadline ? t("line_deadline", { deadline }) : t("line_no_deadline"),
    responsible || t("line_nobody"),
    questionIds.length > 0 ? t("line_questions", { questions: questionIds.join(", ") }) : null,
  ];
  return (
    <>
      <div className="action-line__main">
        <a href={`/evaluations/${evaluationId}/follow-up/actions/${id}`}>{title}</a>
        <p className="action-line__facts">
          <StatusTag status={status} overdue={overdue} />{" "}
          <span className="small quiet">{facts.filter(Boolean).join(" · ")}</span>
        </p>
      </div>
      {up === null && down === null ? null : (
        <div className="action-line__moves">
          {up === null ? null : <Move action={action} to={up} sign="↑" label={t("move_up", { title })} />}
          {down === null ? null : (
            <Move action={action} to={down} sign="↓" label={t("move_down", { title })} />
          )}
        </div>
      )}
    </>
  );
}

interface MoveProps {
  action: ActionLineData;
  to: number;
  sign: string;
  label: string;
}

/** The place to move to is named outright, so that pressing twice moves once. */
function Move({ action, to, sign, label }: MoveProps) {
  return (
    <form method="post">
      <input type="hidden" name="actionId" value={action.id} />
      <input type="hidden" name="from" value={action.position} />
      <button type="submit" name="to" value={to} className="move-button" aria-label={label}>
        {sign}
      </button>
    </form>
  );
}
