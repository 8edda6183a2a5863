import { useTranslation } from "react-i18next";
import { languages } from "~/platform/i18n/languages";
import { Field } from "~/ui/field";

const languageNames = { nb: "Bokmål", nn: "Nynorsk", en: "English" } as const;

/** The language in which somebody gets their mail and first meets the survey. */
export function LanguageField({ value }: { value: string }) {
  const { t } = useTranslation("waves");
  return (
    <Field name="language" label={t("field_language")}>
      {(control) => (
        <select {...control} className="ds-input short-field" defaultValue={value}>
          {languages.map((language) => (
            <option key={language} value={language} lang={language}>
              {languageNames[language]}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
