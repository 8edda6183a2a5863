import { useTranslation } from "react-i18next";
import { Choice, ChoiceGroup } from "~/ui/choice-group";
import { Field } from "~/ui/field";
import { FaultSummary, Notice } from "~/ui/notice";
import { UnsavedText } from "../evaluations/unsaved-text";
import type { AttachedDocument, CommentView, ShownValue } from "./fact-check-view";
import { ValueShown } from "./value-shown";

/** What the page of a comment's form shows. */
export interface CommentFormView {
  evaluationId: string;
  /** The language that the team writes in. */
  language: string;
  about: CommentView["about"];
  /** What the draft says. */
  before: ShownValue;
  /** What can be attached. */
  documents: AttachedDocument[];
  /** Why nothing can be written, as a sentence; null when it can. */
  closed: string | null;
  form: CommentFormValues;
}

/** What the form sends, as typed. */
export interface CommentFormValues {
  commentId: string;
  /** The version that the change was made from; "" for a new comment. */
  version: string;
  round: string;
  subject: string;
  subjectId: string;
  text: string;
  documentIds: string[];
}

/** What the page says after a form was sent and something was left to do. */
export interface CommentAnswer {
  faults: { name: string; message: string }[];
  form: CommentFormValues;
  /** Somebody was there first: what stands now, or null when it was withdrawn. */
  stale: { message: string; text: string | null; by: string | null } | null;
}

interface CommentFormProps {
  view: CommentFormView;
  answer: CommentAnswer | null;
}

/** Where the municipality writes a comment: what it is about, the text, and the documents that show it. */
export function CommentForm({ view, answer }: CommentFormProps) {
  const { t } = useTranslation(["factcheck", "common"]);
  const { evaluationId, about, before, closed } = view;
  const values = answer?.form ?? view.form;
  const faultOf = (name: string) => answer?.faults.find((fault) => fault.name === name)?.message;
  const back = `/evaluations/${evaluationId}/fact-check`;
  return (
    <>
      <FaultSummary title={t("common:faults_title")} faults={answer?.faults ?? []} />
      {answer?.stale ? <Stale stale={answer.stale} /> : null}
      <section className="panel stack" aria-labelledby="about">
        <h2 id="about">{about.title}</h2>
        {about.text ? <p>{about.text}</p> : null}
        <h3 className="small">{t("draft_says")}</h3>
        <ValueShown value={before} language={view.language} />
      </section>
      {closed ? (
        <>
          <Notice>
            <p>{closed}</p>
          </Notice>
          {answer ? <UnsavedText language="" text={answer.form.text} /> : null}
          <p>
            <a href={back}>{t("to_fact_check")}</a>
          </p>
        </>
      ) : (
        <form method="post" className="form" autoComplete="off">
          <input type="hidden" name="commentId" value={values.commentId} />
          <input type="hidden" name="version" value={values.version} />
          <input type="hidden" name="round" value={values.round} />
          <input type="hidden" name="subject" value={values.subject} />
          <input type="hidden" name="subjectId" value={values.subjectId} />
          <Field name="text" label={t("comment_field")} hint={t("comment_hint")} fault={faultOf("text")}>
            {(control) => <textarea {...control} className="ds-input" rows={8} defaultValue={values.text} />}
          </Field>
          <DocumentBoxes view={view} chosen={values.documentIds} fault={faultOf("documentIds")} />
          <div className="cluster">
            <button type="submit" className="ds-button" data-variant="primary">
              {t(values.version === "" ? "comment_save" : "comment_save_change")}
            </button>
            <a href={back}>{t("common:cancel")}</a>
          </div>
        </form>
      )}
    </>
  );
}

interface DocumentBoxesProps {
  view: CommentFormView;
  chosen: readonly string[];
  fault: string | undefined;
}

function DocumentBoxes({ view: { evaluationId, documents }, chosen, fault }: DocumentBoxesProps) {
  const { t } = useTranslation("factcheck");
  const upload = (
    // In a tab of its own, so that what is typed here stays.
    <a href={`/evaluations/${evaluationId}/documents`} target="_blank" rel="noreferrer">
      {t("documents_upload")}
    </a>
  );
  return (
    <ChoiceGroup
      name="documentIds"
      legend={t("documents_field")}
      hint={
        <>
          {t(documents.length > 0 ? "documents_hint" : "documents_none")} {upload}
        </>
      }
      fault={fault}
    >
      {documents.map((document) => (
        <Choice
          key={document.id}
          type="checkbox"
          name="documentIds"
          value={document.id}
          defaultChecked={chosen.includes(document.id)}
        >
          {document.title}
        </Choice>
      ))}
    </ChoiceGroup>
  );
}

/** A colleague was there first: what stands now is shown, what was typed is kept below. */
function Stale({ stale: { message, text, by } }: { stale: NonNullable<CommentAnswer["stale"]> }) {
  const { t } = useTranslation("factcheck");
  return (
    <div role="alert">
      <Notice kind="attention" title={t("stale_title")}>
        <p>{message}</p>
        {text ? <blockquote className="kept-text">{text}</blockquote> : null}
        {by ? <p className="small">{by}</p> : null}
        <p>{t(text ? "stale_goes_on" : "stale_goes_on_withdrawn")}</p>
      </Notice>
    </div>
  );
}
