import { forwardRef, type InputHTMLAttributes, type ReactNode } from "react";
import { fieldId } from "./field";
import "./choices.css";

interface ChoiceGroupProps {
  /** The name that its boxes send; what a fault summary links to is made of it. */
  name: string;
  legend: ReactNode;
  hint?: ReactNode;
  /** What is wrong with what was chosen; shown under the boxes and tied to them. */
  fault?: string | undefined;
  children: ReactNode;
}

/** Boxes to choose among under one legend, with a hint and a fault tied to them all, in plain HTML so that it holds without scripts. */
export function ChoiceGroup({ name, legend, hint, fault, children }: ChoiceGroupProps) {
  const id = fieldId(name);
  const described = [hint ? `${id}-hint` : null, fault ? `${id}-fault` : null].filter(Boolean).join(" ");
  return (
    <fieldset className="choices field" id={id} tabIndex={-1} aria-describedby={described || undefined}>
      <legend className="field__label">{legend}</legend>
      {hint ? (
        <p className="field__hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      {children}
      {fault ? (
        <p className="field__fault" id={`${id}-fault`}>
          {fault}
        </p>
      ) : null}
    </fieldset>
  );
}

interface ChoiceProps extends InputHTMLAttributes<HTMLInputElement> {
  type: "checkbox" | "radio";
}

/** One box with its words; it hands on a ref, since a form library wants one. */
export const Choice = forwardRef<HTMLInputElement, ChoiceProps>(function Choice({ children, ...input }, ref) {
  return (
    <label className="choice">
      <input {...input} ref={ref} className="ds-input" />
      <span>{children}</span>
    </label>
  );
});
