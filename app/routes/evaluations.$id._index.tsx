import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { forRoles } from "~/access/guard.server";
import { roles } from "~/access/roles";
import { EvaluationHead } from "~/assessment/evaluations/evaluation-head";
import { headOf } from "~/assessment/evaluations/head-of";
import { EvaluationOverview } from "~/assessment/evaluations/evaluation-overview";
import { loadOverview } from "~/assessment/evaluations/evaluation-overview.server";
import { requireEvaluation } from "~/assessment/evaluations/evaluation-store.server";
import { readTeamNotice, TeamNotice } from "~/assessment/team/team-notice";
import { Notice } from "~/ui/notice";

export const loader = forRoles(roles, async ({ db, caller, params, language, request }) => {
  const evaluation = await requireEvaluation(db, caller, params["id"], "see");
  return {
    head: headOf(evaluation, caller),
    overview: await loadOverview(db, caller, evaluation, language),
    notice: readTeamNotice(request.url),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.head.name} – Peil` }];

export default function EvaluationPage() {
  const { head, overview, notice } = useLoaderData<typeof loader>();
  const { t } = useTranslation("common");
  return (
    <div className="page">
      <EvaluationHead head={head} current="overview" />
      <h1>{head.name}</h1>
      {notice ? <TeamNotice notice={notice} /> : null}
      {head.invented ? <Notice kind="attention">{t("invented_long")}</Notice> : null}
      <EvaluationOverview overview={overview} />
    </div>
  );
}
