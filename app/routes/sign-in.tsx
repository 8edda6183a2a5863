import { data, type HeadersFunction, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { forAnyone } from "~/access/guard.server";
import { emailSchema } from "~/access/person";
import { readSessionId } from "~/access/session.server";
import { signIn } from "~/access/sign-in.server";
import { faultSentence } from "~/platform/fault-sentence";
import { fieldFaults, formTexts, readForm } from "~/platform/form.server";
import { safeRedirect } from "~/platform/safe-redirect";
import { Field } from "~/ui/field";
import { FaultSummary, Notice } from "~/ui/notice";

const AFTERWARDS = "/evaluations";

const credentials = z.object({ email: emailSchema, password: z.string().min(1, "password_missing") });

export const loader = forAnyone(({ request, method, caller, t }) => {
  const { searchParams } = new URL(request.url);
  const next = safeRedirect(searchParams.get("next"), AFTERWARDS);
  // After a failed attempt to become somebody else, the page has that to tell.
  if (caller && method !== "POST") throw redirect(next);
  return {
    title: t("access:sign_in_title"),
    next,
    signedOut: searchParams.get("done") === "signed_out_everywhere",
  };
});

export const action = forAnyone(async ({ request, db, t, address }) => {
  const { email, password, next } = formTexts(await readForm(request), ["email", "password", "next"]);
  const kept = { email, next: safeRedirect(next, AFTERWARDS) };
  const parsed = credentials.safeParse({ email, password });
  if (!parsed.success) return data({ faults: fieldFaults(parsed.error, t), ...kept }, { status: 422 });

  const formerSessionId = readSessionId(db, request);
  const result = await signIn(db, { ...parsed.data, address, formerSessionId });
  if (result.ok) return redirect(kept.next, { status: 303, headers: { "Set-Cookie": result.value } });

  const { fault } = result;
  const status = fault.code === "sign_in_wait" ? 429 : 422;
  const headers: HeadersInit =
    fault.code === "sign_in_wait" ? { "Retry-After": String(fault.values.count * 60) } : {};
  return data(
    { faults: [{ name: "email", message: faultSentence(fault, t) }], ...kept },
    { status, headers },
  );
});

/** Tells programs how long to wait, where the page tells people. */
export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders;

export const meta: MetaFunction<typeof loader> = ({ data: page }) =>
  page ? [{ title: `${page.title} – Peil` }] : [];

export default function SignInPage() {
  const { title, next, signedOut } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation(["access", "common"]);
  const faults = answer?.faults ?? [];
  const faultOf = (name: string) => faults.find((fault) => fault.name === name)?.message;
  return (
    <div className="page page--narrow">
      <h1>{title}</h1>
      {signedOut && !answer ? (
        <Notice kind="done">
          <p>{t("signed_out_everywhere")}</p>
        </Notice>
      ) : null}
      <FaultSummary title={t("common:faults_title")} faults={faults} />
      <form method="post" action="/sign-in" className="form">
        <input type="hidden" name="next" value={answer?.next ?? next} />
        <Field name="email" label={t("email")} fault={faultOf("email")}>
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
        <Field name="password" label={t("password")} fault={faultOf("password")}>
          {(control) => (
            <input
              {...control}
              className="ds-input"
              type="password"
              autoComplete="current-password"
              required
            />
          )}
        </Field>
        <div className="cluster">
          <button type="submit" className="ds-button" data-variant="primary">
            {t("common:sign_in")}
          </button>
          <a href="/password/forgot">{t("sign_in_forgot")}</a>
        </div>
      </form>
      <p className="quiet small">{t("sign_in_no_account")}</p>
    </div>
  );
}
