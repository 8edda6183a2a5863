import { randomUUID } from "node:crypto";
import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { forRoles, refusal } from "~/access/guard.server";
import { headOf } from "~/assessment/evaluations/evaluation-head";
import { mayWithEvaluation } from "~/assessment/evaluations/evaluation-permissions";
import { requireEvaluation } from "~/assessment/evaluations/evaluation-store.server";
import { gradeSaveFromForm } from "~/assessment/grading/grade-save";
import { loadStandings, saveGrade } from "~/assessment/grading/grade-store.server";
import { outcomeOf } from "~/assessment/grading/form-outcome";
import { GradingPage } from "~/assessment/grading/grading-page";
import { gradingView } from "~/assessment/grading/grading-view";
import { findArea } from "~/assessment/instrument";
import { findInstrument } from "~/assessment/instruments/instrument-store.server";
import { faultSentence } from "~/platform/fault-sentence";
import { readForm } from "~/platform/form.server";
import type { PageHandle } from "~/platform/i18n/page-handle";

export const handle = { scripts: true, texts: ["grading", "evaluation"] } satisfies PageHandle;

export const loader = forRoles(
  ["administrator", "evaluator"],
  async ({ db, caller, params, language, t }) => {
    const evaluation = await requireEvaluation(db, caller, params["id"], "see_work");
    const instrument = await findInstrument(db, evaluation.instrumentId);
    const area = findArea(instrument, params["area"] ?? "");
    if (!area) throw refusal("area_unknown", 404);
    const permission = mayWithEvaluation(caller, evaluation, "write_work");
    return {
      head: headOf(evaluation, caller),
      readOnly: permission.allowed ? null : faultSentence({ code: permission.reason }, t),
      view: gradingView({
        evaluationId: evaluation.id,
        instrument,
        area,
        standings: await loadStandings(db, evaluation.id),
        person: caller,
        language,
        now: new Date(),
        token: randomUUID(),
      }),
    };
  },
);

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.view.area.id} ${page?.view.area.name} – ${page?.head.name} – Peil` },
];

/** A question's form, posted without scripts; with them, saves go to evaluations.$id.grades. */
export const action = forRoles(["evaluator"], async ({ request, db, caller, params, t }) => {
  const evaluation = await requireEvaluation(db, caller, params["id"], "see_work");
  const form = await readForm(request);
  const sent = gradeSaveFromForm(form);
  const back = `/evaluations/${evaluation.id}/areas/${params["area"]}#question-${sent.questionId}`;
  if (form.get("choice") === "theirs") return redirect(back, 303);
  const saved = await saveGrade(db, caller, { ...sent, evaluationId: evaluation.id });
  if (saved.ok) return redirect(back, 303);
  return data(outcomeOf(sent, saved.fault, t), { status: saved.fault.code === "grade_stale" ? 409 : 422 });
});

export default function AreaPage() {
  const page = useLoaderData<typeof loader>();
  const outcome = useActionData<typeof action>();
  return <GradingPage {...page} outcome={outcome ?? null} />;
}
