import { useTranslation } from "react-i18next";
import { Choice, ChoiceGroup } from "~/ui/choice-group";
import { Field } from "~/ui/field";
import { actionStatuses } from "./action-status";
import type { ActionAnswer, ProgressFormValues, ShownProgress } from "./action-view";
import { StatusTag } from "./status-tag";

interface ProgressFormProps {
  actionId: string;
  values: ProgressFormValues;
  faults: ActionAnswer["faults"];
}

/** Says how far an action has come: a status, and what has been done. */
export function ProgressForm({ actionId, values, faults }: ProgressFormProps) {
  const { t } = useTranslation("followup");
  const faultOf = (name: string) => faults.find((fault) => fault.name === name)?.message;
  return (
    <form method="post" className="form panel" autoComplete="off">
      <input type="hidden" name="intent" value="progress" />
      <input type="hidden" name="actionId" value={actionId} />
      <input type="hidden" name="progressId" value={values.progressId} />
      <input type="hidden" name="version" value={values.version} />
      <ChoiceGroup name="status" legend={t("progress_status")} fault={faultOf("status")}>
        <div className="cluster">
          {actionStatuses.map((status) => (
            <Choice
              key={status}
              type="radio"
              name="status"
              value={status}
              defaultChecked={values.status === status}
            >
              {t(`status_${status}`)}
            </Choice>
          ))}
        </div>
      </ChoiceGroup>
      <Field name="text" label={t("progress_text")} hint={t("progress_text_hint")} fault={faultOf("text")}>
        {(control) => <textarea {...control} className="ds-input" rows={3} defaultValue={values.text} />}
      </Field>
      <div>
        <button type="submit" className="ds-button" data-variant="primary">
          {t("progress_button")}
        </button>
      </div>
    </form>
  );
}

/** What has been reported, the newest first. */
export function ProgressLog({ progress }: { progress: readonly ShownProgress[] }) {
  const { t } = useTranslation("followup");
  if (progress.length === 0) return <p className="quiet">{t("progress_none")}</p>;
  return (
    <ol className="progress-log">
      {progress.map(({ id, by, status, text }) => (
        <li key={id}>
          <p>
            <StatusTag status={status} /> <span className="small quiet">{by}</span>
          </p>
          {text ? <p className="kept-text">{text}</p> : null}
        </li>
      ))}
    </ol>
  );
}
