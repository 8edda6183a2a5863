import { useTranslation } from "react-i18next";
import { Notice } from "~/ui/notice";
import type { AskingView } from "./documents-view";
import { ProposedDocuments } from "./proposed-documents";

/** What the team does with the list as a whole: fill it, add to it, and tell the municipality that it is ready. */
export function AskingPanel({ asking, asked }: { asking: AskingView; asked: number }) {
  const { t } = useTranslation("documents");
  const { readOnly, proposable, lastTold } = asking;
  if (readOnly !== null) return lastTold ? <p className="quiet">{lastTold}</p> : null;
  if (asked === 0) {
    return (
      <div className="empty">
        <p>{t("list_empty")}</p>
        <ProposedDocuments proposable={proposable} open />
        <a href="?request=new#form">{t("ask_for_other")}</a>
      </div>
    );
  }
  return (
    <section className="panel stack" aria-labelledby="asking">
      <h2 id="asking">{t("asking")}</h2>
      <Tell asking={asking} />
      <p>
        <a href="?request=new#form" className="ds-button" data-variant="secondary" data-size="sm">
          {t("ask_for_other")}
        </a>
      </p>
      {proposable.length > 0 ? <ProposedDocuments proposable={proposable} /> : null}
    </section>
  );
}

/** The button that sends the mail, with to whom; or where people are invited, when the municipality has nobody. */
function Tell({ asking: { contacts, lastTold, mayInvite, sendId } }: { asking: AskingView }) {
  const { t } = useTranslation("documents");
  if (contacts === "") {
    return (
      <Notice kind="attention" title={t("nobody_title")}>
        <p>{t(mayInvite ? "nobody" : "nobody_ask")}</p>
        {mayInvite ? (
          <p>
            <a href="/people/new">{t("invite")}</a>
          </p>
        ) : null}
      </Notice>
    );
  }
  return (
    <form method="post" className="stack">
      <input type="hidden" name="intent" value="tell" />
      <input type="hidden" name="sendId" value={sendId} />
      <p>{lastTold ?? t("not_told")}</p>
      <p className="cluster">
        <button
          type="submit"
          id="field-tell"
          className="ds-button"
          data-variant={lastTold ? "secondary" : "primary"}
        >
          {t(lastTold ? "tell_again" : "tell")}
        </button>
        <span className="quiet">{t("tell_whom", { people: contacts })}</span>
      </p>
    </form>
  );
}
