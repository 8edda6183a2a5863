import type { UseFormRegisterReturn } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { Choice, ChoiceGroup } from "~/ui/choice-group";

interface TeamFieldsProps {
  evaluators: { id: string; name: string; email: string }[];
  chosen: readonly string[];
  fault: string | undefined;
  /** What a form library wants on each box. */
  control?: UseFormRegisterReturn;
}

/** Who is on the team, as boxes to tick. */
export function TeamFields({ evaluators, chosen, fault, control }: TeamFieldsProps) {
  const { t } = useTranslation("evaluation");
  return (
    <ChoiceGroup name="teamIds" legend={t("team_field")} hint={t("team_hint")} fault={fault}>
      {evaluators.map((evaluator) => (
        <Choice
          key={evaluator.id}
          type="checkbox"
          name="teamIds"
          value={evaluator.id}
          defaultChecked={chosen.includes(evaluator.id)}

          {...control}
        >
          {evaluator.name} <span className="quiet">{evaluator.email}</span>
        </Choice>
      ))}
      {evaluators.length === 0 ? (
        <p>
          {t("team_nobody")} <a href="/people/new">{t("team_invite")}</a>
        </p>
      ) : null}
    </ChoiceGroup>
  );
}
