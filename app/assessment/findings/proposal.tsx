import { useTranslation } from "react-i18next";
import { useScriptsRun } from "~/ui/use-scripts-run";
import { kindFromPoints } from "../finding-kind";
import type { FindingsView } from "./findings-view";

interface ProposalProps {
  view: FindingsView;
  /** Numbers of the chosen questions. */
  chosen: readonly string[];
  /** The reader asked by the button, which serves where no script runs. */
  asked: boolean;
}

/** Peil's proposal for the kind, from the points of the chosen questions: at once with scripts, by a button without. */
export function Proposal({ view, chosen, asked }: ProposalProps) {
  const { t } = useTranslation(["findings", "common"]);
  const live = useScriptsRun();
  const graded = view.questions.flatMap((question) =>
    chosen.includes(question.id) && question.graded ? [question.graded] : [],
  );
  const kind = kindFromPoints(view.thresholds, graded);
  const sentence =
    chosen.length === 0
      ? t("proposal_nothing_chosen")
      : kind
        ? t("proposal", { kind: t(`common:kind_${kind}`).toLowerCase(), ...view.thresholds })
        : t("proposal_not_graded");
  return (
    <div className="proposal">
      <p role="status">
        {live || asked || chosen.length > 0 ? sentence : t("proposal_how", { ...view.thresholds })}
      </p>
      {live ? null : (
        <button
          type="submit"
          name="intent"
          value="propose"
          formAction="#write"
          className="ds-button"
          data-variant="tertiary"
          data-size="sm"
        >
          {t("propose")}
        </button>
      )}
    </div>
  );
}
