import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { forRoles } from "~/access/guard.server";
import { headOf } from "~/assessment/evaluations/head-of";
import { requireEvaluation } from "~/assessment/evaluations/evaluation-store.server";
import { GradingPage } from "~/assessment/grading/grading-page";
import { handleAreaForm } from "~/assessment/sheets/area-forms.server";
import { loadAreaPage } from "~/assessment/sheets/area-page.server";
import { readForm } from "~/platform/form.server";
import type { PageHandle } from "~/platform/i18n/page-handle";

export const handle = { scripts: true, texts: ["grading", "evaluation"] } satisfies PageHandle;

export const loader = forRoles(
  ["administrator", "evaluator"],
  async ({ db, caller, params, language, t }) => {
    const evaluation = await requireEvaluation(db, caller, params["id"], "see_work");
    // Where each evaluator grades alone, an administrator follows how far they have come and reads nobody's grades.
    if (evaluation.gradingMode === "independently" && caller.role === "administrator") {
      throw redirect(`/evaluations/${evaluation.id}/sheets`);
    }
    const page = await loadAreaPage(db, { caller, language, t }, evaluation, params["area"]);
    return { head: headOf(evaluation, caller), ...page };
  },
);

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.view.area.id} ${page?.view.area.name} – ${page?.head.name} – Peil` },
];

/** A question's form, posted without scripts; with them, saves go to evaluations.$id.grades. And the hand-in of the area. */
export const action = forRoles(["evaluator"], async ({ request, db, caller, params, language, t }) => {
  const evaluation = await requireEvaluation(db, caller, params["id"], "see_work");
  const form = await readForm(request);
  const reader = { caller, language, t };
  const answer = await handleAreaForm(db, reader, evaluation, params["area"] ?? "", form);
  if ("to" in answer) return redirect(answer.to, 303);
  return data(answer.outcome, { status: answer.status });
});

export default function AreaPage() {
  const page = useLoaderData<typeof loader>();
  const outcome = useActionData<typeof action>();
  return <GradingPage {...page} outcome={outcome ?? null} />;
}
