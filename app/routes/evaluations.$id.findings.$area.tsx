import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { forRoles } from "~/access/guard.server";
import { EvaluationHead } from "~/assessment/evaluations/evaluation-head";
import { headOf } from "~/assessment/evaluations/head-of";
import { requireEvaluation } from "~/assessment/evaluations/evaluation-store.server";
import { handleFindings } from "~/assessment/findings/findings-action.server";
import { FindingsPage } from "~/assessment/findings/findings-page";
import { loadFindingsPage } from "~/assessment/findings/findings-page.server";
import { readForm } from "~/platform/form.server";
import type { PageHandle } from "~/platform/i18n/page-handle";

export const handle = { scripts: true, texts: ["evaluation", "findings"] } satisfies PageHandle;

export const loader = forRoles(
  ["administrator", "evaluator"],
  async ({ db, caller, params, request, language, t }) => {
    const evaluation = await requireEvaluation(db, caller, params["id"], "see_work");
    const editId = new URL(request.url).searchParams.get("edit");
    const view = await loadFindingsPage(db, { caller, language, t }, evaluation, params["area"], editId);
    const head = headOf(evaluation, caller);
    return { head, view, title: `${t("findings:title")}: ${view.area.id} ${view.area.name}, ${head.name}` };
  },
);

export const action = forRoles(["evaluator"], async ({ db, caller, params, request, language, t }) => {
  // A text that was typed while a colleague published is refused by the store and shown again, so that it is not lost.
  const evaluation = await requireEvaluation(db, caller, params["id"], "see_work");
  const evaluationId = evaluation.id;
  const areaId = params["area"] ?? "";
  const form = await readForm(request);
  const outcome = await handleFindings(db, { caller, language, t, evaluationId, areaId, form });
  if (!outcome.done) return data(outcome.answer, { status: outcome.status });
  const place = outcome.findingId ? `#finding-${outcome.findingId}` : "";
  return redirect(`/evaluations/${evaluationId}/findings/${areaId}${place}`, 303);
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: `${page?.title} – Peil` }];

export default function FindingsOfAreaPage() {
  const { head, view } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="page">
      <EvaluationHead head={head} current="findings" />
      <FindingsPage view={view} answer={answer ?? null} />
    </div>
  );
}
