import { useTranslation } from "react-i18next";
import { Choice } from "~/ui/choice-group";
import { Field } from "~/ui/field";
import {
  additiveField,
  conversionField,
  type FilingPageView,
  type FilingRowView,
  type FilingValues,
  indicatorField,
} from "./filing-view";

interface Props {
  row: FilingRowView;
  /** What was typed, if the form came back; else what is filed. */
  values: FilingValues;
  groups: FilingPageView["groups"];
  /** By field. */
  faultOf: (name: string) => string | undefined;
  /** Whether it is told what the figures are filed under now, since somebody else decided meanwhile. */
  tellNow: boolean;
}

/** Figures of the table, with what they are filed under. */
export function FilingRow({ row, values, groups, faultOf, tellNow }: Props) {
  const { t } = useTranslation("filing");
  const { at, name, inFile, alike, note, warnings, conversions, now } = row;
  const isKnown = conversions.some(({ value }) => value === values.conversion);
  return (
    <fieldset className="filing-row">
      <legend>{name}</legend>
      <div className="filing-row__about">
        <p className="quiet small">{inFile}</p>
        {note ? <p className="small">{note}</p> : null}
        {warnings.map((warning) => (
          <p key={warning} className="filing-row__warning small">
            {warning}
          </p>
        ))}
        {tellNow ? <p className="filing-row__warning small">{t("now", { indicator: now })}</p> : null}
      </div>
      <div className="filing-row__fields">
        <Field name={indicatorField(at)} label={t("indicator")} fault={faultOf(indicatorField(at))}>
          {(control) => (
            <select {...control} className="ds-input" defaultValue={values.indicator}>
              <option value="">{t("not_filed")}</option>
              {[...(alike.length > 0 ? [{ name: t("group_alike"), options: alike }] : []), ...groups].map(
                (group) => (
                  <optgroup key={group.name} label={group.name}>
                    {group.options.map((option) => (
                      <option key={option.id} value={option.id}>
                        {option.name}
                      </option>
                    ))}
                  </optgroup>
                ),
              )}
            </select>
          )}
        </Field>
        <Field name={conversionField(at)} label={t("conversion")} fault={faultOf(conversionField(at))}>
          {(control) => (
            <select {...control} className="ds-input" defaultValue={isKnown ? values.conversion : "/"}>
              {conversions.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Choice type="checkbox" name={additiveField(at)} value="yes" defaultChecked={values.additive}>
          {t("additive")}
        </Choice>
      </div>
    </fieldset>
  );
}
