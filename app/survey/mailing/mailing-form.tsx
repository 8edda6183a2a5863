import { useTranslation } from "react-i18next";
import { type Language, languages } from "~/platform/i18n/languages";
import { Field } from "~/ui/field";
import { FaultSummary } from "~/ui/notice";
import type { WaveHeadData } from "../waves/wave-head";
import { wavePath } from "../waves/wave-pages";
import { placeholders } from "./mail-text";
import type { MailingKind } from "./mailing-kind";
import type { MailingValues } from "./new-mailing";
import "./mailing.css";

export interface MailingFormView {
  head: WaveHeadData;
  kind: MailingKind;
  /** The mailing's id, so that the form sent twice makes one. */
  id: string;
  /** Why no mail of this kind can be made now; null when it can. */
  refused: string | null;
  values: MailingValues;
  counts: Record<Language, number>;
  left: string[];
}

interface MailingFormProps {
  view: MailingFormView;
  values: MailingValues;
  id: string;
  faults: { name: string; message: string }[];
}

/** The texts of a mailing in three languages. */
export function MailingForm({ view, values, id, faults }: MailingFormProps) {
  const { t } = useTranslation(["mailings", "common"]);
  const faultOf = (name: string) => faults.find((fault) => fault.name === name)?.message;
  return (
    <>
      <FaultSummary title={t("common:faults_title")} faults={faults} />
      <Placeholders />
      <form method="post" className="form mailing-form">
        <input type="hidden" name="id" value={id} />
        {view.kind === "reminder" ? (
          <Field
            name="restDays"
            label={t("rest_days")}
            hint={t("rest_days_hint")}
            fault={faultOf("restDays")}
          >
            {(control) => (
              <input
                {...control}
                className="ds-input mailing-form__days"
                inputMode="numeric"
                defaultValue={values.restDays}
              />
            )}
          </Field>
        ) : null}
        <p className="measure">
          {t("languages_text")}{" "}
          <a href={`${wavePath(view.head.id, "frame")}/addresses`}>{t("languages_link")}</a>
        </p>
        {languages.map((language) => (
          <LanguageTexts
            key={language}
            language={language}
            count={view.counts[language]}
            values={values}
            faultOf={faultOf}
          />
        ))}
        <div className="cluster">
          <button type="submit" name="intent" value="review" className="ds-button" data-variant="primary">
            {t("review_button")}
          </button>
          <a href={wavePath(view.head.id, "mail")}>{t("common:cancel")}</a>
        </div>
      </form>
    </>
  );
}

function Placeholders() {
  const { t } = useTranslation("mailings");
  return (
    <details className="ds-details mail-placeholders" open>
      <summary>{t("placeholders_title")}</summary>
      <dl>
        {placeholders.map((name) => (
          <div key={name}>
            <dt>
              <code>{`{${name}}`}</code>
            </dt>
            <dd>{t(`placeholder_${name}`)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

interface LanguageTextsProps {
  language: Language;
  count: number;
  values: MailingValues;
  faultOf: (name: string) => string | undefined;
}

function LanguageTexts({ language, count, values, faultOf }: LanguageTextsProps) {
  const { t } = useTranslation("mailings");
  const subject = `${language}.subject` as const;
  const text = `${language}.text` as const;
  return (
    <fieldset className="mail-language">
      <legend>
        {t(`language_${language}`)} <span className="quiet">{t("recipients", { count })}</span>
      </legend>
      <Field name={subject} label={t("subject")} fault={faultOf(subject)}>
        {(control) => (
          <input {...control} className="ds-input" lang={language} defaultValue={values[subject]} />
        )}
      </Field>
      <Field name={text} label={t("text")} fault={faultOf(text)}>
        {(control) => (
          <textarea {...control} className="ds-input" lang={language} rows={16} defaultValue={values[text]} />
        )}
      </Field>
    </fieldset>
  );
}
