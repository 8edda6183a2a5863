import { useTranslation } from "react-i18next";
import { Field } from "~/ui/field";
import type { MunicipalityGroup } from "./municipality-groups";
import { roles } from "./roles";
import "./access.css";

export interface StandingValues {
  name: string;
  role: string;
  municipalityNumber: string;
}

interface PersonFieldsProps {
  values: StandingValues;
  groups: MunicipalityGroup[];
  faultOf: (name: string) => string | undefined;
  /** Shown but not to be changed: an administrator's own. */
  fixedRole?: boolean;
}

/** Name, role and municipality of a person, the same for one who is invited and one who is changed. */
export function PersonFields({ values, groups, faultOf, fixedRole = false }: PersonFieldsProps) {
  const { t } = useTranslation(["access", "common"]);
  return (
    <>
      <Field name="name" label={t("name")} fault={faultOf("name")}>
        {(control) => (
          <input {...control} className="ds-input" autoComplete="off" required defaultValue={values.name} />
        )}
      </Field>
      {fixedRole ? (
        <input type="hidden" name="role" value={values.role} />
      ) : (
        <>
          <RoleField chosen={values.role} fault={faultOf("role")} />
          <Field
            name="municipalityNumber"
            label={t("municipality")}
            hint={t("municipality_hint")}
            fault={faultOf("municipalityNumber")}
          >
            {(control) => (
              <select {...control} className="ds-input" defaultValue={values.municipalityNumber}>
                <option value="">{t("municipality_none")}</option>
                {groups.map(({ county, municipalities }) => (
                  <optgroup key={county} label={county}>
                    {municipalities.map(({ number, name }) => (
                      <option key={number} value={number}>
                        {`${name} (${number})`}
                      </option>
                    ))}
                  </optgroup>
                ))}
              </select>
            )}
          </Field>
        </>
      )}
    </>
  );
}

/** The roles with what each can do, so that nobody gives more than was meant. */
function RoleField({ chosen, fault }: { chosen: string; fault: string | undefined }) {
  const { t } = useTranslation(["access", "common"]);
  return (
    <fieldset className="field role-field" aria-describedby={fault ? "role-fault" : undefined}>
      <legend className="field__label">{t("role")}</legend>
      {roles.map((role, index) => (
        <div key={role} className="role-field__choice">
          <input
            // The summary of faults leads to the first choice.
            id={index === 0 ? "field-role" : `field-role-${role}`}
            className="ds-input"
            type="radio"
            name="role"
            value={role}
            defaultChecked={role === chosen}
            required
            aria-describedby={`role-about-${role}`}
          />
          <div>
            <label htmlFor={index === 0 ? "field-role" : `field-role-${role}`}>
              {t(`common:role_${role}`)}
            </label>
            <p className="field__hint" id={`role-about-${role}`}>
              {t(`role_about_${role}`)}
            </p>
          </div>
        </div>
      ))}
      {fault ? (
        <p className="field__fault" id="role-fault">
          {fault}
        </p>
      ) : null}
    </fieldset>
  );
}
