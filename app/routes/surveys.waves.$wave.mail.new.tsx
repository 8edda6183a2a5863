import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { forRoles } from "~/access/guard.server";
import { readForm } from "~/platform/form.server";
import { MailingForm } from "~/survey/mailing/mailing-form";
import { handleMailingForm, loadMailingForm } from "~/survey/mailing/mailing-form.server";
import { isMailingKind, type MailingKind } from "~/survey/mailing/mailing-kind";
import { MailingReview } from "~/survey/mailing/mailing-review";
import { requireWave } from "~/survey/waves/find-wave.server";
import { WaveHead } from "~/survey/waves/wave-head";
import { wavePath } from "~/survey/waves/wave-pages";
import { Notice } from "~/ui/notice";

/** The kind that the address names; an invitation when it names none, which comes first. */
function kindOf(request: Request): MailingKind {
  const kind = new URL(request.url).searchParams.get("kind");
  return isMailingKind(kind) ? kind : "invitation";
}

export const loader = forRoles(["administrator"], async ({ db, params, request, t }) => {
  const wave = await requireWave(db, params["wave"]);
  const kind = kindOf(request);
  return { title: t(`mailings:new_${kind}_title`), view: await loadMailingForm({ db, t }, wave, kind) };
});

export const action = forRoles(["administrator"], async ({ db, caller, params, request, language, t }) => {
  const wave = await requireWave(db, params["wave"]);
  const form = await readForm(request);
  const outcome = await handleMailingForm({ db, caller, language, t }, wave, kindOf(request), form);
  if (!outcome.done) return data(outcome.answer, { status: outcome.status });
  return redirect(`${wavePath(wave.row.id, "mail")}/${outcome.mailingId}`, 303);
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.title}: ${page?.view.head.name} – Peil` },
];

export default function NewMailingPage() {
  const { title, view } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("mailings");
  const values = answer?.values ?? view.values;
  const id = answer?.id ?? view.id;
  return (
    <div className="page">
      <WaveHead head={view.head} current="mail" />
      <h1>{title}</h1>
      <p className="lead">{t(answer?.review ? "review_lead" : "new_lead")}</p>
      {view.refused && !answer ? (
        <Notice kind="attention">
          <p>{view.refused}</p>
          <p>
            <a href={wavePath(view.head.id, "mail")}>{t("all_mailings")}</a>
          </p>
        </Notice>
      ) : answer?.review ? (
        <MailingReview kind={view.kind} review={answer.review} id={id} values={values} />
      ) : (
        <MailingForm view={view} values={values} id={id} faults={answer?.faults ?? []} />
      )}
    </div>
  );
}
