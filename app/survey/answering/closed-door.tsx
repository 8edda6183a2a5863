import { useTranslation } from "react-i18next";

/** Why a personal link opens nothing now, and what to do about it. */
export interface ClosedDoorView {
  title: string;
  text: string;
  /** Who can be asked; null where we do not know whose link it is. */
  contact: { name: string; address: string } | null;
  /** Whether answers were sent in by this link, so that they can still be read. */
  receipt: boolean;
  /** Whether there are answers that were never sent in, and that can be deleted by this link. */
  begun: boolean;
  /** Whether the answers can be seen beside the group's. */
  sheet: boolean;
}

/** The page of a link that is unknown or revoked, or of a survey that is not open. */
export function ClosedDoor({ view, token }: { view: ClosedDoorView; token: string }) {
  const { t } = useTranslation("answering");
  const { title, text, contact, receipt, begun, sheet } = view;
  return (
    <div className="page page--narrow">
      <h1>{title}</h1>
      <p className="lead">{text}</p>
      {contact ? (
        <p>
          {t("contact", { name: contact.name })} <a href={`mailto:${contact.address}`}>{contact.address}</a>
        </p>
      ) : (
        <p>{t("contact_unknown")}</p>
      )}
      {receipt || sheet ? (
        <p className="cluster">
          {sheet ? (
            <a className="ds-button" data-variant="primary" href={`/s/${token}/sheet`}>
              {t("see_sheet")}
            </a>
          ) : null}
          {receipt ? (
            <a
              className="ds-button"
              data-variant={sheet ? "secondary" : "primary"}
              href={`/s/${token}/receipt`}
            >
              {t("see_receipt")}
            </a>
          ) : null}
        </p>
      ) : null}
      {begun ? (
        <section className="stack">
          <h2>{t("begun_title")}</h2>
          <p className="measure">{t("begun_text")}</p>
          <p>
            <a className="ds-button" data-variant="secondary" href={`/s/${token}/delete`}>
              {t("delete_ask")}
            </a>
          </p>
        </section>
      ) : null}
    </div>
  );
}
