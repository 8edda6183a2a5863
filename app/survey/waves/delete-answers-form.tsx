import { useTranslation } from "react-i18next";
import { Choice, ChoiceGroup } from "~/ui/choice-group";
import { Field } from "~/ui/field";
import { FaultSummary } from "~/ui/notice";

interface DeleteAnswersFormProps {
  /** Where to go without deleting anything. */
  back: string;
  reason: string;
  faults: { name: string; message: string }[];
}

/** The confirmation of deleting what somebody has answered, with the reason for it. */
export function DeleteAnswersForm({ back, reason, faults }: DeleteAnswersFormProps) {
  const { t } = useTranslation(["waves", "common"]);
  const faultOf = (name: string) => faults.find((fault) => fault.name === name)?.message;
  return (
    <>
      <FaultSummary title={t("common:faults_title")} faults={faults} />
      <form method="post" className="form" autoComplete="off">
        <Field
          name="reason"
          label={t("delete_reason")}
          hint={t("delete_reason_hint")}
          fault={faultOf("reason")}
        >
          {(control) => (
            <textarea {...control} className="ds-input" rows={3} maxLength={500} defaultValue={reason} />
          )}
        </Field>
        <ChoiceGroup name="confirmed" legend={t("delete_confirm")} fault={faultOf("confirmed")}>
          <Choice type="checkbox" name="confirmed" value="yes">
            {t("delete_confirmed")}
          </Choice>
        </ChoiceGroup>
        <div className="cluster">
          <button type="submit" className="ds-button" data-variant="primary" data-color="danger">
            {t("delete_now")}
          </button>
          <a href={back}>{t("common:cancel")}</a>
        </div>
      </form>
    </>
  );
}
