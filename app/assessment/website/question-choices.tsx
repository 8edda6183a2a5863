import { useTranslation } from "react-i18next";
import { fieldId } from "~/ui/field";
import type { QuestionGroup } from "./website-view";

interface QuestionChoicesProps {
  areas: QuestionGroup[];
  chosen: readonly string[];
  fault: string | undefined;
}

/** The questions that a note can bear on, area by area; those areas stand open where something is chosen. */
export function QuestionChoices({ areas, chosen, fault }: QuestionChoicesProps) {
  const { t } = useTranslation("website");
  const id = fieldId("questionIds");
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
                <label key={question.id} className="choice">
                  <input
                    type="checkbox"
                    name="questionIds"
                    value={question.id}
                    defaultChecked={chosen.includes(question.id)}
                    className="ds-input"
                  />
                  <span>
                    {question.id} {question.text}
                  </span>
                </label>
              ))}
            </div>
          </details>
        );
      })}
      {fault ? (
        <p className="field__fault" id={`${id}-fault`}>
          {fault}
        </p>
      ) : null}
    </fieldset>
  );
}
