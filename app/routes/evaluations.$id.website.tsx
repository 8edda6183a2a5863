import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { forRoles } from "~/access/guard.server";
import { EvaluationHead } from "~/assessment/evaluations/evaluation-head";
import { requireEvaluation } from "~/assessment/evaluations/evaluation-store.server";
import { headOf } from "~/assessment/evaluations/head-of";
import { handleWebsite } from "~/assessment/website/website-action.server";
import { WebsitePage } from "~/assessment/website/website-page";
import { loadWebsitePage } from "~/assessment/website/website-page.server";
import { readForm } from "~/platform/form.server";

export const loader = forRoles(
  ["administrator", "evaluator"],
  async ({ db, caller, params, request, language, t }) => {
    const evaluation = await requireEvaluation(db, caller, params["id"], "see_work");
    const editId = new URL(request.url).searchParams.get("edit");
    const view = await loadWebsitePage(db, { caller, language, t }, evaluation, editId);
    const head = headOf(evaluation, caller);
    return { head, view, title: `${t("website:title")}: ${head.name}` };
  },
);

export const action = forRoles(["evaluator"], async ({ db, caller, params, request, language, t }) => {
  // A text that was typed while the evaluation moved on is refused by the store and shown again, so that it is not lost.
  const evaluation = await requireEvaluation(db, caller, params["id"], "see_work");
  const form = await readForm(request);
  const outcome = await handleWebsite(db, { caller, language, t, evaluationId: evaluation.id, form });
  if (!outcome.done) return data(outcome.answer, { status: outcome.status });
  const place = outcome.noteId ? `#note-${outcome.noteId}` : "";
  return redirect(`/evaluations/${evaluation.id}/website${place}`, 303);
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: `${page?.title} – Peil` }];

export default function WebsiteOfEvaluationPage() {
  const { head, view } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="page">
      <EvaluationHead head={head} current="website" />
      <WebsitePage view={view} answer={answer ?? null} />
    </div>
  );
}
