import { useTranslation } from "react-i18next";
import type { FieldView, ItemView, OptionView } from "./section-view";
import { TextInput } from "./text-fields";

interface ChoiceProps {
  item: Pick<ItemView, "options" | "scale">;
  field: FieldView;
  several: boolean;
  describedBy: string | undefined;
}

/** The options of one question or row: boxes side by side for a scale of numbers, else lines to choose from. */
export function ChoiceOptions(props: ChoiceProps) {
  const { item, field, several, describedBy } = props;
  const { t } = useTranslation("answering");
  const { scale } = item;
  const words = scale ? item.options.filter(({ missing }) => missing) : item.options;
  const option = (view: OptionView) => (
    <OptionLine key={view.code} view={view} field={field} several={several} describedBy={describedBy} />
  );
  return (
    <div className="choices">
      {scale ? (
        <div className="scale-steps" style={{ "--steps": scale.length } as React.CSSProperties}>
          {scale.map(({ code, digit, caption }) => (
            <label key={code} className="scale-step">
              <OptionInput code={code} field={field} several={several} describedBy={describedBy} />
              <span className="scale-step__digit">{digit}</span>
              {caption ? <span className="scale-step__caption">{caption}</span> : null}
            </label>
          ))}
        </div>
      ) : null}
      {words.map(option)}
      {several ? null : (
        <button
          type="submit"
          className="plain-button choices__clear"
          name="clear"
          value={field.variable}
          data-clear={field.variable}
          hidden={field.written.length === 0}
        >
          {t("clear")}
          <span className="visually-hidden"> {field.label}</span>
        </button>
      )}
    </div>
  );
}

function OptionLine({
  view,
  ...input
}: { view: OptionView; field: FieldView; several: boolean } & { describedBy: string | undefined }) {
  const { code, label, exclusive, other } = view;
  return (
    <div className="choice">
      <label className="choice__label">
        <OptionInput code={code} exclusive={exclusive} {...input} />
        <span>{label}</span>
      </label>
      {other ? (
        <div className="choice__other">
          <TextInput
            field={other}
            name={label}
            otherOf={{ variable: input.field.variable, code }}
            describedBy={undefined}
          />
        </div>
      ) : null}
    </div>
  );
}

interface OptionInputProps {
  code: number;
  exclusive?: boolean;
  field: FieldView;
  several: boolean;
  describedBy: string | undefined;
}

function OptionInput({ code, exclusive = false, field, several, describedBy }: OptionInputProps) {
  return (
    <input
      type={several ? "checkbox" : "radio"}
      className="ds-input"
      name={field.variable}
      value={code}
      defaultChecked={field.written.includes(String(code))}
      data-exclusive={exclusive || undefined}
      aria-describedby={describedBy}
      autoComplete="off"
    />
  );
}
