import type { InputHTMLAttributes } from "react";
import { useTranslation } from "react-i18next";
import { fieldId } from "~/ui/field";

interface TeamFieldsProps {
  evaluators: { id: string; name: string; email: string }[];
  chosen: readonly string[];
  fault: string | undefined;
  /** What a form library wants on each box. */
  control?: InputHTMLAttributes<HTMLInputElement>;
}

/** Who is on the team, as boxes to tick. */
export function TeamFields({ evaluators, chosen, fault, control }: TeamFieldsProps) {
  const { t } = useTranslation("evaluation");
  const id = fieldId("teamIds");
  return (
    <fieldset
      className="choices field"
      id={id}
      tabIndex={-1}
      aria-describedby={fault ? `${id}-fault` : `${id}-hint`}
      aria-invalid={fault ? true : undefined}
    >
      <legend className="field__label">{t("team_field")}</legend>
      <p className="field__hint" id={`${id}-hint`}>
        {t("team_hint")}
      </p>
      {evaluators.map((evaluator) => (
        <label key={evaluator.id} className="choice">
          <input
            type="checkbox"
            name="teamIds"
            value={evaluator.id}
            defaultChecked={chosen.includes(evaluator.id)}
            className="ds-input"
            {...control}
          />
          <span>
            {evaluator.name} <span className="quiet">{evaluator.email}</span>
          </span>
        </label>
      ))}
      {evaluators.length === 0 ? (
        <p>
          {t("team_nobody")} <a href="/people/new">{t("team_invite")}</a>
        </p>
      ) : null}
      {fault ? (
        <p className="field__fault" id={`${id}-fault`}>
          {fault}
        </p>
      ) : null}
    </fieldset>
  );
}
