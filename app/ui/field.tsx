import type { ReactNode } from "react";

interface FieldProps {
  /** The name that the form sends; the field's id is made of it. */
  name: string;
  label: string;
  hint?: string | undefined;
  /** What is wrong with what was sent; shown under the field and tied to it. */
  fault?: string | undefined;
  /** Gets what ties the control to its label, hint and fault. */
  children: (control: {
    id: string;
    name: string;
    "aria-describedby": string | undefined;
    "aria-invalid": true | undefined;
  }) => ReactNode;
}

/** A label, a hint and a fault tied to one control, in plain HTML so that it holds without scripts. */
export function Field({ name, label, hint, fault, children }: FieldProps) {
  const id = fieldId(name);
  const described = [hint ? `${id}-hint` : null, fault ? `${id}-fault` : null].filter(Boolean).join(" ");
  return (
    <div className="field">
      <label className="field__label" htmlFor={id}>
        {label}
      </label>
      {hint ? (
        <p className="field__hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      {children({
        id,
        name,
        "aria-describedby": described || undefined,
        "aria-invalid": fault ? true : undefined,
      })}
      {fault ? (
        <p className="field__fault" id={`${id}-fault`}>
          {fault}
        </p>
      ) : null}
    </div>
  );
}

/** The id of the control that sends `name`: what a fault summary links to. */
export function fieldId(name: string): string {
  return `field-${name.replace(/[^A-Za-z0-9_-]/g, "-")}`;
}
