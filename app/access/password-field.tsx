import { useTranslation } from "react-i18next";
import { Field } from "~/ui/field";
import { PASSWORD_LEAST } from "./password";

/** Where a person writes the password that they choose. Password managers are told that it is a new one. */
export function NewPasswordField({ fault }: { fault?: string | undefined }) {
  const { t } = useTranslation("access");
  return (
    <Field name="password" label={t("new_password")} hint={t("password_hint")} fault={fault}>
      {(control) => (
        <input
          {...control}
          className="ds-input"
          type="password"
          autoComplete="new-password"
          required
          minLength={PASSWORD_LEAST}
        />
      )}
    </Field>
  );
}
