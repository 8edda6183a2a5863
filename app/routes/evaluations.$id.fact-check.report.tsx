import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { forRoles } from "~/access/guard.server";
import { roles } from "~/access/roles";
import { requireEvaluation } from "~/assessment/evaluations/evaluation-store.server";
import { faultSentence } from "~/platform/fault-sentence";
import { loadDraftReport } from "~/report/load-draft-report.server";
import { reportLanguage } from "~/report/load-report.server";
import { DraftReportPage } from "~/report/web/draft-report-page";

export const loader = forRoles(roles, async ({ request, params, db, caller, language, t }) => {
  const evaluation = await requireEvaluation(db, caller, params["id"], "see_fact_check");
  const asked = new URL(request.url).searchParams;
  const report = await loadDraftReport(db, evaluation, asked.get("round"), reportLanguage(request, language));
  return {
    document: report.document,
    evaluationId: evaluation.id,
    round: report.round,
    fault: asked.get("fault") === "report_busy" ? faultSentence({ code: "report_busy" }, t) : null,
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.document.title} – Peil` }];

export default function DraftReportRoute() {
  return <DraftReportPage {...useLoaderData<typeof loader>()} />;
}
