import { useTranslation } from "react-i18next";
import { languages } from "~/platform/i18n/languages";
import { Field } from "~/ui/field";

/** Names of languages in themselves. */
export const languageNames = { nb: "Bokmål", nn: "Nynorsk", en: "English" } as const;

interface LanguageFieldProps {
  value: string;
  name?: "language" | "mailLanguage";
}

/** The language in which somebody gets their mail and first meets the survey, or everybody whose row in the list says none. */
export function LanguageField({ value, name = "language" }: LanguageFieldProps) {
  const { t } = useTranslation("waves");
  return (
    <Field
      name={name}
      label={t(`field_${name}`)}
      hint={name === "mailLanguage" ? t("field_mailLanguage_hint") : undefined}
    >
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
