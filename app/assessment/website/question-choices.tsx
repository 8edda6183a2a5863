import { useTranslation } from "react-i18next";
import { Choice, ChoiceGroup } from "~/ui/choice-group";
import type { QuestionGroup } from "./website-view";

interface QuestionChoicesProps {
  areas: QuestionGroup[];
  chosen: readonly string[];
  fault: string | undefined;
}

/** The questions that a note can bear on, area by area; those areas stand open where something is chosen. */
export function QuestionChoices({ areas, chosen, fault }: QuestionChoicesProps) {
  const { t } = useTranslation("website");
  return (
    <ChoiceGroup name="questionIds" legend={t("questions")} hint={t("questions_hint")} fault={fault}>
      {areas.map((area) => {
        const count = area.questions.filter((question) => chosen.includes(question.id)).length;
        return (
          <details key={area.id} open={count > 0}>
            <summary>
              {area.id} {area.name}
              {count > 0 ? <span className="quiet"> {t("chosen", { count })}</span> : null}
            </summary>
            <div className="website-questions">
              {area.questions.map((question) => (
                <Choice
                  key={question.id}
                  type="checkbox"
                  name="questionIds"
                  value={question.id}
                  defaultChecked={chosen.includes(question.id)}
                >
                  {question.id} {question.text}
                </Choice>
              ))}
            </div>
          </details>
        );
      })}
    </ChoiceGroup>
  );
}
