import { data, type HeadersFunction, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { forAnyone } from "~/access/guard.server";
import { mailReset } from "~/access/password-reset.server";
import { emailSchema } from "~/access/person";
import { resetLimits } from "~/access/rate-limits.server";
import { faultSentence } from "~/platform/fault-sentence";
import { fieldFaults, formTexts, readForm } from "~/platform/form.server";
import { Field } from "~/ui/field";
import { FaultSummary } from "~/ui/notice";

const question = z.object({ email: emailSchema });

export const loader = forAnyone(({ t }) => ({ title: t("access:forgot_title") }));

/** The answer is the same, and as quick, whether there is an account or not: the mail is seen to afterwards. */
export const action = forAnyone(async ({ request, db, t, address }) => {
  const { email } = formTexts(await readForm(request), ["email"]);
  const parsed = question.safeParse({ email });
  if (!parsed.success)
    return data({ faults: fieldFaults(parsed.error, t), email, sent: false }, { status: 422 });

  const minutes = await resetLimits.fromPlace(address);
  if (minutes !== null) {
    const message = faultSentence({ code: "reset_wait", values: { count: minutes } }, t);
    const headers = { "Retry-After": String(minutes * 60) };
    return data({ faults: [{ name: "email", message }], email, sent: false }, { status: 429, headers });
  }
  void mailReset(db, parsed.data.email).catch((error: unknown) => {
    console.error("A mail with a link to set a password could not be sent.", error);
  });
  return data({ faults: [], email: parsed.data.email, sent: true });
});

/** Tells programs how long to wait, where the page tells people. */
export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders;

export const meta: MetaFunction<typeof loader> = ({ data: page }) =>
  page ? [{ title: `${page.title} – Peil` }] : [];

export default function ForgotPasswordPage() {
  const { title } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation(["access", "common"]);
  if (answer?.sent) {
    return (
      <div className="page page--narrow">
        <h1>{t("forgot_sent_title")}</h1>
        <p className="lead">{t("forgot_sent", { email: answer.email })}</p>
        <p>{t("forgot_nothing_came")}</p>
        <p className="cluster">
          <a href="/sign-in">{t("sign_in_title")}</a>
          <a href="/password/forgot">{t("forgot_again")}</a>
        </p>
      </div>
    );
  }
  const faults = answer?.faults ?? [];
  return (
    <div className="page page--narrow">
      <h1>{title}</h1>
      <p className="lead">{t("forgot_lead")}</p>
      <FaultSummary title={t("common:faults_title")} faults={faults} />
      <form method="post" className="form">
        <Field name="email" label={t("email")} fault={faults[0]?.message}>
          {(control) => (
            <input
              {...control}
              className="ds-input"
              type="email"
              autoComplete="username"
              required
              defaultValue={answer?.email}
            />
          )}
        </Field>
        <div className="cluster">
          <button type="submit" className="ds-button" data-variant="primary">
            {t("forgot_button")}
          </button>
          <a href="/sign-in">{t("common:cancel")}</a>
        </div>
      </form>
    </div>
  );
}
