import { useTranslation } from "react-i18next";

/** A form as it was sent, to be sent again. */
export interface SentForm {
  address: string;
  fields: { name: string; value: string }[];
}

/** What somebody wrote who was signed out meanwhile: to read, to copy, and to send again once they have signed in. */
export function SentFormAgain({ sent: { address, fields } }: { sent: SentForm }) {
  const { t } = useTranslation("faults");
  // What people write has spaces in it; ids and choices have not.
  const written = fields.filter(({ value }) => /\S\s+\S/.test(value));
  return (
    <section className="stack" aria-labelledby="sent">
      <h2 id="sent">{t("sent_title")}</h2>
      <p>{t("sent_lead")}</p>
      {written.map(({ name, value }) => (
        <blockquote key={name} className="kept-text">
          {value}
        </blockquote>
      ))}
      <form method="post" action={address} className="cluster">
        {fields.map(({ name, value }, index) => (
          <input key={index} type="hidden" name={name} value={value} />
        ))}
        <a href="/sign-in" target="_blank" rel="noreferrer" className="ds-button" data-variant="secondary">
          {t("sent_sign_in")}
        </a>
        <button type="submit" className="ds-button" data-variant="primary">
          {t("sent_again")}
        </button>
      </form>
    </section>
  );
}
