import { useTranslation } from "react-i18next";
import { fieldId } from "~/ui/field";
import { headTexts, limitColumns } from "./draft-parts";
import { ListTools } from "./list-tools";
import { type BackgroundFormView, type HeadFormView, limitKinds, type SectionFormView } from "./part-view";
import { TextsField } from "./texts-field";
import { WordField } from "./word-field";

type Faults = Readonly<Record<string, string>>;

/** The fields of what is said of the questionnaire as a whole. */
export function HeadFields({ head, faults }: { head: HeadFormView; faults: Faults }) {
  const { t } = useTranslation("builder");
  return (
    <>
      <div className="builder-form__row">
        <WordField
          name="head.id"
          label={t("head_id")}
          hint={t("head_id_hint")}
          value={head.id}
          faults={faults}
        />
        <WordField
          name="head.version"
          label={t("head_version")}
          hint={t("head_version_hint")}
          value={head.version}
          faults={faults}
        />
        <WordField
          name="head.questionCount"
          label={t("head_count")}
          hint={t("head_count_hint")}
          value={head.questionCount}
          faults={faults}
          inputMode="numeric"
        />
        <WordField
          name="head.minutes"
          label={t("head_minutes")}
          hint={t("head_minutes_hint", { count: head.estimate })}
          value={head.minutes}
          faults={faults}
          inputMode="numeric"
        />
      </div>
      {headTexts.map((key) => (
        <TextsField
          key={key}
          name={`head.${key}`}
          label={t(`head_${key}`)}
          hint={t(`head_${key}_hint`)}
          values={head.texts[key]}
          faults={faults}
          rows={key === "name" ? 1 : 4}
        />
      ))}
    </>
  );
}

/** The fields of a section besides its items. */
export function SectionFields({ section, faults }: { section: SectionFormView; faults: Faults }) {
  const { t } = useTranslation("builder");
  return (
    <>
      <div className="builder-form__row">
        <WordField
          name="section.id"
          label={t("item_id")}
          hint={t("section_id_hint")}
          value={section.id}
          faults={faults}
        />
      </div>
      <TextsField name="section.name" label={t("section_name")} values={section.name} faults={faults} />
      <TextsField
        name="section.introduction"
        label={t("introduction")}
        hint={t("introduction_hint")}
        values={section.introduction}
        faults={faults}
        rows={3}
      />
    </>
  );
}

interface BackgroundFieldsProps {
  background: BackgroundFormView;
  faults: Faults;
}

/** The fields of a background variable with its categories and their limits. */
export function BackgroundFields({ background, faults }: BackgroundFieldsProps) {
  const { t } = useTranslation("builder");
  const { categories } = background;
  const list = "background.categories";
  return (
    <>
      <input type="hidden" name="background.id" value={background.id} />
      {faults["background.id"] ? <p className="field__fault">{faults["background.id"]}</p> : null}
      <TextsField
        name="background.name"
        label={t("background_name")}
        values={background.name}
        faults={faults}
      />
      <TextsField
        name="background.note"
        label={t("note")}
        hint={t("note_hint")}
        values={background.note}
        faults={faults}
        rows={3}
      />
      <section className="parts" id={fieldId(list)} tabIndex={-1} aria-labelledby="categories-title">
        <h2 id="categories-title">{t("categories_title")}</h2>
        <p className="quiet measure">{t("categories_lead")}</p>
        {faults[list] ? <p className="field__fault">{faults[list]}</p> : null}
        <input type="hidden" name={`${list}.count`} value={categories.length} />
        {categories.map((category, place) => {
          const name = `${list}.${place}`;
          const title = t("category_number", { number: place + 1 });
          return (
            <fieldset key={`${place}-${category.id}`} className="part" id={fieldId(name)} tabIndex={-1}>
              <legend>{title}</legend>
              {faults[`${name}.where`] ? <p className="field__fault">{faults[`${name}.where`]}</p> : null}
              <div className="part__main part__main--row">
                <WordField name={`${name}.id`} label={t("item_id")} value={category.id} faults={faults} />
                <TextsField
                  name={`${name}.label`}
                  label={t("label")}
                  values={category.label}
                  faults={faults}
                />
              </div>
              <Limits name={`${name}.where`} limits={category.limits} faults={faults} />
              <div className="part__more">
                <ListTools list="categories" place={place} length={categories.length} of={title} />
              </div>
            </fieldset>
          );
        })}
        <p className="cluster">
          <button
            type="submit"
            name="do"
            value="categories-add"
            className="ds-button"
            data-variant="secondary"
          >
            {t("add_category")}
          </button>
          <button type="submit" name="do" value="background-remove" className="plain-button">
            {t("background_remove")}
          </button>
        </p>
      </section>
    </>
  );
}

/** The limits of a category: those of numbers on one line each, and the name of a region. */
function Limits({ name, limits, faults }: { name: string; limits: Record<string, string>; faults: Faults }) {
  const { t } = useTranslation("builder");
  return (
    <details className="limits" open={Object.values(limits).some((limit) => limit !== "")}>
      <summary>{t("key_where")}</summary>
      {limitColumns.map((column) => (
        <fieldset key={column} className="limits__line">
          <legend>{t(`key_${column}`)}</legend>
          <div className="limits__fields">
            {limitKinds.map((kind) => (
              <WordField
                key={kind}
                name={`${name}.${column}.${kind}`}
                label={t(`limit_${kind}`)}
                value={limits[`${column}.${kind}`] ?? ""}
                faults={faults}
                inputMode="decimal"
              />
            ))}
          </div>
        </fieldset>
      ))}
      <fieldset className="limits__line">
        <legend>{t("key_region")}</legend>
        <div className="limits__fields limits__fields--text">
          <WordField
            name={`${name}.region.is`}
            label={t("limit_is")}
            value={limits["region.is"] ?? ""}
            faults={faults}
          />
        </div>
      </fieldset>
    </details>
  );
}
