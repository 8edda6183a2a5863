import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { isDemo } from "~/access/demo.server";
import { forRoles, refusal } from "~/access/guard.server";
import { KeptMailArticle } from "~/access/kept-mail";
import { readConfiguration } from "~/platform/configuration.server";
import { listKeptMail } from "~/platform/mail.server";
import "~/access/access.css";

/** In a demo there is nobody to receive mail, so it is shown; elsewhere the page does not exist, for mails carry links. */
export const loader = forRoles(["administrator"], async ({ db, language, t }) => {
  if (!(await isDemo(db))) throw refusal("not_found", 404);
  const { origin } = readConfiguration();
  return { title: t("mail:title"), origin, language, ...(await listKeptMail()) };
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) =>
  page ? [{ title: `${page.title} – Peil` }] : [];

export default function MailPage() {
  const { title, origin, language, mails, count } = useLoaderData<typeof loader>();
  const { t } = useTranslation("mail");
  return (
    <div className="page page--narrow">
      <h1>{title}</h1>
      <p className="lead">{t("lead")}</p>
      {mails.length > 0 ? null : (
        <div className="empty">
          <p>{t("empty")}</p>
        </div>
      )}
      {mails.length < count ? (
        <p className="quiet">{t("newest_of", { shown: mails.length, count })}</p>
      ) : null}
      {mails.map((mail) => (
        <KeptMailArticle key={mail.id} mail={mail} origin={origin} language={language} />
      ))}
    </div>
  );
}
