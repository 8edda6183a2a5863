import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { forRoles } from "~/access/guard.server";
import { EvaluationHead } from "~/assessment/evaluations/evaluation-head";
import { headOf } from "~/assessment/evaluations/head-of";
import { requireEvaluation } from "~/assessment/evaluations/evaluation-store.server";
import { handleEvidence } from "~/assessment/evidence/question-action.server";
import { QuestionPage } from "~/assessment/evidence/question-page";
import { loadQuestionEvidence } from "~/assessment/evidence/question-page.server";
import { loadEarlierActions } from "~/assessment/follow-up/earlier-actions.server";
import { EarlierOfQuestion } from "~/assessment/follow-up/earlier-of-question";
import { readForm } from "~/platform/form.server";
import { AreaFigures } from "~/registry/area-figures/area-figures";
import { loadAreaFigures } from "~/registry/area-figures/area-figures.server";
import { factKinds, latestFact } from "~/registry/municipality";
import { FactTable } from "~/registry/municipality-facts";
import { findMunicipality } from "~/registry/municipality-store.server";

export const loader = forRoles(
  ["administrator", "evaluator"],
  async ({ db, caller, params, language, t }) => {
    const evaluation = await requireEvaluation(db, caller, params["id"], "see_work");
    const reader = { caller, language, t };
    const finding = await findMunicipality(db, evaluation.municipality.number);
    const view = await loadQuestionEvidence(db, reader, evaluation, params["question"]);
    const facts = finding.found === "current" ? finding.municipality.facts : [];
    return {
      head: headOf(evaluation, caller),
      view,
      figures: await loadAreaFigures(db, reader, {
        instrumentId: evaluation.instrumentId,
        areaId: view.area.id,
        municipality: evaluation.municipality.number,
      }),
      earlier: await loadEarlierActions(db, reader, evaluation),
      municipality: {
        name: evaluation.municipality.name,
        facts: factKinds.flatMap((kind) => latestFact(facts, kind) ?? []),
        position: null,
      },
    };
  },
);

export const action = forRoles(["evaluator"], async ({ db, caller, params, request, language, t }) => {
  // What was typed while the evaluation was published is refused by the store and shown again, so that it is not lost.
  const { id: evaluationId } = await requireEvaluation(db, caller, params["id"], "see_work");
  const questionId = params["question"] ?? "";
  const form = await readForm(request);
  const outcome = await handleEvidence(db, { caller, language, t, evaluationId, questionId, form });
  if (!outcome.done) return data(outcome.answer, { status: 422 });
  return redirect(`/evaluations/${evaluationId}/questions/${questionId}#documents`, 303);
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.view.question.id} ${page?.view.question.text} ${page?.head.name} – Peil` },
];

export default function EvidencePage() {
  const { head, view, figures, earlier, municipality } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("evidence");
  return (
    <div className="page">
      <EvaluationHead head={head} current="grading" />
      <QuestionPage
        view={view}
        answer={answer ?? null}
        earlier={
          <EarlierOfQuestion evaluationId={view.evaluationId} questionId={view.question.id} view={earlier} />
        }
      >
        <section className="stack" aria-labelledby="registry">
          <h2 id="registry">{t("registry")}</h2>
          <AreaFigures view={figures} />
          <h3>{t("registry_facts")}</h3>
          <FactTable municipality={municipality} language={view.language} />
        </section>
      </QuestionPage>
    </div>
  );
}
