import { useTranslation } from "react-i18next";
import { Choice, ChoiceGroup } from "~/ui/choice-group";
import { useScriptsRun } from "~/ui/use-scripts-run";
import type { EvidenceChoice } from "../evidence/evidence-choices.server";

interface EvidenceBoxesProps {
  choices: EvidenceChoice[];
  /** Numbers of the chosen questions. */
  questionIds: readonly string[];
  /** What the finding rests on so far. */
  chosen: readonly string[];
  fault: string | undefined;
}

/** What a finding can rest on besides its questions. Where scripts run, only what is tied to the chosen questions shows. */
export function EvidenceBoxes({ choices, questionIds, chosen, fault }: EvidenceBoxesProps) {
  const { t } = useTranslation("findings");
  const live = useScriptsRun();
  const shown = live
    ? choices.filter((choice) => choice.questionIds.some((question) => questionIds.includes(question)))
    : choices;
  if (choices.length === 0) return null;
  return (
    <ChoiceGroup name="evidence" legend={t("evidence")} hint={t("evidence_hint")} fault={fault}>
      {shown.length === 0 ? <p className="quiet">{t("evidence_choose_questions")}</p> : null}
      {shown.map(({ ref, label, questionIds: about }) => (
        <Choice key={ref} type="checkbox" name="evidence" value={ref} defaultChecked={chosen.includes(ref)}>
          {label} <span className="quiet no-wrap">{about.join(", ")}</span>
        </Choice>
      ))}
    </ChoiceGroup>
  );
}
