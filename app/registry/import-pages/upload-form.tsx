import { useTranslation } from "react-i18next";
import { Field } from "~/ui/field";

/** The form that sends a file of figures to be previewed. */
export function UploadForm({ fault }: { fault: string | undefined }) {
  const { t } = useTranslation("observations");
  return (
    <form method="post" action="/observations/import" encType="multipart/form-data" className="form">
      <Field name="file" label={t("file")} hint={t("file_hint")} fault={fault}>
        {(control) => <input {...control} className="ds-input" type="file" accept=".csv,.txt,.xlsx,.json" />}
      </Field>
      <div>
        <button type="submit" className="ds-button" data-variant="primary">
          {t("send")}
        </button>
      </div>
    </form>
  );
}

/** What kinds of files Peil reads. */
export function FileKinds() {
  const { t } = useTranslation("observations");
  return (
    <section className="stack">
      <h2>{t("kinds_title")}</h2>
      <ul className="measure">
        <li>{t("kind_json_stat")}</li>
        <li>{t("kind_statbank")}</li>
        <li>{t("kind_klass")}</li>
        <li>
          {t("kind_long")} <code>municipality;indicator;year;value;status</code>
        </li>
      </ul>
      <p>{t("kinds_end")}</p>
    </section>
  );
}
