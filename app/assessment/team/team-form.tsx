import { useTranslation } from "react-i18next";
import { FaultSummary, Notice } from "~/ui/notice";
import { TeamFields } from "./team-fields";
import "../evaluations/evaluation.css";

interface Member {
  id: string;
  name: string;
  email: string;
}

interface TeamFormProps {
  evaluationId: string;
  /** The team as it stands. */
  team: Member[];
  evaluators: Member[];
  /** Ids of those who are ticked. */
  chosen: string[];
  /** Ids of the team that the change is made from. */
  fromIds: string[];
  fault: string | undefined;
  /** Somebody else changed the team meanwhile: both are shown. */
  stale: boolean;
}

/** Who is on the team. Carries the team that it was made from, so that a colleague's change is not undone unseen. */
export function TeamForm({ evaluationId, team, evaluators, chosen, fromIds, fault, stale }: TeamFormProps) {
  const { t } = useTranslation(["evaluation", "common"]);
  const others = team.filter(({ id }) => !evaluators.some((evaluator) => evaluator.id === id));
  return (
    // A browser that restores ticks on a reload would put them under the new team.
    <form method="post" className="form" autoComplete="off">
      {stale ? (
        <Notice kind="attention" title={t("team_stale_title")}>
          <p>{fault}</p>
          <p>{t("team_stands", { names: team.map(({ name }) => name).join(", ") })}</p>
        </Notice>
      ) : (
        <FaultSummary
          title={t("common:faults_title")}
          faults={fault ? [{ name: "teamIds", message: fault }] : []}
        />
      )}
      {fromIds.map((id) => (
        <input key={id} type="hidden" name="fromIds" value={id} />
      ))}
      <TeamFields evaluators={[...evaluators, ...others]} chosen={chosen} fault={stale ? undefined : fault} />
      <div className="cluster">
        <button type="submit" className="ds-button" data-variant="primary">
          {t("team_button")}
        </button>
        <a href={`/evaluations/${evaluationId}`}>{t("common:cancel")}</a>
      </div>
    </form>
  );
}
