import { useTranslation } from "react-i18next";
import { type Language, languages } from "~/platform/i18n/languages";
import { Choice, ChoiceGroup } from "~/ui/choice-group";
import { Field } from "~/ui/field";
import type { NotificationKind } from "./notification";
import { NewPasswordField } from "./password-field";

/** Which of the account's forms was sent. */
export const accountForms = ["about", "notifications", "password", "everywhere"] as const;

/** What was wrong with what was sent, by field. */
type Faults = (name: string) => string | undefined;

const languageNames: Record<Language, string> = { nb: "Bokmål", nn: "Nynorsk", en: "English" };

export function AboutForm({ name, language, faultOf }: { name: string; language: string; faultOf: Faults }) {
  const { t } = useTranslation(["access", "common"]);
  return (
    <form method="post" className="form">
      <input type="hidden" name="form" value="about" />
      <Field name="name" label={t("name")} fault={faultOf("name")}>
        {(control) => (
          <input {...control} className="ds-input" autoComplete="name" required defaultValue={name} />
        )}
      </Field>
      <Field name="language" label={t("common:language")} fault={faultOf("language")}>
        {(control) => (
          <select {...control} className="ds-input" defaultValue={language}>
            {languages.map((code) => (
              <option key={code} value={code} lang={code}>
                {languageNames[code]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <div>
        <button type="submit" className="ds-button" data-variant="primary">
          {t("common:save")}
        </button>
      </div>
    </form>
  );
}

/** The mails that this person may turn on and off. */
export function NotificationsForm({ kinds }: { kinds: { kind: NotificationKind; on: boolean }[] }) {
  const { t } = useTranslation(["access", "common"]);
  return (
    <form method="post" className="form">
      <input type="hidden" name="form" value="notifications" />
      <ChoiceGroup name="wanted" legend={t("notifications_legend")}>
        {kinds.map(({ kind, on }) => (
          <Choice key={kind} type="checkbox" name="wanted" value={kind} defaultChecked={on}>
            {t(`notification_${kind}`)}
          </Choice>
        ))}
      </ChoiceGroup>
      <div>
        <button type="submit" className="ds-button" data-variant="secondary">
          {t("notifications_button")}
        </button>
      </div>
    </form>
  );
}

export function PasswordForm({ email, faultOf }: { email: string; faultOf: Faults }) {
  const { t } = useTranslation("access");
  return (
    <form method="post" className="form">
      <input type="hidden" name="form" value="password" />
      {/* Tells password managers whose password it is. */}
      <input type="email" autoComplete="username" value={email} readOnly hidden />
      <Field name="current" label={t("account_password_current")} fault={faultOf("current")}>
        {(control) => (
          <input {...control} className="ds-input" type="password" autoComplete="current-password" required />
        )}
      </Field>
      <NewPasswordField fault={faultOf("password")} />
      <div>
        <button type="submit" className="ds-button" data-variant="secondary">
          {t("account_password_button")}
        </button>
      </div>
    </form>
  );
}

export function EverywhereForm() {
  const { t } = useTranslation("access");
  return (
    <form method="post">
      <input type="hidden" name="form" value="everywhere" />
      <button type="submit" className="ds-button" data-variant="secondary">
        {t("account_everywhere")}
      </button>
    </form>
  );
}
