import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { forAnyone } from "~/access/guard.server";
import { passwordSchema } from "~/access/password";
import { NewPasswordField } from "~/access/password-field";
import { findLink, setPasswordByLink } from "~/access/password-reset.server";
import { readSessionId } from "~/access/session.server";
import { faultSentence } from "~/platform/fault-sentence";
import { fieldFaults, formTexts, readForm } from "~/platform/form.server";
import { FaultSummary } from "~/ui/notice";

const choice = z.object({ password: passwordSchema });

export const loader = forAnyone(async ({ params, db, t }) => {
  const link = await findLink(db, params["token"] ?? "");
  if (link.ok) return { title: t("access:reset_title"), email: link.value.email, dead: null };
  // Read after a failed attempt too, whose own status says enough; a link that is looked up and does not work is gone.
  return data(
    { title: t("access:dead_link_title"), email: null, dead: faultSentence(link.fault, t) },
    { status: 410 },
  );
});

export const action = forAnyone(async ({ request, params, db, t }) => {
  const { password } = formTexts(await readForm(request), ["password"]);
  const parsed = choice.safeParse({ password });
  if (!parsed.success) return data({ faults: fieldFaults(parsed.error, t) }, { status: 422 });
  const result = await setPasswordByLink(db, params["token"] ?? "", password, readSessionId(db, request));
  // The page itself explains a link that does not work.
  if (!result.ok) return data({ faults: [] }, { status: 410 });
  return redirect("/evaluations", { status: 303, headers: { "Set-Cookie": result.value } });
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) =>
  page ? [{ title: `${page.title} – Peil` }] : [];

export default function SetPasswordPage() {
  const { title, email, dead } = useLoaderData<typeof loader>();
  const faults = useActionData<typeof action>()?.faults ?? [];
  const { t } = useTranslation(["access", "common"]);
  if (dead) {
    return (
      <div className="page page--narrow">
        <h1>{title}</h1>
        <p className="lead">{dead}</p>
        <p className="cluster">
          <a className="ds-button" data-variant="primary" href="/password/forgot">
            {t("dead_link_new")}
          </a>
          <a href="/sign-in">{t("sign_in_title")}</a>
        </p>
      </div>
    );
  }
  return (
    <div className="page page--narrow">
      <h1>{title}</h1>
      <p className="lead">{t("reset_lead", { email })}</p>
      <FaultSummary title={t("common:faults_title")} faults={faults} />
      <form method="post" className="form">
        {/* Tells password managers whose password it is. */}
        <input type="email" autoComplete="username" value={email ?? ""} readOnly hidden />
        <NewPasswordField fault={faults[0]?.message} />
        <div>
          <button type="submit" className="ds-button" data-variant="primary">
            {t("reset_button")}
          </button>
        </div>
      </form>
    </div>
  );
}
