import { useTranslation } from "react-i18next";
import { Field } from "~/ui/field";
import { RemoveForm } from "~/ui/remove-form";
import { QuestionChoices } from "./question-choices";
import type { NoteValues, WebsiteView } from "./website-view";

interface NoteFormProps {
  values: NoteValues;
  view: WebsiteView;
  faults: { name: string; message: string }[];
}

/** The one place where a note is written, new or changed. */
export function NoteForm({ values, view, faults }: NoteFormProps) {
  const { t } = useTranslation(["website", "common"]);
  const isNew = values.version === "";
  const faultOf = (name: string) => faults.find((fault) => fault.name === name)?.message;
  return (
    <section className="panel stack" aria-labelledby="write">
      <h2 id="write">{t(isNew ? "new_title" : "change_title")}</h2>
      {/* A browser that restores typed text on a reload would put it under the new version. */}
      <form method="post" className="form" autoComplete="off">
        <input type="hidden" name="noteId" value={values.noteId} />
        <input type="hidden" name="version" value={values.version} />
        <Field name="text" label={t("text")} fault={faultOf("text")}>
          {(control) => (
            <textarea
              {...control}
              className="ds-input"
              rows={4}
              lang={view.language}
              defaultValue={values.text}
            />
          )}
        </Field>
        <Field name="address" label={t("address")} hint={t("address_hint")} fault={faultOf("address")}>
          {(control) => (
            <input
              {...control}
              className="ds-input"
              inputMode="url"
              spellCheck={false}
              defaultValue={values.address}
            />
          )}
        </Field>
        <Field name="seenOn" label={t("seen_on")} fault={faultOf("seenOn")}>
          {(control) => (
            <input
              {...control}
              className="ds-input short-input"
              type="date"
              max={view.today}
              defaultValue={values.seenOn}
            />
          )}
        </Field>
        <QuestionChoices areas={view.areas} chosen={values.questionIds} fault={faultOf("questionIds")} />
        <div className="cluster">
          <button type="submit" name="intent" value="save" className="ds-button" data-variant="primary">
            {t(isNew ? "save_new" : "common:save")}
          </button>
          {isNew ? null : <a href={`/evaluations/${view.evaluationId}/website`}>{t("common:cancel")}</a>}
        </div>
      </form>
      {isNew ? null : <Delete values={values} />}
    </section>
  );
}

function Delete({ values }: { values: NoteValues }) {
  const { t } = useTranslation("website");
  return (
    <RemoveForm
      intent="delete"
      fields={{ noteId: values.noteId, version: values.version }}
      means={t("delete_means")}
      remove={t("delete")}
    />
  );
}
