import { useTranslation } from "react-i18next";
import { Field } from "~/ui/field";
import { Notice } from "~/ui/notice";
import type { LinkAnswer, QuestionEvidence, ShownDocument } from "./question-view";

interface LinkedDocumentsProps {
  view: QuestionEvidence;
  answer: LinkAnswer | null;
}

/** The documents that bear on the question, and the form that links another. */
export function LinkedDocuments({ view, answer }: LinkedDocumentsProps) {
  const { t } = useTranslation("evidence");
  const { documents, readOnly, teamLanguage } = view;
  return (
    <section className="stack" aria-labelledby="documents">
      <h2 id="documents">{t("documents")}</h2>
      {documents.length === 0 ? <p className="quiet">{t("documents_none")}</p> : null}
      <ul className="evidence-list">
        {documents.map((document) => (
          <li key={document.linkId}>
            <Document document={document} language={teamLanguage} />
            {readOnly ? null : <Unlink document={document} />}
          </li>
        ))}
      </ul>
      {readOnly ? (
        <Notice>
          <p>{readOnly}</p>
        </Notice>
      ) : (
        <LinkForm view={view} answer={answer} />
      )}
    </section>
  );
}

function Document({ document, language }: { document: ShownDocument; language: string }) {
  const { t } = useTranslation("evidence");
  const { title, address, page, note, saved } = document;
  return (
    <div>
      <p>
        {address ? <a href={address}>{title}</a> : title}
        {page ? `, ${page}` : ""}
        {address ? null : <span className="quiet"> ({t("document_removed")})</span>}
      </p>
      {note ? (
        <p className="kept-text" lang={language}>
          {note}
        </p>
      ) : null}
      <p className="small quiet">{saved}</p>
    </div>
  );
}

function Unlink({ document: { linkId, title, page } }: { document: ShownDocument }) {
  const { t } = useTranslation("evidence");
  return (
    <form method="post">
      <input type="hidden" name="intent" value="unlink" />
      <input type="hidden" name="linkId" value={linkId} />
      <button type="submit" className="plain-button" aria-label={t("unlink_about", { title, page })}>
        {t("unlink")}
      </button>
    </form>
  );
}

function LinkForm({ view, answer }: LinkedDocumentsProps) {
  const { t } = useTranslation("evidence");
  const { choices, evaluationId, teamLanguage } = view;
  const values = answer?.form ?? view.form;
  const faultOf = (name: string) => answer?.faults.find((fault) => fault.name === name)?.message;
  if (choices.length === 0) {
    return (
      <p>
        {t("no_documents")} <a href={`/evaluations/${evaluationId}/documents`}>{t("to_documents")}</a>
      </p>
    );
  }
  return (
    <details className="panel link-document" open={answer !== null}>
      <summary>{t("link_title")}</summary>
      <form method="post" className="form" autoComplete="off" aria-label={t("link_title")}>
        <input type="hidden" name="linkId" value={values.linkId} />
        <Field name="documentId" label={t("document")} fault={faultOf("documentId")}>
          {(control) => (
            <select {...control} className="ds-input" defaultValue={values.documentId}>
              <option value="">{t("choose")}</option>
              {choices.map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field name="page" label={t("page")} hint={t("page_hint")} fault={faultOf("page")}>
          {(control) => <input {...control} className="ds-input short-input" defaultValue={values.page} />}
        </Field>
        <Field name="note" label={t("note")} hint={t("note_hint")} fault={faultOf("note")}>
          {(control) => (
            <textarea
              {...control}
              className="ds-input"
              rows={2}
              lang={teamLanguage}
              defaultValue={values.note}
            />
          )}
        </Field>
        <div>
          <button type="submit" name="intent" value="link" className="ds-button" data-variant="primary">
            {t("link")}
          </button>
        </div>
      </form>
    </details>
  );
}
