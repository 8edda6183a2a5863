import { useTranslation } from "react-i18next";
import { FaultSummary, Notice } from "~/ui/notice";
import { UnsavedText } from "../evaluations/unsaved-text";
import { AskingPanel } from "./asking-panel";
import { DocumentForm } from "./document-form";
import { DocumentLine } from "./document-line";
import type { DocumentsAnswer, DocumentsView, OpenForm } from "./documents-view";
import { RequestForm } from "./request-form";
import { RequestList } from "./request-list";
import "../evaluations/evaluation.css";
import "./documents.css";

/** What is asked for, what is missing and what has come, and the one form that stands open. */
export function DocumentsPage({ view, answer }: { view: DocumentsView; answer: DocumentsAnswer | null }) {
  const { t } = useTranslation(["documents", "common"]);
  const { missing, received, asking, cannotAdd } = view;
  const form = answer?.typed ?? view.form;
  const asked = missing.length + received.length;
  return (
    <>
      <h1>{t("title")}</h1>
      <p className="lead">{t(asking ? "lead_team" : "lead_contact")}</p>
      {answer ? (
        <FaultSummary title={t("common:faults_title")} faults={answer.faults} />
      ) : (
        <Done view={view} />
      )}
      {answer?.stale ? <Stale stale={answer.stale} goesOn={answer.typed !== null} /> : null}
      {cannotAdd && asking?.readOnly !== null ? (
        <Notice>
          <p>{asking?.readOnly ?? cannotAdd}</p>
        </Notice>
      ) : null}
      {form ? <Form form={form} view={view} answer={answer} /> : null}
      {asking ? <AskingPanel asking={asking} asked={asked} /> : null}
      {asked > 0 ? (
        <p className="documents-count" id="list">
          {t("received_of", { received: received.length, asked })}
        </p>
      ) : asking ? null : (
        <p className="quiet">{t("nothing_asked")}</p>
      )}
      {missing.length > 0 ? (
        <section className="stack" aria-labelledby="missing">
          <h2 id="missing">{t("missing")}</h2>
          <RequestList requests={missing} view={view} />
        </section>
      ) : null}
      {received.length > 0 ? (
        <section className="stack" aria-labelledby="received">
          <h2 id="received">{t("received")}</h2>
          <RequestList requests={received} view={view} />
        </section>
      ) : null}
      <Others view={view} />
      <Removed view={view} />
    </>
  );
}

function Done({ view: { done } }: { view: DocumentsView }) {
  const { t } = useTranslation("documents");
  if (!done) return null;
  return (
    <>
      <Notice kind="done">
        <p>{t(`done_${done.what}`)}</p>
      </Notice>
      {done.unreached > 0 ? (
        <Notice kind="attention" title={t("mail_failed_title")}>
          <p>{t("mail_failed", { count: done.unreached })}</p>
        </Notice>
      ) : null}
    </>
  );
}

interface StaleProps {
  stale: { message: string; lines: string[] };
  /** What was typed still stands in the form below. */
  goesOn: boolean;
}

/** Somebody was there first: what stands now is shown, what was typed is kept below. */
function Stale({ stale: { message, lines }, goesOn }: StaleProps) {
  const { t } = useTranslation("documents");
  return (
    <div role="alert">
      <Notice kind="attention" title={t("stale_title")}>
        <p>{message}</p>
        {lines.length > 0 ? (
          <ul>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        ) : null}
        {goesOn ? (
          <p>
            <a href="#form">{t("stale_goes_on")}</a>
          </p>
        ) : null}
      </Notice>
    </div>
  );
}

interface FormProps {
  form: OpenForm;
  view: DocumentsView;
  answer: DocumentsAnswer | null;
}

/** The open form; or, when the evaluation has moved on meanwhile, what was typed in it. */
function Form({ form, view, answer }: FormProps) {
  const faults = answer?.faults ?? [];
  const { title } = form.values;
  if (form.kind === "request") {
    const isOpen = view.asking?.readOnly === null;
    if (isOpen) return <RequestForm values={form.values} view={view} faults={faults} />;
    return <UnsavedText language={view.language} text={[title, form.values.note].join("\n").trim()} />;
  }
  if (view.cannotAdd === null) return <DocumentForm values={form.values} view={view} faults={faults} />;
  return <UnsavedText language={view.language} text={[title, form.values.link].join("\n").trim()} />;
}

function Others({ view }: { view: DocumentsView }) {
  const { t } = useTranslation("documents");
  const { others, cannotAdd } = view;
  if (others.length === 0 && cannotAdd !== null) return null;
  return (
    <section className="stack" aria-labelledby="others">
      <h2 id="others">{t("others")}</h2>
      {others.length > 0 ? (
        <ul className="document-list">
          {others.map((document) => (
            <DocumentLine key={document.id} document={document} view={view} />
          ))}
        </ul>
      ) : (
        <p className="quiet">{t("others_none")}</p>
      )}
      {cannotAdd === null ? (
        <p>
          <a href="?add=new#form" className="ds-button" data-variant="secondary">
            {t("add_other")}
          </a>
        </p>
      ) : null}
    </section>
  );
}

function Removed({ view: { removed } }: { view: DocumentsView }) {
  const { t } = useTranslation("documents");
  if (removed.length === 0) return null;
  return (
    <details className="documents-removed">
      <summary>{t("removed", { count: removed.length })}</summary>
      <ul>
        {removed.map((document) => (
          <li key={document.id}>
            {document.title} <span className="quiet small">{document.removed}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
