import { useTranslation } from "react-i18next";
import { Choice, ChoiceGroup } from "~/ui/choice-group";
import { Field } from "~/ui/field";
import { FaultSummary, Notice } from "~/ui/notice";
import { UnsavedText } from "../evaluations/unsaved-text";
import { answerKinds } from "./answer-kind";
import { CommentCard } from "./comment-card";
import type { CommentView } from "./fact-check-view";

/** What the page of an answer's form shows. */
export interface AnswerFormView {
  evaluationId: string;
  /** The language that the team writes in. */
  language: string;
  comment: CommentView;
  /** Why nothing can be answered, as a sentence; null when it can. */
  closed: string | null;
  form: AnswerFormValues;
}

/** What the form sends, as typed. */
export interface AnswerFormValues {
  /** The version of the comment as the evaluator read it. */
  version: string;
  answer: string;
  text: string;
}

/** What the page says after a form was sent and something was left to do. */
export interface AnswerFormAnswer {
  faults: { name: string; message: string }[];
  form: AnswerFormValues;
  /** The comment or its answer was changed meanwhile; what stands now is shown above the form. */
  stale: { message: string } | null;
}

/** Where an evaluator answers a comment: what was said, what it is about before and now, and the answer. */
export function AnswerForm({ view, answer }: { view: AnswerFormView; answer: AnswerFormAnswer | null }) {
  const { t } = useTranslation(["factcheck", "common"]);
  const { evaluationId, comment, closed, language } = view;
  const values = answer?.form ?? view.form;
  const faultOf = (name: string) => answer?.faults.find((fault) => fault.name === name)?.message;
  const back = `/evaluations/${evaluationId}/fact-check#comment-${comment.id}`;
  return (
    <>
      <FaultSummary title={t("common:faults_title")} faults={answer?.faults ?? []} />
      {answer?.stale ? (
        <div role="alert">
          <Notice kind="attention" title={t("stale_title")}>
            <p>{answer.stale.message}</p>
          </Notice>
        </div>
      ) : null}
      <CommentCard comment={comment} language={language} alone />
      {closed ? (
        <>
          <Notice>
            <p>{closed}</p>
          </Notice>
          {answer ? <UnsavedText language={language} text={answer.form.text} /> : null}
        </>
      ) : (
        <form method="post" className="form" autoComplete="off">
          <input type="hidden" name="version" value={values.version} />
          <AnswerChoice chosen={values.answer} fault={faultOf("answer")} />
          <Field name="text" label={t("answer_field")} hint={t("answer_hint")} fault={faultOf("text")}>
            {(control) => (
              <textarea
                {...control}
                className="ds-input"
                rows={6}
                lang={language}
                defaultValue={values.text}
              />
            )}
          </Field>
          <div className="cluster">
            <button type="submit" className="ds-button" data-variant="primary">
              {t(comment.answer ? "answer_save_change" : "answer_save")}
            </button>
            <a href={back}>{t("common:cancel")}</a>
          </div>
        </form>
      )}
    </>
  );
}

function AnswerChoice({ chosen, fault }: { chosen: string; fault: string | undefined }) {
  const { t } = useTranslation("factcheck");
  return (
    <ChoiceGroup name="answer" legend={t("answer_choice")} fault={fault}>
      {answerKinds.map((kind) => (
        <Choice key={kind} type="radio" name="answer" value={kind} defaultChecked={kind === chosen}>
          {t(`choose_${kind}`)} <span className="quiet">– {t(`answer_${kind}_means`)}</span>
        </Choice>
      ))}
    </ChoiceGroup>
  );
}
