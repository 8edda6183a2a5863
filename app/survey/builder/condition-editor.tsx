import { useTranslation } from "react-i18next";
import { fieldId } from "~/ui/field";
import type { ConditionChoice } from "./condition-choices";
import { conditionField, operators, subjectWord } from "./condition-form";
import { itemField } from "./item-form";
import { type ConditionView, shortened } from "./item-view";

interface ConditionEditorProps {
  condition: ConditionView | null;
  choices: readonly ConditionChoice[];
  fault: string | undefined;
  /** The condition in words; null where it is not finished. */
  words: string | null;
}

/** When an item is shown: always, or when tests of earlier answers hold. */
export function ConditionEditor({ condition, choices, fault, words }: ConditionEditorProps) {
  const { t } = useTranslation("builder");
  const name = itemField("showWhen");
  return (
    <section className="parts" id={fieldId(name)} tabIndex={-1} aria-labelledby="condition-title">
      <h2 id="condition-title">{t("condition_title")}</h2>
      {fault ? <p className="field__fault">{fault}</p> : null}
      {condition === null ? (
        <p>{t("condition_none")}</p>
      ) : (
        <>
          {words ? <p className="quiet">{t("condition_words", { words })}</p> : null}
          <ConditionPart view={condition} path={[]} choices={choices} />
        </>
      )}
      {condition?.kind === "unread" ? null : choices.length === 0 && condition === null ? (
        <p className="quiet">{t("condition_first")}</p>
      ) : condition?.kind === "group" ? null : (
        <p>
          <button type="submit" name="do" value="when-add:" className="ds-button" data-variant="secondary">
            {t(condition === null ? "add_condition" : "add_test")}
          </button>
        </p>
      )}
    </section>
  );
}

interface PartProps {
  view: ConditionView;
  path: readonly number[];
  choices: readonly ConditionChoice[];
}

function ConditionPart(props: PartProps) {
  const { view, path } = props;
  const { t } = useTranslation("builder");
  const field = (key: string) => conditionField(path, key);
  if (view.kind === "unread") {
    return (
      <div className="condition">
        <input type="hidden" name={field("kind")} value="unread" />
        <input type="hidden" name={field("content")} value={view.content} />
        <p>{t("condition_unread")}</p>
        <pre className="yaml-text">{view.content}</pre>
        <PartTools path={path} />
      </div>
    );
  }
  if (view.kind === "test") return <TestPart {...props} view={view} />;
  return (
    <fieldset className="condition condition--group">
      <legend>
        <input type="hidden" name={field("kind")} value="group" />
        <input type="hidden" name={field("count")} value={view.parts.length} />
        <label className="visually-hidden" htmlFor={fieldId(field("join"))}>
          {t("condition_join")}
        </label>
        <select
          id={fieldId(field("join"))}
          name={field("join")}
          className="ds-input"
          defaultValue={view.join}
        >
          {(["all", "any", "not_all", "not_any"] as const).map((join) => (
            <option key={join} value={join}>
              {t(`join_${join}`)}
            </option>
          ))}
        </select>
      </legend>
      {view.parts.map((part, place) => (
        <ConditionPart key={place} {...props} view={part} path={[...path, place]} />
      ))}
      <p className="cluster">
        <button
          type="submit"
          name="do"
          value={`when-add:${path.join(".")}`}
          className="ds-button"
          data-variant="secondary"
          data-size="sm"
        >
          {t("add_test")}
        </button>
        {path.length > 0 ? (
          <PartTools path={path} />
        ) : (
          <RemoveButton path={path} label={t("remove_condition")} />
        )}
      </p>
    </fieldset>
  );
}

function TestPart({ view, path, choices }: PartProps & { view: Extract<ConditionView, { kind: "test" }> }) {
  const { t } = useTranslation("builder");
  const field = (key: string) => conditionField(path, key);
  const number = path.length === 0 ? "" : ` ${path.map((place) => place + 1).join(".")}`;
  const isKnown = choices.some(({ about, name }) => subjectWord(about, name) === view.subject);
  const hasCode = view.codes.some(({ code }) => code === view.value);
  return (
    <fieldset className="condition">
      <legend className="visually-hidden">
        {t("condition_test")}
        {number}
      </legend>
      <input type="hidden" name={field("kind")} value="test" />
      <label htmlFor={fieldId(field("subject"))} className="condition__subject">
        <span>{t("condition_subject")}</span>
        <select
          id={fieldId(field("subject"))}
          name={field("subject")}
          className="ds-input"
          defaultValue={view.subject}
        >
          {isKnown ? null : (
            <option value={view.subject}>{view.subject.replace(/^\w+:/, "") || t("choose")}</option>
          )}
          {choices.map(({ about, name, number: of, label }) => (
            <option key={`${about} ${name}`} value={subjectWord(about, name)}>
              {`${of}: ${about === "anyRowOf" ? `${t("any_row")} ` : ""}${shortened(label, 60)} (${name})`}
            </option>
          ))}
        </select>
      </label>
      <label htmlFor={fieldId(field("operator"))}>
        <span>{t("condition_operator")}</span>
        <select
          id={fieldId(field("operator"))}
          name={field("operator")}
          className="ds-input"
          defaultValue={view.operator}
        >
          {operators.map((operator) => (
            <option key={operator} value={operator}>
              {t(`operator_${operator}`)}
            </option>
          ))}
        </select>
      </label>
      <label htmlFor={fieldId(field("value"))}>
        <span>{t("condition_value")}</span>
        {view.codes.length > 0 ? (
          <select
            id={fieldId(field("value"))}
            name={field("value")}
            className="ds-input"
            defaultValue={view.value}
          >
            {hasCode ? null : <option value={view.value}>{view.value || t("choose")}</option>}
            {view.codes.map(({ code, label }) => (
              <option key={code} value={code}>
                {label === code ? code : `${code} – ${shortened(label, 40)}`}
              </option>
            ))}
          </select>
        ) : (
          <input
            id={fieldId(field("value"))}
            name={field("value")}
            className="ds-input"
            type="text"
            inputMode="decimal"
            defaultValue={view.value}
            autoComplete="off"
          />
        )}
      </label>
      <PartTools path={path} />
    </fieldset>
  );
}

/** Sets a part in a group of its own, or takes it out. */
function PartTools({ path }: { path: readonly number[] }) {
  const { t } = useTranslation("builder");
  return (
    <span className="list-tools">
      {path.length > 0 ? (
        <button type="submit" name="do" value={`when-group:${path.join(".")}`} className="plain-button">
          {t("add_group")}
        </button>
      ) : null}
      <RemoveButton path={path} label={t(path.length === 0 ? "remove_condition" : "remove_test")} />
    </span>
  );
}

function RemoveButton({ path, label }: { path: readonly number[]; label: string }) {
  return (
    <button type="submit" name="do" value={`when-remove:${path.join(".")}`} className="plain-button">
      {label}
    </button>
  );
}
