import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { forRoles } from "~/access/guard.server";
import { roles } from "~/access/roles";
import { requireEvaluation } from "~/assessment/evaluation-store.server";
import { formatDate } from "~/platform/format";
import { loadReport, reportLanguage } from "~/report/load-report.server";
import { ReportPage } from "~/report/web/report-page";

export const loader = forRoles(roles, async ({ request, params, db, caller, language }) => {
  const evaluation = await requireEvaluation(db, caller, params["id"], "see");
  const { publications } = evaluation;
  const newest = publications[0];
  if (params["number"] === "latest" && newest) {
    return redirect(`/reports/${evaluation.id}/${newest.number}${new URL(request.url).search}`);
  }
  const report = await loadReport(db, evaluation, params["number"], reportLanguage(request, language));
  return {
    document: report.document,
    evaluationId: evaluation.id,
    number: report.snapshot.number,
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
