import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { forRoles } from "~/access/guard.server";
import { EvaluationHead } from "~/assessment/evaluations/evaluation-head";
import { headOf } from "~/assessment/evaluations/head-of";
import { requireEvaluation } from "~/assessment/evaluations/evaluation-store.server";
import { type PublishDone, PublishPage } from "~/assessment/publication/publish-page";
import { handlePublication, loadPublishPage } from "~/assessment/publication/publish-page.server";
import { readForm } from "~/platform/form.server";

const dones: readonly PublishDone[] = ["published", "correction_opened", "correction_cancelled"];

export const loader = forRoles(
  ["administrator", "evaluator"],
  async ({ db, caller, params, request, language, t }) => {
    const evaluation = await requireEvaluation(db, caller, params["id"], "see_work");
    const said = new URL(request.url).searchParams.get("done");
    return {
      title: t("publication:title"),
      head: headOf(evaluation, caller),
      view: await loadPublishPage(db, caller, evaluation, language, t),
      done: dones.find((done) => done === said) ?? null,
    };
  },
);

export const action = forRoles(["administrator", "evaluator"], async ({ db, caller, params, request, t }) => {
  const evaluation = await requireEvaluation(db, caller, params["id"], "see_work");
  const outcome = await handlePublication(db, caller, evaluation, await readForm(request), t);
  if (!outcome.ok) return data(outcome.answer, { status: outcome.status });
  return redirect(`/evaluations/${evaluation.id}/publish?done=${outcome.done}`, 303);
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.title}: ${page?.head.name} – Peil` },
];

export default function PublicationPage() {
  const { title, head, view, done } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="page">
      <EvaluationHead head={head} current="publish" />
      <h1>{title}</h1>
      <PublishPage view={view} answer={answer ?? null} done={answer ? null : done} />
    </div>
  );
}
