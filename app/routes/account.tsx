import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import {
  AboutForm,
  accountForms,
  EverywhereForm,
  NotificationsForm,
  PasswordForm,
} from "~/access/account-forms";
import {
  accountSchema,
  changePassword,
  loadMuted,
  saveAccount,
  saveNotifications,
} from "~/access/account.server";
import { forRoles, languageCookie } from "~/access/guard.server";
import { notificationsOf } from "~/access/notification";
import { passwordSchema } from "~/access/password";
import { requirePerson } from "~/access/person-store.server";
import { roles } from "~/access/roles";
import { endedSessionCookie, readSessionId } from "~/access/session.server";
import { signOutEverywhere } from "~/access/sign-in.server";
import { faultSentence } from "~/platform/fault-sentence";
import { fieldFaults, formTexts, readForm } from "~/platform/form.server";
import { FaultSummary, Notice } from "~/ui/notice";

const passwordChange = z.object({ current: z.string().min(1, "password_missing"), password: passwordSchema });
const sentForm = z.enum(accountForms).catch("about");

export const loader = forRoles(roles, async ({ request, db, caller, language, t }) => {
  const { municipality } = await requirePerson(db, caller.id);
  const muted = await loadMuted(db, caller);
  return {
    title: t("access:account_title"),
    person: {
      name: caller.name,
      email: caller.email,
      role: caller.role,
      municipality: municipality?.name ?? null,
    },
    notifications: notificationsOf(caller.role).map((kind) => ({ kind, on: !muted.includes(kind) })),
    language,
    done: new URL(request.url).searchParams.get("done"),
  };
});

export const action = forRoles(roles, async ({ request, db, caller, t, address }) => {
  const form = await readForm(request);
  const sent = formTexts(form, ["form", "name", "language", "current", "password"]);
  const kept = { name: sent.name, language: sent.language };
  switch (sentForm.parse(sent.form)) {
    case "about": {
      const parsed = accountSchema.safeParse(sent);
      if (!parsed.success) return data({ faults: fieldFaults(parsed.error, t), kept }, { status: 422 });
      await saveAccount(db, caller, parsed.data);
      const cookie = await languageCookie.serialize(parsed.data.language);
      return redirect("/account?done=saved", { status: 303, headers: { "Set-Cookie": cookie } });
    }
    case "notifications": {
      await saveNotifications(db, caller, form.getAll("wanted").map(String));
      return redirect("/account?done=notifications", 303);
    }
    case "password": {
      const parsed = passwordChange.safeParse(sent);
      if (!parsed.success) return data({ faults: fieldFaults(parsed.error, t), kept: null }, { status: 422 });
      const sessionId = readSessionId(db, request);
      const result = await changePassword(db, caller, { ...parsed.data, address, sessionId });
      if (!result.ok) {
        const faults = [{ name: "current", message: faultSentence(result.fault, t) }];
        return data({ faults, kept: null }, { status: result.fault.code === "sign_in_wait" ? 429 : 422 });
      }
      return redirect("/account?done=password", { status: 303, headers: { "Set-Cookie": result.value } });
    }
    case "everywhere": {
      await signOutEverywhere(db, caller);
      const headers = { "Set-Cookie": endedSessionCookie(db) };
      return redirect("/sign-in?done=signed_out_everywhere", { status: 303, headers });
    }
  }
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) =>
  page ? [{ title: `${page.title} – Peil` }] : [];

export default function AccountPage() {
  const { title, person, notifications, language, done } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation(["access", "common"]);
  const faults = answer?.faults ?? [];
  const faultOf = (name: string) => faults.find((fault) => fault.name === name)?.message;
  const doneText = {
    saved: t("account_saved"),
    notifications: t("notifications_saved"),
    password: t("account_password_saved"),
  }[done ?? ""];
  return (
    <div className="page page--narrow">
      <h1>{title}</h1>
      {doneText && !answer ? (
        <Notice kind="done">
          <p>{doneText}</p>
        </Notice>
      ) : null}
      <FaultSummary title={t("common:faults_title")} faults={faults} />
      <section className="stack">
        <h2>{t("account_about")}</h2>
        <p>
          {t("account_email_fixed", { email: person.email, role: t(`common:role_${person.role}`) })}{" "}
          {person.municipality ? t("account_municipality", { municipality: person.municipality }) : null}
        </p>
        <AboutForm
          name={answer?.kept?.name ?? person.name}
          language={answer?.kept?.language ?? language}
          faultOf={faultOf}
        />
      </section>
      {notifications.length > 0 ? (
        <section className="stack">
          <h2>{t("notifications_title")}</h2>
          <p>{t(`notifications_lead_${person.role}`)}</p>
          <NotificationsForm kinds={notifications} />
        </section>
      ) : null}
      <section className="stack">
        <h2>{t("account_password")}</h2>
        <p>{t("account_password_lead")}</p>
        <PasswordForm email={person.email} faultOf={faultOf} />
      </section>
      <section className="stack">
        <h2>{t("account_everywhere")}</h2>
        <p>{t("account_everywhere_lead")}</p>
        <EverywhereForm />
      </section>
    </div>
  );
}
