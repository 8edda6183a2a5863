import { useTranslation } from "react-i18next";
import { Choice } from "~/ui/choice-group";
import { itemTypes } from "./item-types";
import { ConditionEditor } from "./condition-editor";
import type { ConditionChoice } from "./condition-choices";
import { itemField } from "./item-form";
import { hasPart } from "./item-parts";
import type { ItemFormView, ItemWord } from "./item-view";
import { HiddenSave } from "./list-tools";
import { OptionsEditor, RowsEditor } from "./options-editor";
import { TextsField } from "./texts-field";
import { ChoiceField, WordField } from "./word-field";

interface ItemEditorProps {
  item: ItemFormView;
  choices: readonly ConditionChoice[];
  /** What is wrong, by field. */
  faults: Readonly<Record<string, string>>;
  /** The print of the item that the form was made from. */
  base: string;
  /** The condition in words; null where there is none or it is not finished. */
  conditionWords: string | null;
}

/** The form of one item. Every button saves what was typed. */
export function ItemEditor({ item, choices, faults, base, conditionWords }: ItemEditorProps) {
  const { t } = useTranslation(["builder", "common"]);
  const { type, texts } = item;
  const word = (key: ItemWord, more: { inputMode?: "numeric" | "decimal"; placeholder?: string } = {}) => (
    <WordField
      name={itemField(key)}
      label={t(`field_${key}`)}
      value={item.words[key]}
      faults={faults}
      {...more}
    />
  );
  return (
    <form method="post" className="builder-form" noValidate autoComplete="off">
      <input type="hidden" name="base" value={base} />
      <input type="hidden" name={itemField("shownType")} value={type ?? ""} />
      <HiddenSave />
      <div className="builder-form__row">
        <WordField name={itemField("number")} label={t("number")} value={item.number} faults={faults} />
        <WordField
          name={itemField("id")}
          label={t("item_id")}
          hint={t("item_id_hint")}
          value={item.id}
          faults={faults}
        />
        <ChoiceField
          name={itemField("type")}
          label={t("type")}
          hint={t("type_hint")}
          value={type ?? ""}
          faults={faults}
          choices={itemTypes.map((each) => ({ value: each, label: t(`type_${each}`) }))}
        />
        {hasPart(type, "measure") ? (
          <ChoiceField
            name={itemField("measure")}
            label={t("measure")}
            hint={t("measure_hint")}
            value={item.measure || "nominal"}
            faults={faults}
            choices={(["nominal", "ordinal", "scale"] as const).map((each) => ({
              value: each,
              label: t(`measure_${each}`),
            }))}
          />
        ) : null}
      </div>
      <TextsField
        name={itemField("question")}
        label={t("question")}
        values={texts.question}
        faults={faults}
        rows={3}
      />
      <TextsField
        name={itemField("help")}
        label={t("help")}
        hint={t("help_hint")}
        values={texts.help}
        faults={faults}
        rows={2}
      />
      <Choice type="checkbox" name={itemField("required")} defaultChecked={item.required}>
        {t("required")}
      </Choice>
      {hasPart(type, "count") || hasPart(type, "maxLength") ? (
        <div className="builder-form__row">
          {hasPart(type, "count") ? word("count", { inputMode: "numeric" }) : null}
          {hasPart(type, "maxLength")
            ? word("maxLength", { inputMode: "numeric", placeholder: type === "longText" ? "5000" : "200" })
            : null}
        </div>
      ) : null}
      {hasPart(type, "limits") ? (
        <>
          <div className="builder-form__row">
            {word("min", { inputMode: "decimal" })}
            {word("max", { inputMode: "decimal" })}
            {word("decimals", { inputMode: "numeric", placeholder: "0" })}
          </div>
          <TextsField name={itemField("unit")} label={t("unit")} values={texts.unit} faults={faults} />
        </>
      ) : null}
      {hasPart(type, "days") ? (
        <div className="builder-form__row">
          {word("from", { placeholder: "2026-01-01" })}
          {word("to", { placeholder: "2026-12-31" })}
        </div>
      ) : null}
      {hasPart(type, "rows") ? <RowsEditor item={item} faults={faults} /> : null}
      {hasPart(type, "options") ? <OptionsEditor item={item} faults={faults} /> : null}
      <ConditionEditor
        condition={item.condition}
        choices={choices}
        fault={faults[itemField("showWhen")]}
        words={conditionWords}
      />
      <details className="builder-form__more" open={hasMore(item)}>
        <summary>{t("more_texts")}</summary>
        <TextsField
          name={itemField("explanation")}
          label={t("explanation")}
          hint={t("explanation_hint")}
          values={texts.explanation}
          faults={faults}
          rows={3}
        />
        <TextsField
          name={itemField("note")}
          label={t("note")}
          hint={t("note_hint")}
          values={texts.note}
          faults={faults}
          rows={3}
        />
      </details>
      <p className="builder-form__save">
        <button type="submit" className="ds-button" data-variant="primary">
          {t("save_item")}
        </button>
      </p>
    </form>
  );
}

const hasMore = ({ texts }: ItemFormView): boolean =>
  [texts.explanation, texts.note].some((text) => Object.values(text).some((words) => words !== ""));
