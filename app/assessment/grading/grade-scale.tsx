import { useTranslation } from "react-i18next";
import { useScriptsRun } from "~/ui/use-scripts-run";
import type { DimensionView } from "./grading-view";

interface GradeScaleProps {
  questionId: string;
  dimension: DimensionView;
  /** One concrete sign to look for. */
  lookFor: string;
  /** The grade in hand; null until given. */
  value: number | null;
  disabled: boolean;
  /** Gets null when the grade is cleared. */
  onGrade: (step: number | null) => void;
}

/**
 * One dimension of a question: eleven steps in the bands of the definition, and the sentence of the band that the chosen step
 * is in. Which sentence shows, and how far the strip is filled, CSS finds from the checked step, so both hold without scripts.
 */
export function GradeScale({ questionId, dimension, lookFor, value, disabled, onGrade }: GradeScaleProps) {
  const { t } = useTranslation("grading");
  const scriptsRun = useScriptsRun();
  const id = `${questionId}-${dimension.id}`;
  const columns = dimension.bands.map(({ from, to }) => `${to - from + 1}fr`).join(" ");
  return (
    <fieldset
      className={`scale scale--${dimension.id}`}
      aria-describedby={`${id}-look-for`}
      disabled={disabled}
      data-scale={id}
      data-question={questionId}
      data-dimension={dimension.id}
    >
      <legend className="scale__name">
        <span className="scale__swatch" aria-hidden="true" /> {dimension.name}
      </legend>
      <p className="scale__look-for" id={`${id}-look-for`}>
        <span className="quiet">{t("look_for")}</span> {lookFor}
      </p>
      <div className="scale__bands" style={{ gridTemplateColumns: columns }}>
        <p className="scale__sentence scale__sentence--prompt">{dimension.question}</p>
        {dimension.bands.map((band) => (
          <div className="scale__band" key={band.from}>
            <div className="scale__steps">
              {stepsOf(band).map((step) => (
                <label className="scale__step" key={step}>
                  <input
                    type="radio"
                    name={dimension.id}
                    value={step}
                    checked={value === step}
                    onChange={() => onGrade(step)}
                    aria-describedby={`${id}-band-${band.from}`}
                  />
                  <span>{step}</span>
                </label>
              ))}
            </div>
            <p className="scale__sentence" id={`${id}-band-${band.from}`}>
              {band.text}
            </p>
          </div>
        ))}
        <button
          type="submit"
          name="clear"
          value={dimension.id}
          className="plain-button scale__clear"
          // With scripts Delete clears, and Tab leads from scale to scale.
          tabIndex={scriptsRun ? -1 : undefined}
          aria-label={t("clear_dimension", { dimension: dimension.name, question: questionId })}
          onClick={(event) => {
            // With scripts the press clears; without, it posts the form.
            event.preventDefault();
            // The button goes with the grade; the keyboard stays in the scale.
            event.currentTarget.closest("fieldset")?.querySelector("input")?.focus();
            onGrade(null);
          }}
        >
          {t("clear")}
        </button>
      </div>
    </fieldset>
  );
}

function stepsOf({ from, to }: { from: number; to: number }): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
