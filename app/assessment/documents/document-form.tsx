import { useTranslation } from "react-i18next";
import { Field } from "~/ui/field";
import { RemoveForm } from "~/ui/remove-form";
import "~/ui/choices.css";
import type { DocumentsView, DocumentValues } from "./documents-view";
import { acceptedEndings, FILE_MOST_BYTES } from "./file-kinds";
import { TypeField } from "./type-field";

interface DocumentFormProps {
  values: DocumentValues;
  view: DocumentsView;
  faults: { name: string; message: string }[];
}

/** A document, new with its file or link, or what is told of one that is there. */
export function DocumentForm({ values, view, faults }: DocumentFormProps) {
  const { t } = useTranslation(["documents", "common"]);
  const isNew = values.version === "";
  const requests = [...view.missing, ...view.received].sort((a, b) => a.position - b.position);
  const request = requests.find(({ id }) => id === values.requestId);
  const faultOf = (name: string) => faults.find((fault) => fault.name === name)?.message;
  const hasKindFault = faults.some(({ name }) => name === "type" || name === "requestId");
  return (
    <section className="panel stack" aria-labelledby="form">
      <h2 id="form" lang={isNew && request ? view.language : undefined}>
        {isNew ? (request?.title ?? t("document_new")) : t("document_change")}
      </h2>
      {isNew && request?.note ? <p lang={view.language}>{request.note}</p> : null}
      <form
        method="post"
        encType={isNew ? "multipart/form-data" : undefined}
        className="form"
        autoComplete="off"
      >
        <input type="hidden" name="intent" value={isNew ? "add" : "change"} />
        <input type="hidden" name="documentId" value={values.documentId} />
        <input type="hidden" name="version" value={values.version} />
        <Field
          name="title"
          label={t("field_title")}
          hint={t("field_document_title_hint")}
          fault={faultOf("title")}
        >
          {(control) => (
            <input {...control} className="ds-input" lang={view.language} defaultValue={values.title} />
          )}
        </Field>
        <div className="document-dates">
          <Field name="adoptedOn" label={t("field_adopted_on")} fault={faultOf("adoptedOn")}>
            {(control) => (
              <input {...control} className="ds-input" type="date" defaultValue={values.adoptedOn} />
            )}
          </Field>
          <Field name="validTo" label={t("field_valid_to")} fault={faultOf("validTo")}>
            {(control) => (
              <input {...control} className="ds-input" type="date" defaultValue={values.validTo} />
            )}
          </Field>
        </div>
        <details className="document-kind" open={!isNew || !request || hasKindFault}>
          <summary>{t("kind_and_request")}</summary>
          <div className="document-kind__fields">
            {requests.length > 0 ? (
              <Field name="requestId" label={t("field_request")} fault={faultOf("requestId")}>
                {(control) => (
                  <select {...control} className="ds-input" defaultValue={values.requestId}>
                    <option value="">{t("field_request_none")}</option>
                    {requests.map(({ id, title }) => (
                      <option key={id} value={id} lang={view.language}>
                        {title}
                      </option>
                    ))}
                  </select>
                )}
              </Field>
            ) : (
              <input type="hidden" name="requestId" value="" />
            )}
            <TypeField types={view.types} value={values.type} fault={faultOf("type")} />
          </div>
        </details>
        {isNew ? <ContentFields values={values} faultOf={faultOf} /> : null}
        <div className="cluster">
          <button type="submit" className="ds-button" data-variant="primary">
            {t(isNew ? "document_add" : "common:save")}
          </button>
          <a href={`/evaluations/${view.evaluationId}/documents`}>{t("common:cancel")}</a>
        </div>
      </form>
      {isNew ? null : <Remove values={values} />}
    </section>
  );
}

interface ContentFieldsProps {
  values: DocumentValues;
  faultOf: (name: string) => string | undefined;
}

/** A link or a file. The file comes last in the form, so that all else is found before it when it is too large to be read. */
function ContentFields({ values, faultOf }: ContentFieldsProps) {
  const { t } = useTranslation("documents");
  return (
    <fieldset className="choices document-content">
      <legend className="field__label">{t("content")}</legend>
      <Field name="link" label={t("field_link")} hint={t("field_link_hint")} fault={faultOf("link")}>
        {(control) => (
          <input
            {...control}
            className="ds-input"
            inputMode="url"
            spellCheck={false}
            defaultValue={values.link}
          />
        )}
      </Field>
      <Field
        name="file"
        label={t("field_file")}
        hint={t("field_file_hint", { most: FILE_MOST_BYTES / 1024 / 1024 })}
        fault={faultOf("file")}
      >
        {(control) => <input {...control} className="ds-input" type="file" accept={acceptedEndings} />}
      </Field>
    </fieldset>
  );
}

function Remove({ values }: { values: DocumentValues }) {
  const { t } = useTranslation("documents");
  return (
    <RemoveForm
      intent="remove"
      fields={{ documentId: values.documentId, version: values.version }}
      means={t("document_remove_means")}
      remove={t("document_remove")}
    />
  );
}
