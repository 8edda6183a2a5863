import type { InputHTMLAttributes } from "react";
import { Field } from "~/ui/field";

interface WordFieldProps extends Omit<InputHTMLAttributes<HTMLInputElement>, "name" | "value"> {
  name: string;
  label: string;
  hint?: string | undefined;
  value: string;
  faults: Readonly<Record<string, string>>;
}

/** One short field of a draft: a name, a number, a day. */
export function WordField({ name, label, hint, value, faults, ...input }: WordFieldProps) {
  return (
    <Field name={name} label={label} hint={hint} fault={faults[name]}>
      {(control) => (
        <input
          {...control}
          {...input}
          className="ds-input"
          type="text"
          defaultValue={value}
          autoComplete="off"
        />
      )}
    </Field>
  );
}

interface ChoiceFieldProps {
  name: string;
  label: string;
  hint?: string | undefined;
  value: string;
  faults: Readonly<Record<string, string>>;
  choices: readonly { value: string; label: string }[];
}

/** One of several; what stands and is none of them can be seen and kept. */
export function ChoiceField({ name, label, hint, value, faults, choices }: ChoiceFieldProps) {
  const known = choices.some((choice) => choice.value === value);
  return (
    <Field name={name} label={label} hint={hint} fault={faults[name]}>
      {(control) => (
        <select {...control} className="ds-input" defaultValue={value}>
          {known ? null : <option value={value}>{value}</option>}
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
