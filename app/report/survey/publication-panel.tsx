import { useTranslation } from "react-i18next";
import { Field } from "~/ui/field";
import { Notice, Outcome } from "~/ui/notice";

/** How the report stands, and what can be done about it. */
export interface PublicationView {
  /** «Publisert 3. mars 2026 av Kari, versjon 2»; null while it is not. */
  published: string | null;
  /** Why it cannot be published now, as a sentence; null when it can. */
  closed: string | null;
  /** The parts that are not written in some language, as one reads them; null when all are. */
  missing: string | null;
  /** The questions of which some texts have not been read, each with how many have, as sentences. */
  unread: string[];
  /** Whether it is asked if the report shall be published. */
  ask: boolean;
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
  const { published, closed, ask, done } = view;
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
        ) : ask && closed === null ? (
          <PublishQuestion view={view} address={address} />
        ) : (
          <>
            <p>{closed ?? t("publication_text")}</p>
            <LeftUndone view={view} />
            <div className="cluster">
              {closed ? null : (
                <a className="ds-button" data-variant="primary" href={`${address}/edit?ask=publish`}>
                  {t("publish_button")}
                </a>
              )}
              <a href={`${address}?show=draft`}>{t("see_draft")}</a>
            </div>
          </>
        )}
      </section>
    </>
  );
}

/** Asks before everybody can read it, and says what is left undone. */
function PublishQuestion({ view, address }: Pick<PublicationPanelProps, "view" | "address">) {
  const { t } = useTranslation(["survey_report", "common"]);
  const isDone = view.missing === null && view.unread.length === 0;
  return (
    <Notice kind="attention" title={t("publish_ask")}>
      <div className="stack">
        <p>{t("publication_text")}</p>
        {isDone ? <p>{t("publish_nothing_left")}</p> : <LeftUndone view={view} />}
        <form method="post" action={`${address}/edit`} className="cluster">
          <input type="hidden" name="intent" value="publish" />
          <button type="submit" className="ds-button" data-variant="primary">
            {t("publish_sure")}
          </button>
          <a href={`${address}?show=draft`}>{t("see_draft")}</a>
          <a href={`${address}/edit`}>{t("common:cancel")}</a>
        </form>
      </div>
    </Notice>
  );
}

/** What a reader will miss: texts that are not written, and answers in words that nobody has read. */
function LeftUndone({ view: { missing, unread } }: Pick<PublicationPanelProps, "view">) {
  const { t } = useTranslation("survey_report");
  return (
    <>
      {missing ? <p>{t("publication_missing", { parts: missing })}</p> : null}
      {unread.length > 0 ? (
        <>
          <p>{t("publication_unread")}</p>
          <ul>
            {unread.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}
