import { useTranslation } from "react-i18next";
import { Choice, ChoiceGroup } from "~/ui/choice-group";
import { Field } from "~/ui/field";
import { FindingField } from "./finding-field";
import type { ActionAnswer, ActionFormView } from "./action-view";

interface ActionFormProps {
  view: ActionFormView;
  faults: ActionAnswer["faults"];
}

/** The one place where an action is written, new or changed. */
export function ActionForm({ view, faults }: ActionFormProps) {
  const { t } = useTranslation(["followup", "common"]);
  const { evaluationId, values } = view;
  const isNew = values.version === "";
  const plan = `/evaluations/${evaluationId}/follow-up`;
  const faultOf = (name: string) => faults.find((fault) => fault.name === name)?.message;
  return (
    // A browser that restores typed text on a reload would put it under the new version.
    <form
      method="post"
      action={isNew ? `${plan}/actions/new` : `${plan}/actions/${values.actionId}`}
      className="form"
      autoComplete="off"
    >
      <input type="hidden" name="actionId" value={values.actionId} />
      <input type="hidden" name="version" value={values.version} />
      <input type="hidden" name="areaId" value={values.areaId} />
      <input type="hidden" name="publication" value={values.publication} />
      <Field name="title" label={t("field_title")} hint={t("field_title_hint")} fault={faultOf("title")}>
        {(control) => <input {...control} className="ds-input" defaultValue={values.title} />}
      </Field>
      <FindingField view={view} fault={faultOf("finding")} />
      <Questions view={view} fault={faultOf("questionIds")} />
      <Field
        name="expectedEffect"
        label={t("field_effect")}
        hint={t("field_effect_hint")}
        fault={faultOf("expectedEffect")}
      >
        {(control) => (
          <textarea {...control} className="ds-input" rows={2} defaultValue={values.expectedEffect} />
        )}
      </Field>
      <Field
        name="description"
        label={t("field_description")}
        hint={t("field_description_hint")}
        fault={faultOf("description")}
      >
        {(control) => (
          <textarea {...control} className="ds-input" rows={4} defaultValue={values.description} />
        )}
      </Field>
      <Field name="responsible" label={t("field_responsible")} fault={faultOf("responsible")}>
        {(control) => <input {...control} className="ds-input" defaultValue={values.responsible} />}
      </Field>
      <Field
        name="responsibleEmail"
        label={t("field_email")}
        hint={t("field_email_hint")}
        fault={faultOf("responsibleEmail")}
      >
        {(control) => (
          <input {...control} className="ds-input" inputMode="email" defaultValue={values.responsibleEmail} />
        )}
      </Field>
      <Field
        name="deadline"
        label={t("field_deadline")}
        hint={t("field_deadline_hint")}
        fault={faultOf("deadline")}
      >
        {(control) => (
          <input {...control} type="date" className="ds-input short-input" defaultValue={values.deadline} />
        )}
      </Field>
      {isNew ? <Begun chosen={values.status} /> : null}
      <div className="cluster">
        <button type="submit" className="ds-button" data-variant="primary">
          {t(isNew ? "save_new" : "save_change")}
        </button>
        <a href={isNew ? plan : `${plan}/actions/${values.actionId}`}>{t("common:cancel")}</a>
      </div>
    </form>
  );
}

function Questions({
  view: { questions, values },
  fault,
}: {
  view: ActionFormView;
  fault: string | undefined;
}) {
  const { t } = useTranslation("followup");
  return (
    <ChoiceGroup
      name="questionIds"
      legend={t("field_questions")}
      hint={t("field_questions_hint")}
      fault={fault}
    >
      {questions.map((question) => (
        <Choice
          key={question.id}
          type="checkbox"
          name="questionIds"
          value={question.id}
          defaultChecked={values.questionIds.includes(question.id)}
        >
          {question.id} {question.text}{" "}
          {question.shown ? <span className="quiet">{question.shown}</span> : null}
        </Choice>
      ))}
    </ChoiceGroup>
  );
}

/** A new action may be under way already; what comes later is reported as progress. */
function Begun({ chosen }: { chosen: string }) {
  const { t } = useTranslation("followup");
  return (
    <ChoiceGroup name="status" legend={t("field_begun")}>
      <div className="cluster">
        {(["planned", "under_way"] as const).map((status) => (
          <Choice key={status} type="radio" name="status" value={status} defaultChecked={chosen === status}>
            {t(`begun_${status}`)}
          </Choice>
        ))}
      </div>
    </ChoiceGroup>
  );
}
