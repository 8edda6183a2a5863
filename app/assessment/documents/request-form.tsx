import { useTranslation } from "react-i18next";
import { Field } from "~/ui/field";
import { RemoveForm } from "~/ui/remove-form";
import type { DocumentsView, RequestValues } from "./documents-view";
import { TypeField } from "./type-field";

interface RequestFormProps {
  values: RequestValues;
  view: DocumentsView;
  faults: { name: string; message: string }[];
}

/** What the team asks for, new or changed; one that nothing has been sent to can be removed. */
export function RequestForm({ values, view, faults }: RequestFormProps) {
  const { t } = useTranslation(["documents", "common"]);
  const isNew = values.version === "";
  const faultOf = (name: string) => faults.find((fault) => fault.name === name)?.message;
  return (
    <section className="panel stack" aria-labelledby="form">
      <h2 id="form">{t(isNew ? "request_new" : "request_change")}</h2>
      {/* A browser that restores typed text on a reload would put it under the new version. */}
      <form method="post" className="form" autoComplete="off">
        <input type="hidden" name="intent" value="save_request" />
        <input type="hidden" name="requestId" value={values.requestId} />
        <input type="hidden" name="version" value={values.version} />
        <Field name="title" label={t("field_title")} fault={faultOf("title")}>
          {(control) => (
            <input {...control} className="ds-input" lang={view.language} defaultValue={values.title} />
          )}
        </Field>
        <TypeField types={view.types} value={values.type} fault={faultOf("type")} />
        <Field name="note" label={t("field_note")} hint={t("field_note_hint")} fault={faultOf("note")}>
          {(control) => (
            <textarea
              {...control}
              className="ds-input"
              rows={2}
              lang={view.language}
              defaultValue={values.note}
            />
          )}
        </Field>
        <div className="cluster">
          <button type="submit" className="ds-button" data-variant="primary">
            {t("common:save")}
          </button>
          <a href={`/evaluations/${view.evaluationId}/documents`}>{t("common:cancel")}</a>
        </div>
      </form>
      {isNew ? null : (
        <RemoveForm
          intent="remove_request"
          fields={{ requestId: values.requestId, version: values.version }}
          means={t("request_remove_means")}
          remove={t("request_remove")}
        />
      )}
    </section>
  );
}
