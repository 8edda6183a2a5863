import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { forRoles } from "~/access/guard.server";
import { roles } from "~/access/roles";
import { requireEvaluation } from "~/assessment/evaluations/evaluation-store.server";
import { VersionComparison } from "~/assessment/publication/version-comparison";
import { loadVersionComparison } from "~/assessment/publication/version-comparison.server";
import { reportAddress } from "~/report/report-address";

/** Two published versions of a report side by side, for all who may read the report. */
export const loader = forRoles(roles, async ({ request, params, db, caller, language, t }) => {
  const evaluation = await requireEvaluation(db, caller, params["evaluationId"], "see");
  const { searchParams } = new URL(request.url);
  const asked = { from: searchParams.get("from"), to: searchParams.get("to") };
  const comparison = await loadVersionComparison(db, caller, evaluation, asked, language);
  return { title: t("publication:compare_title", { name: comparison.name }), comparison };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} – Peil` }];

export default function CompareVersionsPage() {
  const { title, comparison } = useLoaderData<typeof loader>();
  const { t } = useTranslation("publication");
  return (
    <div className="page">
      <p className="cluster no-print">
        <a href={`/evaluations/${comparison.evaluationId}`}>
          {t("compare_to_evaluation", { name: comparison.name })}
        </a>
        <a href={reportAddress(comparison.evaluationId, "latest")}>{t("compare_to_report")}</a>
      </p>
      <h1>{title}</h1>
      <p className="lead">{t("compare_lead")}</p>
      <VersionComparison comparison={comparison} />
    </div>
  );
}
