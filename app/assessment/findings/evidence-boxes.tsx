import { useTranslation } from "react-i18next";
import { fieldId } from "~/ui/field";
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
  const id = fieldId("evidence");
  const shown = live
    ? choices.filter((choice) => choice.questionIds.some((question) => questionIds.includes(question)))
    : choices;
  if (choices.length === 0) return null;
  return (
    <fieldset
      className="choices field"
      id={id}
      tabIndex={-1}
      aria-describedby={fault ? `${id}-fault` : `${id}-hint`}
    >
      <legend className="field__label">{t("evidence")}</legend>
      <p className="field__hint" id={`${id}-hint`}>
        {t("evidence_hint")}
      </p>
      {shown.length === 0 ? <p className="quiet">{t("evidence_choose_questions")}</p> : null}
      {shown.map(({ ref, label, questionIds: about }) => (
        <label key={ref} className="choice">
          <input
            type="checkbox"
            name="evidence"
            value={ref}
            defaultChecked={chosen.includes(ref)}
            className="ds-input"
          />
          <span>
            {label} <span className="quiet no-wrap">{about.join(", ")}</span>
          </span>
        </label>
      ))}
      {fault ? (
        <p className="field__fault" id={`${id}-fault`}>
          {fault}
        </p>
      ) : null}
    </fieldset>
  );
}
