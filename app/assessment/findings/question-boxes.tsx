import { useTranslation } from "react-i18next";
import { fieldId } from "~/ui/field";
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
  const id = fieldId("questionIds");
  const choose = (questionId: string, isChosen: boolean): void => {
    const others = chosen.filter((other) => other !== questionId);
    onChoose(isChosen ? [...others, questionId] : others);
  };
  return (
    <fieldset
      className="choices field"
      id={id}
      tabIndex={-1}
      aria-describedby={fault ? `${id}-fault` : `${id}-hint`}
    >
      <legend className="field__label">{t("questions")}</legend>
      <p className="field__hint" id={`${id}-hint`}>
        {t("questions_hint")}
      </p>
      {questions.map((question) => (
        <label key={question.id} className="choice">
          <input
            type="checkbox"
            name="questionIds"
            value={question.id}
            defaultChecked={chosen.includes(question.id)}
            onChange={(event) => choose(question.id, event.currentTarget.checked)}
            className="ds-input"
          />
          <span>
            {question.id} {question.text}{" "}
            <span className="quiet no-wrap">{question.shown ?? t("not_graded")}</span>
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
