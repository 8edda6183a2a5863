import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { forAnyone } from "~/access/guard.server";
import { passwordSchema } from "~/access/password";
import { NewPasswordField } from "~/access/password-field";
import { findLink, type LinkFault, setPasswordByLink } from "~/access/password-reset.server";
import { readSessionId } from "~/access/session.server";
import { faultSentence } from "~/platform/fault-sentence";
import { fieldFaults, formTexts, readForm } from "~/platform/form.server";
import { FaultSummary } from "~/ui/notice";

const choice = z.object({ password: passwordSchema });

/** A link that we do not know is not found; one that has done its work is gone. */
const deadStatus = ({ code }: LinkFault) => (code === "link_unknown" ? 404 : 410);

export const loader = forAnyone(async ({ params, db, t }) => {
  const link = await findLink(db, params["token"] ?? "");
  if (link.ok) return { title: t("access:reset_title"), email: link.value.email, dead: null };
  const dead = faultSentence(link.fault, t);
  return data({ title: t("access:dead_link_title"), email: null, dead }, { status: deadStatus(link.fault) });
});

export const action = forAnyone(async ({ request, params, db, t }) => {
  const token = params["token"] ?? "";
  const link = await findLink(db, token);
  // The page itself explains a link that does not work.
  if (!link.ok) return data({ faults: [] }, { status: deadStatus(link.fault) });
  const parsed = choice.safeParse(formTexts(await readForm(request), ["password"]));
  if (!parsed.success) return data({ faults: fieldFaults(parsed.error, t) }, { status: 422 });
  const result = await setPasswordByLink(db, token, parsed.data.password, readSessionId(db, request));
  if (!result.ok) return data({ faults: [] }, { status: deadStatus(result.fault) });
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
