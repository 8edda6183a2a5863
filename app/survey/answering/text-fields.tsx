import { useTranslation } from "react-i18next";
import type { FieldView, ItemView } from "./section-view";

interface TextInputProps {
  field: FieldView;
  /** What the field is called for who cannot see where it stands. */
  name: string;
  describedBy: string | undefined;
  /** The option that this text belongs to. */
  otherOf?: { variable: string; code: number };
}

/** One line of text. */
export function TextInput({ field, name, describedBy, otherOf }: TextInputProps) {
  const { variable, written, maxLength, fault } = field;
  return (
    <input
      type="text"
      id={`field-${variable}`}
      className="ds-input"
      name={variable}
      defaultValue={written[0] ?? ""}
      maxLength={maxLength ?? undefined}
      aria-label={name}
      aria-describedby={describedBy}
      aria-invalid={fault ? true : undefined}
      data-other-of={otherOf ? `${otherOf.variable}:${otherOf.code}` : undefined}
      autoComplete="off"
    />
  );
}

interface ItemFieldProps {
  item: ItemView;
  field: FieldView;
  labelledBy: string;
  describedBy: string | undefined;
}

/** The fields of a question that is answered by writing. */
export function WrittenAnswer(props: ItemFieldProps) {
  const { item, field, labelledBy, describedBy } = props;
  const common = {
    name: field.variable,
    className: "ds-input",
    "aria-labelledby": labelledBy,
    "aria-describedby": describedBy,
    "aria-invalid": field.fault ? true : undefined,
    autoComplete: "off",
  };
  switch (item.type) {
    case "longText":
      return (
        <textarea
          {...common}
          id={`field-${field.variable}`}
          rows={6}
          maxLength={field.maxLength ?? undefined}
          defaultValue={field.written[0] ?? ""}
        />
      );
    case "number":
      return (
        <span className="answer-number">
          <input
            {...common}
            id={`field-${field.variable}`}
            type="text"
            inputMode="decimal"
            defaultValue={field.written[0] ?? ""}
          />
          {item.unit ? <span>{item.unit}</span> : null}
        </span>
      );
    case "date":
      return (
        <input
          {...common}
          id={`field-${field.variable}`}
          type="date"
          min={item.from ?? undefined}
          max={item.to ?? undefined}
          defaultValue={field.written[0] ?? ""}
        />
      );
    default:
      return <ShortTexts {...props} />;
  }
}

function ShortTexts({ item, field, describedBy }: ItemFieldProps) {
  const { t } = useTranslation("answering");
  const lines = Array.from({ length: item.lines }, (_, index) => index);
  return (
    <ol className="short-texts">
      {lines.map((index) => (
        <li key={index}>
          <input
            type="text"
            className="ds-input"
            name={field.variable}
            aria-label={t("line", { number: index + 1 })}
            aria-describedby={describedBy}
            aria-invalid={field.fault ? true : undefined}
            maxLength={field.maxLength ?? undefined}
            defaultValue={field.written[index] ?? ""}
            autoComplete="off"
          />
        </li>
      ))}
    </ol>
  );
}
