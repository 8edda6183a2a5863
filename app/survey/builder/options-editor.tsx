import { useTranslation } from "react-i18next";
import { Choice } from "~/ui/choice-group";
import { fieldId } from "~/ui/field";
import { itemField } from "./item-form";
import { hasPart } from "./item-parts";
import type { ItemFormView } from "./item-view";
import { ListTools } from "./list-tools";
import { TextsField } from "./texts-field";
import { WordField } from "./word-field";

interface PartEditorProps {
  item: ItemFormView;
  faults: Readonly<Record<string, string>>;
}

/** The options of an item, or the scale of a grid. */
export function OptionsEditor({ item, faults }: PartEditorProps) {
  const { t } = useTranslation("builder");
  const { options, rows, type } = item;
  const list = itemField("options");
  return (
    <section className="parts" id={fieldId(list)} tabIndex={-1} aria-labelledby="options-title">
      <h2 id="options-title">
        {t(rows.length > 0 || hasPart(type, "rows") ? "scale_title" : "options_title")}
      </h2>
      {faults[list] ? <p className="field__fault">{faults[list]}</p> : null}
      <input type="hidden" name={`${list}.count`} value={options.length} />
      {options.map((option, place) => {
        const name = (...path: string[]) => itemField("options", place, ...path);
        const title = t("option_number", { number: place + 1 });
        return (
          <fieldset key={`${place}-${option.code}`} className="part" id={fieldId(name())} tabIndex={-1}>
            <legend>{title}</legend>
            {faults[name()] ? <p className="field__fault">{faults[name()]}</p> : null}
            <div className="part__main">
              <WordField
                name={name("code")}
                label={t("code")}
                value={option.code}
                faults={faults}
                inputMode="numeric"
              />
              <TextsField name={name("label")} label={t("label")} values={option.label} faults={faults} />
            </div>
            <div className="part__more">
              <Choice type="checkbox" name={name("missing")} defaultChecked={option.missing}>
                {t("missing")}
              </Choice>
              {hasPart(type, "exclusive") ? (
                <Choice type="checkbox" name={name("exclusive")} defaultChecked={option.exclusive}>
                  {t("exclusive")}
                </Choice>
              ) : null}
              {hasPart(type, "other") ? (
                <>
                  <WordField
                    name={name("other", "variable")}
                    label={t("other_variable")}
                    value={option.other.variable}
                    faults={faults}
                  />
                  {option.other.variable === "" ? null : (
                    <WordField
                      name={name("other", "maxLength")}
                      label={t("other_length")}
                      value={option.other.maxLength}
                      faults={faults}
                      inputMode="numeric"
                      placeholder="200"
                    />
                  )}
                </>
              ) : null}
              <ListTools list="options" place={place} length={options.length} of={title} />
            </div>
          </fieldset>
        );
      })}
      <p className="cluster">
        <button type="submit" name="do" value="options-add" className="ds-button" data-variant="secondary">
          {t("add_option")}
        </button>
        <span className="quiet small">{t("saves_too")}</span>
      </p>
    </section>
  );
}

/** The rows of a grid. */
export function RowsEditor({ item: { rows }, faults }: PartEditorProps) {
  const { t } = useTranslation("builder");
  const list = itemField("rows");
  return (
    <section className="parts" id={fieldId(list)} tabIndex={-1} aria-labelledby="rows-title">
      <h2 id="rows-title">{t("rows_title")}</h2>
      {faults[list] ? <p className="field__fault">{faults[list]}</p> : null}
      <input type="hidden" name={`${list}.count`} value={rows.length} />
      {rows.map((row, place) => {
        const name = (...path: string[]) => itemField("rows", place, ...path);
        const title = t("row_number", { number: place + 1 });
        return (
          <fieldset key={`${place}-${row.variable}`} className="part" id={fieldId(name())} tabIndex={-1}>
            <legend>{title}</legend>
            {faults[name()] ? <p className="field__fault">{faults[name()]}</p> : null}
            <div className="part__main part__main--row">
              <WordField name={name("variable")} label={t("variable")} value={row.variable} faults={faults} />
              <TextsField
                name={name("label")}
                label={t("row_label")}
                values={row.label}
                faults={faults}
                rows={2}
              />
            </div>
            <div className="part__more">
              <ListTools list="rows" place={place} length={rows.length} of={title} />
            </div>
          </fieldset>
        );
      })}
      <p className="cluster">
        <button type="submit" name="do" value="rows-add" className="ds-button" data-variant="secondary">
          {t("add_row")}
        </button>
        <span className="quiet small">{t("saves_too")}</span>
      </p>
    </section>
  );
}
