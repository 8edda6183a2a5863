import { useTranslation } from "react-i18next";
import { Field } from "~/ui/field";
import { Outcome } from "~/ui/notice";

/** How the report stands, and what can be done about it. */
export interface PublicationView {
  /** «Publisert 3. mars 2026 av Kari, versjon 2»; null while it is not. */
  published: string | null;
  /** Why it cannot be published now, as a sentence; null when it can. */
  closed: string | null;
  /** The parts that are not written in some language, as one reads them; null when all are. */
  missing: string | null;
  /** Said when something was just done. */
  done: string | null;
}

interface PublicationPanelProps {
  view: PublicationView;
  /** Of the report itself. */
  address: string;
  fault: string | undefined;
  reason: string;
}

/** Publishes a report, or takes it back with a reason. */
export function PublicationPanel({ view, address, fault, reason }: PublicationPanelProps) {
  const { t } = useTranslation("survey_report");
  const { published, closed, missing, done } = view;
  return (
    <>
      <Outcome kind="done" sentence={done} />
      <section className="panel stack" aria-labelledby="publication-title">
        <h2 id="publication-title">{t("publication_title")}</h2>
        {published ? (
          <>
            <p>{published}</p>
            <p>{t("publication_frozen")}</p>
            <form method="post" className="form">
              <input type="hidden" name="intent" value="take_back" />
              <Field name="reason" label={t("take_back_reason")} hint={t("take_back_hint")} fault={fault}>
                {(control) => <textarea {...control} className="ds-input" rows={2} defaultValue={reason} />}
              </Field>
              <div className="cluster">
                <button type="submit" className="ds-button" data-variant="secondary">
                  {t("take_back_button")}
                </button>
                <a href={address}>{t("see_report")}</a>
              </div>
            </form>
          </>
        ) : (
          <>
            <p>{closed ?? t("publication_text")}</p>
            {missing ? <p className="quiet">{t("publication_missing", { parts: missing })}</p> : null}
            <div className="cluster">
              {closed ? null : (
                <form method="post">
                  <input type="hidden" name="intent" value="publish" />
                  <button type="submit" className="ds-button" data-variant="primary">
                    {t("publish_button")}
                  </button>
                </form>
              )}
              <a href={`${address}?show=draft`}>{t("see_draft")}</a>
            </div>
          </>
        )}
      </section>
    </>
  );
}
