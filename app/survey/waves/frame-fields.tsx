import { useTranslation } from "react-i18next";
import { Choice, ChoiceGroup } from "~/ui/choice-group";
import { Field } from "~/ui/field";
import { frameColumns } from "../frame-columns";
import type { FrameValues, RegisterChoices } from "./frame-source";
import { LanguageField } from "./language-field";

interface FrameFieldsProps {
  values: FrameValues;
  choices: RegisterChoices;
  faultOf: (name: string) => string | undefined;
}

/** Who a new wave goes to: a file or a pasted list, or what a query on the register finds. */
export function FrameFields({ values, choices, faultOf }: FrameFieldsProps) {
  const { t } = useTranslation("waves");
  const limit = (name: "inhabitantsAtLeast" | "inhabitantsBelow") => (
    <Field name={name} label={t(`field_${name}`)} fault={faultOf(name)}>
      {(control) => (
        <input
          {...control}
          className="ds-input short-field"
          inputMode="numeric"
          defaultValue={values[name]}
        />
      )}
    </Field>
  );
  const select = (
    name: "county" | "kostraGroup" | "centralityClass",
    options: readonly { value: string; label: string }[],
  ) => (
    <Field name={name} label={t(`field_${name}`)}>
      {(control) => (
        <select {...control} className="ds-input" defaultValue={values[name]}>
          <option value="">{t("any")}</option>
          {options.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
  return (
    <fieldset className="wave-form__part">
      <legend>{t("part_frame")}</legend>
      <ChoiceGroup name="frameSource" legend={t("field_frameSource")} fault={faultOf("frameSource")}>
        {(["register", "file"] as const).map((source) => (
          <Choice
            key={source}
            type="radio"
            name="frameSource"
            value={source}
            defaultChecked={values.frameSource === source}
          >
            {t(`source_${source}`)}
          </Choice>
        ))}
      </ChoiceGroup>
      <details className="ds-details" open={values.frameSource !== "file"}>
        <summary>{t("source_register_title")}</summary>
        <div className="stack">
          <p className="field__hint">{t("source_register_hint")}</p>
          <div className="wave-form__pair">
            {limit("inhabitantsAtLeast")}
            {limit("inhabitantsBelow")}
          </div>
          <div className="wave-form__pair">
            {select("county", choices.counties)}
            {select("kostraGroup", choices.kostraGroups)}
            {select("centralityClass", choices.centralityClasses)}
          </div>
        </div>
      </details>
      <details className="ds-details" open={values.frameSource === "file"}>
        <summary>{t("source_file_title")}</summary>
        <div className="stack">
          <p className="field__hint">
            {t("source_file_hint")} <code>{frameColumns.join(", ")}</code>
          </p>
          <Field name="file" label={t("field_file")} hint={t("field_file_hint")} fault={faultOf("file")}>
            {(control) => <input {...control} className="ds-input" type="file" accept=".csv,.txt,.xlsx" />}
          </Field>
          <Field
            name="frameText"
            label={t("field_frameText")}
            hint={t("field_frameText_hint")}
            fault={faultOf("frameText")}
          >
            {(control) => (
              <textarea
                {...control}
                className="ds-input wave-form__table"
                rows={values.frameText ? 16 : 6}
                defaultValue={values.frameText}
                spellCheck={false}
              />
            )}
          </Field>
        </div>
      </details>
      <LanguageField name="mailLanguage" value={values.mailLanguage} />
    </fieldset>
  );
}
