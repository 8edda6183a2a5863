import { useTranslation } from "react-i18next";
import { Field } from "~/ui/field";
import { FaultSummary } from "~/ui/notice";
import { LanguageField } from "./language-field";
import type { NewMemberValues } from "./new-member";
import { wavePath } from "./wave-pages";
import "./waves.css";

interface NewMemberFormProps {
  waveId: string;
  values: NewMemberValues;
  faults: { name: string; message: string }[];
  /** Names of the parts of the country that the survey divides by; empty when it does not. */
  regions: string[];
}

const numbers = ["population", "centrality", "income"] as const;

/** The form that adds a municipality to a frame. */
export function NewMemberForm({ waveId, values, faults, regions }: NewMemberFormProps) {
  const { t } = useTranslation(["waves", "common"]);
  const faultOf = (name: string) => faults.find((fault) => fault.name === name)?.message;
  return (
    <>
      <FaultSummary title={t("common:faults_title")} faults={faults} />
      <form method="post" className="form" autoComplete="off">
        <Field
          name="municipality"
          label={t("number")}
          hint={t("number_hint")}
          fault={faultOf("municipality")}
        >
          {(control) => (
            <input
              {...control}
              className="ds-input short-field"
              inputMode="numeric"
              defaultValue={values.municipality}
            />
          )}
        </Field>
        <Field name="name" label={t("municipality")} fault={faultOf("name")}>
          {(control) => <input {...control} className="ds-input" defaultValue={values.name} />}
        </Field>
        <div className="wave-form__pair">
          {numbers.map((name) => (
            <Field key={name} name={name} label={t(`field_${name}`)} fault={faultOf(name)}>
              {(control) => (
                <input {...control} className="ds-input" inputMode="decimal" defaultValue={values[name]} />
              )}
            </Field>
          ))}
        </div>
        {regions.length > 0 ? (
          <Field name="region" label={t("region")} fault={faultOf("region")}>
            {(control) => (
              <select {...control} className="ds-input" defaultValue={values.region}>
                <option value="">{t("not_known")}</option>
                {regions.map((region) => (
                  <option key={region} value={region}>
                    {region}
                  </option>
                ))}
              </select>
            )}
          </Field>
        ) : null}
        <Field name="email" label={t("email")} fault={faultOf("email")}>
          {(control) => <input {...control} type="email" className="ds-input" defaultValue={values.email} />}
        </Field>
        <LanguageField value={values.language} />
        <div className="cluster">
          <button type="submit" className="ds-button" data-variant="primary">
            {t("member_add")}
          </button>
          <a href={wavePath(waveId, "frame")}>{t("common:cancel")}</a>
        </div>
      </form>
    </>
  );
}
