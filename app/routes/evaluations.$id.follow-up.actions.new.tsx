import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { forRoles } from "~/access/guard.server";
import { EvaluationHead } from "~/assessment/evaluations/evaluation-head";
import { headOf } from "~/assessment/evaluations/head-of";
import { requireEvaluation } from "~/assessment/evaluations/evaluation-store.server";
import { loadActionForm, newValues } from "~/assessment/follow-up/action-form-view.server";
import { handleAction } from "~/assessment/follow-up/action-sent.server";
import { NewActionPage } from "~/assessment/follow-up/new-action-page";
import { areasOf } from "~/assessment/instrument";
import { findInstrument } from "~/assessment/instruments/instrument-store.server";
import { readForm } from "~/platform/form.server";

export const loader = forRoles(["municipality"], async ({ db, caller, params, request, language, t }) => {
  const evaluation = await requireEvaluation(db, caller, params["id"], "write_follow_up");
  const values = await newValues(db, evaluation, new URL(request.url).searchParams);
  const instrument = await findInstrument(db, evaluation.instrumentId);
  return {
    title: t("followup:new_action"),
    head: headOf(evaluation, caller),
    areas: areasOf(instrument).map(({ id, name }) => ({ id, name: name[language] })),
    form: await loadActionForm(db, { language, t }, evaluation, values, null),
  };
});

export const action = forRoles(["municipality"], async ({ db, caller, params, request, language, t }) => {
  const evaluation = await requireEvaluation(db, caller, params["id"], "see_follow_up");
  const form = await readForm(request);
  const outcome = await handleAction(db, { caller, language, t, evaluation, form });
  return outcome.done ? redirect(outcome.address, 303) : data(outcome.answer, { status: outcome.status });
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.title}: ${page?.head.name} – Peil` },
];

export default function NewFollowUpActionPage() {
  const { head, areas, form } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="page">
      <EvaluationHead head={head} current="follow_up" />
      <NewActionPage evaluationId={head.id} areas={areas} form={form} answer={answer ?? null} />
    </div>
  );
}
