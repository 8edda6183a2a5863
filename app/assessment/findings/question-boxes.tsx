import { useTranslation } from "react-i18next";
import { Choice, ChoiceGroup } from "~/ui/choice-group";
import type { QuestionChoice } from "./findings-view";

interface QuestionBoxesProps {
  questions: QuestionChoice[];
  chosen: readonly string[];
  /** Called where scripts run. */
  onChoose: (ids: readonly string[]) => void;
  fault: string | undefined;
}

/** The questions that a finding can rest on, each with its points. */
export function QuestionBoxes({ questions, chosen, onChoose, fault }: QuestionBoxesProps) {
  const { t } = useTranslation("findings");
  const choose = (questionId: string, isChosen: boolean): void => {
    const others = chosen.filter((other) => other !== questionId);
    onChoose(isChosen ? [...others, questionId] : others);
  };
  return (
    <ChoiceGroup name="questionIds" legend={t("questions")} hint={t("questions_hint")} fault={fault}>
      {questions.map((question) => (
        <Choice
          key={question.id}
          type="checkbox"
          name="questionIds"
          value={question.id}
          defaultChecked={chosen.includes(question.id)}
          onChange={(event) => choose(question.id, event.currentTarget.checked)}
        >
          {question.id} {question.text}{" "}
          <span className="quiet no-wrap">{question.shown ?? t("not_graded")}</span>
        </Choice>
      ))}
    </ChoiceGroup>
  );
}
