import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { forRoles } from "~/access/guard.server";
import { EvaluationHead } from "~/assessment/evaluations/evaluation-head";
import { headOf } from "~/assessment/evaluations/head-of";
import { requireEvaluation } from "~/assessment/evaluations/evaluation-store.server";
import { ProgressTable } from "~/assessment/sheets/progress-table";
import { loadProgressView } from "~/assessment/sheets/progress-view.server";
import { Notice } from "~/ui/notice";
import "~/assessment/sheets/sheets.css";

export const loader = forRoles(
  ["administrator", "evaluator"],
  async ({ db, caller, params, language, t }) => {
    const evaluation = await requireEvaluation(db, caller, params["id"], "see_work");
    const together = evaluation.gradingMode === "together";
    return {
      title: t("sheets:progress_title"),
      head: headOf(evaluation, caller),
      view: together ? null : await loadProgressView(db, { caller, language, t }, evaluation),
    };
  },
);

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.title}: ${page?.head.name} – Peil` },
];

export default function SheetsPage() {
  const { title, head, view } = useLoaderData<typeof loader>();
  const { t } = useTranslation("sheets");
  return (
    <div className="page">
      <EvaluationHead head={head} current="grading" />
      <h1>{title}</h1>
      {view ? (
        <>
          <p className="lead">{t("progress_lead")}</p>
          <ProgressTable view={view} />
        </>
      ) : (
        <Notice>
          <p>{t("progress_together")}</p>
        </Notice>
      )}
    </div>
  );
}
