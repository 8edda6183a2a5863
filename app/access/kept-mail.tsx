import { useTranslation } from "react-i18next";
import { formatDateTime } from "~/platform/format";
import type { Language } from "~/platform/i18n/languages";
import type { KeptMail } from "~/platform/mail.server";

/** A mail that was not sent, with the links to Peil in it ready to follow. */
export function KeptMailArticle({
  mail,
  origin,
  language,
}: {
  mail: KeptMail;
  origin: string;
  language: Language;
}) {
  const { t } = useTranslation("mail");
  return (
    <article className="panel kept-mail">
      <h2>{mail.subject}</h2>
      <p className="quiet small">
        {t("to", { to: mail.to })} ·{" "}
        <time dateTime={mail.at.toISOString()}>{formatDateTime(mail.at, language)}</time>
      </p>
      <pre>
        {mail.text.split(/(https?:\/\/\S+)/).map((part, index) =>
          part.startsWith(`${origin}/`) ? (
            <a key={index} href={part}>
              {part}
            </a>
          ) : (
            part
          ),
        )}
      </pre>
    </article>
  );
}
