import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { forRoles } from "~/access/guard.server";
import { EvaluationHead } from "~/assessment/evaluations/evaluation-head";
import { headOf } from "~/assessment/evaluations/head-of";
import { requireEvaluation } from "~/assessment/evaluations/evaluation-store.server";
import { TeamForm } from "~/assessment/team/team-form";
import { mailTeam } from "~/assessment/team/team-mail.server";
import { teamNoticeAddress } from "~/assessment/team/team-notice";
import { listEvaluators, setTeam } from "~/assessment/team/team-store.server";
import { faultSentence } from "~/platform/fault-sentence";
import { readForm } from "~/platform/form.server";

export const loader = forRoles(["administrator"], async ({ db, caller, params, t }) => {
  const evaluation = await requireEvaluation(db, caller, params["id"], "manage_team");
  return {
    title: t("evaluation:team_title"),
    head: headOf(evaluation, caller),
    team: evaluation.team,
    evaluators: await listEvaluators(db),
  };
});

export const action = forRoles(["administrator"], async ({ request, db, caller, params, t }) => {
  const evaluation = await requireEvaluation(db, caller, params["id"], "manage_team");
  const form = await readForm(request);
  const teamIds = form.getAll("teamIds").map(String);
  const fromIds = form.getAll("fromIds").map(String);
  const changed = await setTeam(db, caller, { evaluationId: evaluation.id, teamIds, fromIds });
  if (!changed.ok) {
    const { code, values } = changed.fault;
    const stale = code === "team_stale";
    const answer = { fault: faultSentence({ code, values }, t), teamIds, stale };
    // After a colleague's change the next try is made from the team that is shown, else from the one it was made from.
    return data({ ...answer, fromIds: stale ? null : fromIds }, { status: stale ? 409 : 422 });
  }
  const unreached = await mailTeam(changed.value.added, {
    id: evaluation.id,
    municipalityName: evaluation.municipality.name,
    year: evaluation.year,
  });
  const notice = { done: "team_saved", unreached: unreached.length } as const;
  return redirect(teamNoticeAddress(evaluation.id, notice), 303);
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.title}: ${page?.head.name} – Peil` },
];

export default function TeamPage() {
  const { title, head, team, evaluators } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("evaluation");
  return (
    <div className="page">
      <EvaluationHead head={head} current="team" />
      <h1>{title}</h1>
      <p className="lead">{t("team_lead")}</p>
      <TeamForm
        evaluationId={head.id}
        team={team}
        evaluators={evaluators}
        chosen={answer?.teamIds ?? team.map(({ id }) => id)}
        fault={answer?.fault}
        fromIds={answer?.fromIds ?? team.map(({ id }) => id)}
        stale={answer?.stale ?? false}
      />
    </div>
  );
}
