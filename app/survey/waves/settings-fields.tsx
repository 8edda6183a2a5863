import { useTranslation } from "react-i18next";
import { languages } from "~/platform/i18n/languages";
import { Field } from "~/ui/field";
import { languageNames } from "./language-field";
import type { SettingField, SettingValues } from "./wave-settings";
import "./waves.css";

interface SettingsFieldsProps {
  values: SettingValues;
  faultOf: (name: string) => string | undefined;
}

/** The fields of a wave that can be changed later too: name, times, sender, texts and retention. */
export function SettingsFields({ values, faultOf }: SettingsFieldsProps) {
  const { t } = useTranslation("waves");
  const input = (name: SettingField, type: string, more: { hint?: string; autoComplete?: string } = {}) => (
    <Field name={name} label={t(`field_${name}` as "field_name")} hint={more.hint} fault={faultOf(name)}>
      {(control) => (
        <input
          {...control}
          type={type}
          className="ds-input"
          defaultValue={values[name]}
          autoComplete={more.autoComplete ?? "off"}
        />
      )}
    </Field>
  );
  const texts = (part: "purpose" | "privacy") => (
    <fieldset className="wave-form__part">
      <legend>{t(`part_${part}`)}</legend>
      <p className="field__hint">{t(`part_${part}_hint`)}</p>
      {languages.map((language) => {
        const name = `${part}_${language}` as const;
        return (
          <Field key={name} name={name} label={languageNames[language]} fault={faultOf(name)}>
            {(control) => (
              <textarea
                {...control}
                lang={language}
                className="ds-input"
                rows={5}
                defaultValue={values[name]}
              />
            )}
          </Field>
        );
      })}
    </fieldset>
  );
  return (
    <>
      {input("name", "text", { hint: t("field_name_hint") })}
      <div className="wave-form__pair">
        {input("opensAt", "datetime-local")}
        {input("closesAt", "datetime-local")}
      </div>
      <p className="field__hint">{t("times_hint")}</p>
      <div className="wave-form__pair">
        {input("senderName", "text", { hint: t("field_senderName_hint") })}
        {input("replyTo", "email", { hint: t("field_replyTo_hint") })}
      </div>
      {texts("purpose")}
      {texts("privacy")}
      {input("retainUntil", "date", { hint: t("field_retainUntil_hint") })}
    </>
  );
}
