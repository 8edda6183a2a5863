import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { forRoles } from "~/access/guard.server";
import { roles } from "~/access/roles";
import { readComparisonAddress } from "~/assessment/comparison/comparison-address";
import { ComparisonPage } from "~/assessment/comparison/comparison-page";
import { loadComparisonPage } from "~/assessment/comparison/comparison-page.server";
import { shareResult } from "~/assessment/comparison/share-result.server";
import { EvaluationHead } from "~/assessment/evaluations/evaluation-head";
import { headOf } from "~/assessment/evaluations/head-of";
import { requireEvaluation } from "~/assessment/evaluations/evaluation-store.server";
import { faultSentence } from "~/platform/fault-sentence";
import { formTexts, readForm } from "~/platform/form.server";
import type { Fault } from "~/platform/result";
import { Outcome } from "~/ui/notice";

export const loader = forRoles(roles, async ({ request, params, db, caller, language, t }) => {
  const evaluation = await requireEvaluation(db, caller, params["id"], "see_comparison");
  const asked = readComparisonAddress(request.url);
  return {
    title: t("comparison:title"),
    head: headOf(evaluation, caller),
    comparison: await loadComparisonPage(db, caller, evaluation, asked, language),
  };
});

/** The municipality lets others see its result by name, or takes that back. */
export const action = forRoles(["municipality"], async ({ request, params, db, caller, t }) => {
  const evaluation = await requireEvaluation(db, caller, params["id"], "see_comparison");
  const refused = (fault: Fault) => data({ message: faultSentence(fault, t) }, { status: 422 });
  const { intent } = formTexts(await readForm(request), ["intent"]);
  if (intent !== "share" && intent !== "unshare") return refused({ code: "form_unreadable" });
  const shared = await shareResult(db, caller, { evaluationId: evaluation.id, share: intent === "share" });
  if (!shared.ok) return refused(shared.fault);
  return redirect(`/evaluations/${evaluation.id}/comparison#sharing`, 303);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title}: ${data?.head.name} – Peil` },
];

export default function EvaluationComparisonPage() {
  const { title, head, comparison } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="page">
      <EvaluationHead head={head} current="comparison" />
      <h1>{title}</h1>
      <Outcome kind="fault" sentence={answer?.message} />
      <ComparisonPage comparison={comparison} />
    </div>
  );
}
