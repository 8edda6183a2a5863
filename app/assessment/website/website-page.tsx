import { useTranslation } from "react-i18next";
import { FaultSummary, Notice } from "~/ui/notice";
import { UnsavedText } from "../evaluations/unsaved-text";
import { NoteCard } from "./note-card";
import { NoteForm } from "./note-form";
import type { ShownNote, WebsiteAnswer, WebsiteView } from "./website-view";
import "../evaluations/evaluation.css";
import "./website.css";

/** The review of the municipality's website: one place to write, and what was seen, newest first. */
export function WebsitePage({ view, answer }: { view: WebsiteView; answer: WebsiteAnswer | null }) {
  const { t } = useTranslation(["website", "common"]);
  const { notes, readOnly, language } = view;
  return (
    <>
      <h1>{t("title")}</h1>
      <p className="lead">{t("lead")}</p>
      {answer ? <FaultSummary title={t("common:faults_title")} faults={answer.faults} /> : null}
      {answer?.stale ? (
        <Stale stale={answer.stale} goesOn={answer.form !== null} language={language} />
      ) : null}
      {readOnly ? (
        <>
          {answer?.form ? <UnsavedText language={language} text={answer.form.text} /> : null}
          <Notice>
            <p>{readOnly}</p>
          </Notice>
        </>
      ) : (
        <NoteForm values={answer?.form ?? view.form} view={view} faults={answer?.faults ?? []} />
      )}
      <section className="stack" aria-labelledby="notes">
        <h2 id="notes">{t("notes")}</h2>
        {notes.length === 0 ? <p className="quiet">{t("none")}</p> : null}
        <ol className="website-notes">
          {notes.map((note) => (
            <li key={note.id} id={`note-${note.id}`}>
              <NoteCard note={note} language={language} canChange={readOnly === null} />
            </li>
          ))}
        </ol>
      </section>
    </>
  );
}

interface StaleProps {
  stale: { message: string; current: ShownNote | null };
  /** What was typed still stands in the form below. */
  goesOn: boolean;
  language: string;
}

/** Somebody was there first: what stands now is shown, what was typed is kept below. */
function Stale({ stale: { message, current }, goesOn, language }: StaleProps) {
  const { t } = useTranslation("website");
  return (
    <div role="alert">
      <Notice kind="attention" title={t("stale_title")}>
        <p>{message}</p>
        {current ? <NoteCard note={current} language={language} canChange={false} /> : null}
        {goesOn ? (
          <p>
            <a href="#write">{t("stale_goes_on")}</a>
          </p>
        ) : null}
      </Notice>
    </div>
  );
}
