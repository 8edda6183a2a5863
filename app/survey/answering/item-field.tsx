import { useTranslation } from "react-i18next";
import { ChoiceOptions } from "./choice-options";
import { baseField, itemAnchor } from "./form-names";
import type { FieldView, ItemView } from "./section-view";
import { WrittenAnswer } from "./text-fields";

interface ItemFieldProps {
  item: ItemView;
  /** When the question was last saved, as one reads it; "" where it never was. */
  saved: string;
}

/** One question of a survey, whatever its type, in plain HTML: it is answered with and without scripts. */
export function ItemField({ item, saved }: ItemFieldProps) {
  const { t } = useTranslation("answering");
  const { id, number, question, help, explanation, required, shown, fields } = item;
  const questionId = `question-${id}`;
  const helpId = help ? `help-${id}` : undefined;
  const [only] = fields;
  const isChoice = item.options.length > 0;
  const isGroup = isChoice || item.type === "shortTexts";
  const hasRows = item.type === "grid" || item.type === "gridMultiple";
  return (
    <section
      className="item"
      id={itemAnchor(id)}
      data-item={id}
      data-number={number}
      hidden={!shown}
      tabIndex={-1}
      aria-labelledby={questionId}
    >
      <h2 className="item__question" id={questionId}>
        <span className="item__number">{number}</span> {question}
        {required ? <span className="item__required"> {t("required")}</span> : null}
      </h2>
      {help ? (
        <p className="item__help" id={helpId}>
          {help}
        </p>
      ) : null}
      {explanation ? (
        <details className="item__explanation">
          <summary>{t("explanation")}</summary>
          <p>{explanation}</p>
        </details>
      ) : null}
      {hasRows ? (
        <div className="item__rows">
          {fields.map((field) => (
            <FieldGroup key={field.variable} item={item} field={field} labelId={null} helpId={helpId} />
          ))}
        </div>
      ) : only ? (
        isGroup ? (
          <FieldGroup item={item} field={only} labelId={questionId} helpId={helpId} />
        ) : (
          <div className="item__written" data-field={only.variable}>
            <FieldState field={only} />
            <WrittenAnswer
              item={item}
              field={only}
              labelledBy={questionId}
              describedBy={described(helpId, only)}
            />
          </div>
        )
      ) : null}
      {item.options
        .flatMap(({ other }) => (other ? [other] : []))
        .map((other) => (
          <div key={other.variable} data-field={other.variable}>
            <FieldState field={other} />
          </div>
        ))}
      <p className="item__saved" data-mark={id} aria-live="polite">
        {saved}
      </p>
    </section>
  );
}

interface FieldGroupProps {
  item: ItemView;
  field: FieldView;
  /** What names the group; null where its own legend does. */
  labelId: string | null;
  helpId: string | undefined;
}

/** A question or a row with several things to choose from or to write on. */
function FieldGroup({ item, field, labelId, helpId }: FieldGroupProps) {
  const several = item.type === "multiple" || item.type === "gridMultiple";
  const content = (
    <>
      <FieldState field={field} />
      {item.options.length > 0 ? (
        <ChoiceOptions item={item} field={field} several={several} describedBy={faultId(field)} />
      ) : (
        <WrittenAnswer item={item} field={field} labelledBy="" describedBy={faultId(field)} />
      )}
    </>
  );
  const common = { "data-field": field.variable, "aria-describedby": helpId };
  if (labelId === null) {
    return (
      <fieldset className="item__row" {...common}>
        <legend>{field.label}</legend>
        {content}
      </fieldset>
    );
  }
  return (
    <div role="group" className="item__written" aria-labelledby={labelId} {...common}>
      {content}
    </div>
  );
}

/** What the fields were made from, and what stands in the way of saving them. */
function FieldState({ field }: { field: FieldView }) {
  const { t } = useTranslation("answering");
  const { variable, mark, fault, theirs } = field;
  return (
    <>
      <input type="hidden" name={baseField(variable)} value={mark} />
      <p className="field__fault" id={`fault-${variable}`} data-fault={variable} hidden={!fault}>
        {fault}
      </p>
      {theirs ? (
        <div className="notice notice--attention" role="group" aria-label={t("conflict_title")}>
          <h3>{t("conflict_title")}</h3>
          <p>{theirs.length > 0 ? t("conflict_text", { theirs: theirs.join(", ") }) : t("conflict_blank")}</p>
          <p className="cluster">
            <button type="submit" className="ds-button" data-variant="secondary" name="mine" value={variable}>
              {t("keep_mine")}
            </button>
            <button
              type="submit"
              className="ds-button"
              data-variant="secondary"
              name="theirs"
              value={variable}
            >
              {t("take_theirs")}
            </button>
          </p>
        </div>
      ) : null}
    </>
  );
}

const faultId = ({ variable, fault }: FieldView): string | undefined =>
  fault ? `fault-${variable}` : undefined;

function described(helpId: string | undefined, field: FieldView): string | undefined {
  return [helpId, faultId(field)].filter(Boolean).join(" ") || undefined;
}
