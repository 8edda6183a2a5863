import { useTranslation } from "react-i18next";
import { Field } from "~/ui/field";
import type { TextsAnswer } from "./texts-action.server";
import type { ShownCode } from "./texts-view";

interface CodeListProps {
  codes: readonly ShownCode[];
  /** A form that was refused. */
  answer: TextsAnswer | null;
  newId: string;
  /** The form that a code is added by. */
  answersForm: string;
}

/** The codes of a variable: add, rename, move, merge and remove. */
export function CodeList({ codes, answer, newId, answersForm }: CodeListProps) {
  const { t } = useTranslation("survey_analysis");
  const refused = answer?.form === "new" ? answer : null;
  return (
    <section className="panel stack" aria-labelledby="codes">
      <h2 id="codes">{t("texts_codes_title")}</h2>
      {codes.length === 0 ? <p>{t("texts_codes_none")}</p> : null}
      <div className="texts__new">
        <input type="hidden" name="id" value={newId} form={answersForm} />
        <Field name="label" label={t("texts_new_code")} fault={refused?.message}>
          {(control) => (
            <input
              {...control}
              className="ds-input"
              form={answersForm}
              maxLength={80}
              defaultValue={refused?.label ?? ""}
            />
          )}
        </Field>
        <button name="intent" value="add" form={answersForm} className="ds-button" data-variant="secondary">
          {t("texts_add_code")}
        </button>
      </div>
      {codes.length > 0 ? (
        <ul className="texts__code-list">
          {codes.map((code, place) => (
            <CodeRow
              key={code.id}
              code={code}
              others={codes.filter(({ id }) => id !== code.id)}
              isFirst={place === 0}
              isLast={place === codes.length - 1}
              answer={answer?.form === code.id ? answer : null}
            />
          ))}
        </ul>
      ) : null}
    </section>
  );
}

interface CodeRowProps {
  code: ShownCode;
  others: readonly ShownCode[];
  isFirst: boolean;
  isLast: boolean;
  answer: TextsAnswer | null;
}

function CodeRow({ code, others, isFirst, isLast, answer }: CodeRowProps) {
  const { t } = useTranslation("survey_analysis");
  const { id, label, version, count } = code;
  return (
    <li>
      <details className="ds-details" open={answer !== null}>
        <summary>
          {label} <span className="quiet">{t("texts_code_count", { count })}</span>
        </summary>
        <div className="texts__code">
          <form method="post" className="texts__new">
            <input type="hidden" name="id" value={id} />
            <input type="hidden" name="version" value={version} />
            <label htmlFor={`label-${id}`} className="field__label">
              {t("texts_rename_code")}
            </label>
            <input
              id={`label-${id}`}
              name="label"
              className="ds-input"
              maxLength={80}
              defaultValue={answer?.label ?? label}
              required
            />
            <button name="intent" value="rename" className="ds-button" data-variant="secondary">
              {t("texts_rename_save")}
            </button>
          </form>
          {others.length > 0 ? (
            <form method="post" className="texts__new">
              <input type="hidden" name="id" value={id} />
              <label htmlFor={`into-${id}`} className="field__label">
                {t("texts_merge_into")}
              </label>
              <select id={`into-${id}`} name="into" className="ds-input" required defaultValue="">
                <option value="">{t("texts_merge_choose")}</option>
                {others.map((other) => (
                  <option key={other.id} value={other.id}>
                    {other.label}
                  </option>
                ))}
              </select>
              <button name="intent" value="merge" className="ds-button" data-variant="secondary">
                {t("texts_merge")}
              </button>
            </form>
          ) : null}
          <form method="post" className="cluster">
            <input type="hidden" name="id" value={id} />
            {isFirst ? null : (
              <button name="intent" value="up" className="ds-button" data-variant="tertiary">
                {t("texts_move_up", { label })}
              </button>
            )}
            {isLast ? null : (
              <button name="intent" value="down" className="ds-button" data-variant="tertiary">
                {t("texts_move_down", { label })}
              </button>
            )}
            <button name="intent" value="remove" className="ds-button" data-variant="tertiary">
              {t("texts_remove", { label })}
            </button>
          </form>
        </div>
      </details>
    </li>
  );
}
