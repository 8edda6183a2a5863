import { useTranslation } from "react-i18next";
import { Field } from "~/ui/field";

/** What the form is filled in with. */
export interface FetchValues {
  table: string;
  years: string;
}

interface Props {
  /** Makes a form that is sent twice fetch once. */
  formId: string;
  tables: { table: string; name: string }[];
  values: FetchValues;
  /** By field. */
  faults: { name: string; message: string }[];
}

/** Which table and which years are fetched. */
export function FetchForm({ formId, tables, values, faults }: Props) {
  const { t } = useTranslation("observations");
  const faultOf = (name: string): string | undefined => faults.find((fault) => fault.name === name)?.message;
  return (
    <form method="post" action="/observations/fetch" className="form">
      <input type="hidden" name="formId" value={formId} />
      <Field name="table" label={t("table")} hint={t("fetch_table_hint")} fault={faultOf("table")}>
        {(control) => (
          <select {...control} className="ds-input" defaultValue={values.table}>
            {tables.map(({ table, name }) => (
              <option key={table} value={table}>
                {table} {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field name="years" label={t("years")} hint={t("fetch_years_hint")} fault={faultOf("years")}>
        {(control) => <input {...control} className="ds-input" defaultValue={values.years} size={24} />}
      </Field>
      <div>
        <button type="submit" className="ds-button" data-variant="primary">
          {t("fetch")}
        </button>
      </div>
    </form>
  );
}
