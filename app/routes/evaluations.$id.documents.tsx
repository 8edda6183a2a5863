import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { forRoles } from "~/access/guard.server";
import { roles } from "~/access/roles";
import { DocumentsPage } from "~/assessment/documents/documents-page";
import { loadDocumentsPage } from "~/assessment/documents/documents-page.server";
import { handleDocuments } from "~/assessment/documents/handle-documents.server";
import { EvaluationHead } from "~/assessment/evaluations/evaluation-head";
import { headOf } from "~/assessment/evaluations/head-of";
import { requireEvaluation } from "~/assessment/evaluations/evaluation-store.server";

export const loader = forRoles(roles, async ({ db, caller, params, request, language, t }) => {
  const evaluation = await requireEvaluation(db, caller, params["id"], "see_documents");
  const { searchParams } = new URL(request.url);
  const view = await loadDocumentsPage(db, { caller, language, t }, evaluation, searchParams);
  const head = headOf(evaluation, caller);
  return { head, view, title: `${t("documents:title")}: ${head.name}` };
});

export const action = forRoles(roles, async ({ db, caller, params, request, language, t }) => {
  // What was typed while the evaluation moved on is refused by the store and shown again, so that it is not lost.
  const evaluation = await requireEvaluation(db, caller, params["id"], "see_documents");
  const outcome = await handleDocuments(db, { caller, language, t }, evaluation, request);
  if (!outcome.done) return data(outcome.answer, { status: outcome.status });
  return redirect(`/evaluations/${evaluation.id}/documents${outcome.to}`, 303);
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: `${page?.title} – Peil` }];

export default function DocumentsOfEvaluationPage() {
  const { head, view } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="page">
      <EvaluationHead head={head} current="documents" />
      <DocumentsPage view={view} answer={answer ?? null} />
    </div>
  );
}
