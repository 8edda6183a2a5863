import { useTranslation } from "react-i18next";
import { formatList } from "~/platform/format";
import { Field } from "~/ui/field";
import { FaultSummary, Notice } from "~/ui/notice";
import { showGrade } from "../shown-grade";
import { agreedSteps } from "./agreed-steps";
import type { AgreementAnswer, AgreementCard, AreaAgreementView } from "./agreement-view";

interface AgreedFormProps {
  card: AgreementCard;
  view: AreaAgreementView;
  answer: AgreementAnswer | null;
}

/** Where a team settles the grade of one question. Prefilled with what all gave alike; where they differ nothing is chosen. */
export function AgreedForm({ card, view, answer }: AgreedFormProps) {
  const { t } = useTranslation("agreement");
  const { id, asksForReason } = card;
  const { dimensions, language, evaluationId, area } = view;
  const values = answer?.form ?? card.form;
  const faultOf = (field: string) => answer?.faults.find((fault) => fault.field === field)?.message;
  const asking = dimensions.filter((dimension) => asksForReason.includes(dimension.id));
  const names = asking.map(({ name }) => name.toLowerCase());
  const hint =
    asking.length > 0 ? t("reason_required", { dimensions: formatList(names, language) }) : t("reason_free");
  return (
    <form
      method="post"
      action={`/evaluations/${evaluationId}/agreement/${area.id}#question-${id}`}
      className="agreed-form"
      // A browser that restores typed text on a reload would put it under the new version.
      autoComplete="off"
      aria-label={t("form", { question: id })}
    >
      {answer ? <Faults card={card} answer={answer} view={view} /> : null}
      <input type="hidden" name="intent" value="settle" />
      <input type="hidden" name="questionId" value={id} />
      <input type="hidden" name="baseVersion" value={values.baseVersion} />
      <input type="hidden" name="saveId" value={values.saveId} />
      <div className="agreed-form__fields">
        <div className="agreed-form__grades">
          {dimensions.map((dimension) => (
            <Field
              key={dimension.id}
              name={`${dimension.id}-${id}`}
              label={dimension.name}
              fault={faultOf(dimension.id)}
            >
              {(control) => (
                <select
                  {...control}
                  name={dimension.id}
                  className="ds-input"
                  defaultValue={values[dimension.id]}
                >
                  <option value="">{t("choose")}</option>
                  {agreedSteps.map((step) => (
                    <option key={step} value={step}>
                      {showGrade(step, language)}
                    </option>
                  ))}
                </select>
              )}
            </Field>
          ))}
        </div>
        <Field name={`reason-${id}`} label={t("reason")} hint={hint} fault={faultOf("reason")}>
          {(control) => (
            <textarea
              {...control}
              name="reason"
              className="ds-input"
              rows={2}
              lang={view.teamLanguage}
              defaultValue={values.reason}
            />
          )}
        </Field>
      </div>
      <div className="cluster">
        <button type="submit" className="ds-button" data-variant="secondary">
          {t(answer?.stale ? "save_mine" : "save")} <span className="visually-hidden">{id}</span>
        </button>
        {answer?.stale ? (
          <a href={`/evaluations/${evaluationId}/agreement/${area.id}#question-${id}`}>{t("keep_theirs")}</a>
        ) : null}
      </div>
    </form>
  );
}

/** What was wrong with what was sent, or what a colleague settled meanwhile; what was typed stands below. */
function Faults({ card, answer, view }: AgreedFormProps & { answer: AgreementAnswer }) {
  const { t } = useTranslation("common");
  const { faults, stale } = answer;
  if (stale) return <Stale message={faults[0]?.message ?? ""} stale={stale} view={view} />;
  const placed = faults.flatMap(({ field, message }) =>
    field ? { name: `${field}-${card.id}`, message } : [],
  );
  const whole = faults.filter(({ field }) => field === null);
  return (
    <>
      <FaultSummary title={t("faults_title")} faults={placed} />
      {whole.map(({ message }) => (
        <Notice key={message} kind="fault">
          <p>{message}</p>
        </Notice>
      ))}
    </>
  );
}

interface StaleProps {
  message: string;
  stale: NonNullable<AgreementAnswer["stale"]>;
  view: AreaAgreementView;
}

/** Somebody was there first: what they settled, to choose between that and what was typed. */
function Stale({ message, stale, view: { dimensions, language, teamLanguage } }: StaleProps) {
  const { t } = useTranslation("agreement");
  const grades = dimensions.map(({ id, name }) => `${name} ${showGrade(stale.grade[id], language)}`);
  return (
    <div role="alert">
      <Notice kind="attention" title={t("stale_title")}>
        <p>{message}</p>
        <p>
          <strong>{t("stale_stands")}:</strong> {grades.join(", ")}. {stale.saved}.
        </p>
        {stale.reason ? (
          <blockquote className="kept-text" lang={teamLanguage}>
            {stale.reason}
          </blockquote>
        ) : null}
      </Notice>
    </div>
  );
}
