import { useTranslation } from "react-i18next";
import type { LocalizedText } from "~/platform/i18n/languages";
import { fieldId } from "~/ui/field";
import { languageOrder } from "./item-view";

interface TextsFieldProps {
  /** The name that its fields begin with. */
  name: string;
  label: string;
  hint?: string;
  values: LocalizedText;
  faults: Readonly<Record<string, string>>;
  /** Lines of each field; one line unless told. */
  rows?: number;
}

/** A text in three languages side by side; where one is filled in, the ones that lack are marked. */
export function TextsField({ name, label, hint, values, faults, rows = 1 }: TextsFieldProps) {
  const { t } = useTranslation("builder");
  const begun = languageOrder.some((language) => values[language].trim() !== "");
  const hintId = hint ? `${fieldId(name)}-hint` : undefined;
  const whole = faults[name];
  return (
    <fieldset className="texts" id={fieldId(name)} tabIndex={-1} aria-describedby={hintId}>
      <legend className="field__label">{label}</legend>
      {hint ? (
        <p className="field__hint" id={hintId}>
          {hint}
        </p>
      ) : null}
      {whole ? <p className="field__fault">{whole}</p> : null}
      <div className="texts__languages">
        {languageOrder.map((language) => {
          const own = `${name}.${language}`;
          const id = fieldId(own);
          const fault = faults[own];
          const control = {
            id,
            name: own,
            lang: language,
            className: "ds-input",
            defaultValue: values[language],
            "aria-describedby": fault ? `${id}-fault` : undefined,
            "aria-invalid": fault ? (true as const) : undefined,
          };
          return (
            <div key={language} className="texts__language">
              <label htmlFor={id}>
                <span className="visually-hidden">{label}: </span>
                {t(`key_${language}`)}
                {begun && !fault && values[language].trim() === "" ? (
                  <span className="texts__missing"> {t("text_missing")}</span>
                ) : null}
              </label>
              {rows > 1 ? <textarea {...control} rows={rows} /> : <input {...control} type="text" />}
              {fault ? (
                <p className="field__fault" id={`${id}-fault`}>
                  {fault}
                </p>
              ) : null}
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}
