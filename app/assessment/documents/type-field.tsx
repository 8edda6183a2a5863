import { useTranslation } from "react-i18next";
import { Field } from "~/ui/field";
import type { Choice } from "./documents-view";

interface TypeFieldProps {
  types: readonly Choice[];
  value: string;
  fault: string | undefined;
}

/** What kind of document it is, among those that the instrument names. */
export function TypeField({ types, value, fault }: TypeFieldProps) {
  const { t } = useTranslation("documents");
  return (
    <Field name="type" label={t("field_type")} fault={fault}>
      {(control) => (
        <select {...control} className="ds-input" defaultValue={value}>
          {types.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
