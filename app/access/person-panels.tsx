import { useTranslation } from "react-i18next";
import { formatDate } from "~/platform/format";
import type { Language } from "~/platform/i18n/languages";
import { Notice } from "~/ui/notice";
import type { Person } from "./person";

/** What an administrator can ask for on a person's page; each is a form of its own. */
export const personForms = ["standing", "link", "deactivate", "reactivate"] as const;

/** What an address can say has been done, when the page is shown after it. */
export const personDone = [
  "saved",
  "invited",
  "link_sent",
  "mail_failed",
  "deactivated",
  "reactivated",
] as const;

export type PersonDone = (typeof personDone)[number];

interface DoneNoticeProps {
  done: PersonDone;
  person: Person;
  /** Whether mail is written to files because there is no server to send it by. */
  mailIsKept: boolean;
  /** Whether there is a page that shows the kept mail. */
  mailIsShown: boolean;
}

export function DoneNotice({ done, person: { email }, mailIsKept, mailIsShown }: DoneNoticeProps) {
  const { t } = useTranslation("access");
  if (done === "mail_failed") {
    return (
      <Notice kind="attention">
        <p>{t("person_mail_failed", { email })}</p>
      </Notice>
    );
  }
  if ((done === "invited" || done === "link_sent") && mailIsKept) {
    return (
      <Notice kind="attention">
        <p>
          {t("person_mail_kept")} {mailIsShown ? <a href="/mail">{t("person_mail_kept_see")}</a> : null}
        </p>
      </Notice>
    );
  }
  const texts = {
    saved: t("person_saved"),
    invited: t("person_invited", { email }),
    link_sent: t("person_link_sent", { email }),
    deactivated: t("person_deactivated_done"),
    reactivated: t("person_reactivated_done"),
  };
  return (
    <Notice kind="done">
      <p>{texts[done]}</p>
    </Notice>
  );
}

/** Sends the link to set a password once more. */
export function LinkPanel({ person }: { person: Person }) {
  const { t } = useTranslation("access");
  const state = person.hasPassword ? "active" : "invited";
  return (
    <section className="stack">
      <h2>{t("person_link")}</h2>
      <p>{t(`person_link_${state}`, { name: person.name })}</p>
      <PersonButton form="link" text={t(`person_link_${state}_button`)} />
    </section>
  );
}

/** Takes the access away or gives it back. */
export function AccessPanel({
  person,
  isCaller,
  language,
}: {
  person: Person;
  isCaller: boolean;
  language: Language;
}) {
  const { t } = useTranslation("access");
  const { name, deactivatedAt } = person;
  return (
    <section className="stack" id="field-access">
      <h2>{t("person_access")}</h2>
      {isCaller ? <p>{t("person_deactivate_self")}</p> : null}
      {!isCaller && deactivatedAt ? (
        <>
          <p>{t("person_deactivated_since", { name, date: formatDate(deactivatedAt, language) })}</p>
          <PersonButton form="reactivate" text={t("person_reactivate_button")} />
        </>
      ) : null}
      {!isCaller && !deactivatedAt ? (
        <>
          <p>{t("person_deactivate_lead")}</p>
          <PersonButton form="deactivate" text={t("person_deactivate_button", { name })} />
        </>
      ) : null}
    </section>
  );
}

function PersonButton({ form, text }: { form: (typeof personForms)[number]; text: string }) {
  return (
    <form method="post">
      <input type="hidden" name="form" value={form} />
      <button type="submit" className="ds-button" data-variant="secondary">
        {text}
      </button>
    </form>
  );
}
