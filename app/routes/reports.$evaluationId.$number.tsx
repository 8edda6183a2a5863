import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { forRoles } from "~/access/guard.server";
import { roles } from "~/access/roles";
import { requireEvaluation } from "~/assessment/evaluations/evaluation-store.server";
import { faultSentence } from "~/platform/fault-sentence";
import { formatDate } from "~/platform/format";
import { loadReport, reportLanguage } from "~/report/load-report.server";
import { reportAddress } from "~/report/report-address";
import { ReportPage } from "~/report/web/report-page";

export const loader = forRoles(roles, async ({ request, params, db, caller, language, t }) => {
  const evaluation = await requireEvaluation(db, caller, params["evaluationId"], "see");
  const { publications } = evaluation;
  const newest = publications[0];
  if (params["number"] === "latest" && newest) {
    return redirect(reportAddress(evaluation.id, newest.number) + new URL(request.url).search);
  }
  const asked = new URL(request.url).searchParams;
  const report = await loadReport(db, evaluation, params["number"], reportLanguage(request, language));
  return {
    document: report.document,
    evaluationId: evaluation.id,
    number: report.snapshot.number,
    fault: asked.get("fault") === "report_busy" ? faultSentence({ code: "report_busy" }, t) : null,
    versions: publications.map(({ number, publishedAt, reason }) => ({
      number,
      publishedOn: formatDate(publishedAt, language),
      reason,
    })),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.document.title} – Peil` }];

export default function ReportRoute() {
  return <ReportPage {...useLoaderData<typeof loader>()} />;
}
