import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { forRoles } from "~/access/guard.server";
import { headOf } from "~/assessment/evaluations/head-of";
import { requireEvaluation } from "~/assessment/evaluations/evaluation-store.server";
import { GradingPage } from "~/assessment/grading/grading-page";
import { answerToForm } from "~/assessment/grading/save-answer.server";
import { loadSelfAreaPage, selfAssessmentAddress } from "~/assessment/sheets/self-assessment.server";
import { saveSheetGrade } from "~/assessment/sheets/sheet-store.server";
import { readForm } from "~/platform/form.server";
import type { PageHandle } from "~/platform/i18n/page-handle";

export const handle = { scripts: true, texts: ["grading", "evaluation"] } satisfies PageHandle;

export const loader = forRoles(
  ["administrator", "evaluator", "municipality"],
  async ({ db, caller, params, language, t }) => {
    const evaluation = await requireEvaluation(db, caller, params["id"], "see_self_assessment");
    const page = await loadSelfAreaPage(db, { caller, language, t }, evaluation, params["area"]);
    // Before it is handed in, those who evaluate see how far it has come, and that is on its first page.
    if (!page) throw redirect(selfAssessmentAddress(evaluation.id));
    return { title: t("sheets:self_title"), head: headOf(evaluation, caller), ...page };
  },
);

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  {
    title: `${page?.view.area.id} ${page?.view.area.name} – ${page?.title}: ${page?.head.name} – Peil`,
  },
];

/** A question's form, posted without scripts; with them, saves go to evaluations.$id.self-assessment.grades. */
export const action = forRoles(["municipality"], async ({ request, db, caller, params, t }) => {
  const { id } = await requireEvaluation(db, caller, params["id"], "see_self_assessment");
  const answer = await answerToForm(
    await readForm(request),
    `${selfAssessmentAddress(id)}/${params["area"]}`,
    (sent) => saveSheetGrade(db, caller, { ...sent, evaluationId: id, kind: "self" }),
    t,
  );
  if ("to" in answer) return redirect(answer.to, 303);
  return data(answer.outcome, { status: answer.status });
});

export default function SelfAssessmentAreaPage() {
  const page = useLoaderData<typeof loader>();
  const outcome = useActionData<typeof action>();
  return <GradingPage {...page} outcome={outcome ?? null} />;
}
