import "./notes.css";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { GENERAL_NOTE } from "./interview-note";
import { KeptElsewhere, KeptTexts } from "./kept-texts";
import { NoteField } from "./note-field";
import type { NoteFrame } from "./note-frame";
import { type NoteOutcome, renderedNotes } from "./note-form";
import type { NoteSession } from "./note-session";
import { JumpList, NotesState } from "./notes-head";
import type { NotesView } from "./notes-view";
import { useNoteSession, useNotesSummary } from "./use-note-session";

interface NotesPageProps {
  view: NotesView;
  /** What the server said to notes that were posted without scripts; none on a plain visit. */
  outcomes: readonly NoteOutcome[];
  /** Why this person can only read; null when they can write. */
  readOnly: string | null;
}

/** The screen that an evaluator sits with in an interview: the group's questions, saved as one types. */
export function NotesPage({ view, outcomes, readOnly }: NotesPageProps) {
  const { t } = useTranslation("interview_notes");
  const [states] = useState(() => renderedNotes(view.standings, outcomes));
  const { live, session, shelf, unreached, closed } = useNoteSession(view, states, readOnly !== null);
  const frame = useMemo(() => frameOf(view, readOnly !== null), [view, readOnly]);
  const reason = readOnly ?? closed;
  return (
    <div className="notes" data-live={live || undefined}>
      <div className="notes__side">
        {live ? <NotesState session={session} unreached={unreached} /> : null}
        <JumpList areas={view.areas} session={session} />
      </div>
      <div className="notes__main">
        {reason ? (
          <div className="notice" role={closed ? "alert" : undefined}>
            <h2>{t("read_only")}</h2>
            <p>{reason}</p>
          </div>
        ) : (
          <p className="quiet measure">{t(live ? "keep_open" : "without_scripts")}</p>
        )}
        {readOnly ? (
          <KeptTexts shelf={shelf} />
        ) : (
          <KeptElsewhere shelf={shelf} evaluationId={view.evaluationId} />
        )}
        <form
          method="post"
          autoComplete="off"
          className="notes__form"
          onSubmit={(event) => {
            event.preventDefault();
            session.hurry();
          }}
        >
          <input type="hidden" name="token" value={view.token} />
          {view.areas.map(({ id, name, questions }) => (
            <section key={id} className="notes__area" aria-labelledby={`notes-area-${id}`}>
              <h2 id={`notes-area-${id}`}>
                {id} {name}
              </h2>
              {questions.map((question) => (
                <NoteField
                  key={question.id}
                  questionId={question.id}
                  question={question}
                  session={session}
                  frame={frame}
                />
              ))}
            </section>
          ))}
          <section className="notes__area" aria-label={t("general")}>
            <NoteField questionId={GENERAL_NOTE} question={null} session={session} frame={frame} />
            <StuckElsewhere view={view} session={session} frame={frame} />
          </section>
        </form>
        <p className="notes__jump no-print">
          <a href="#jump-list">{t("to_jump_list")}</a>
        </p>
      </div>
    </div>
  );
}

/** Notes that waited in the browser to questions that the group is not asked any more, where they need a choice. */
function StuckElsewhere({
  view,
  session,
  frame,
}: {
  view: NotesView;
  session: NoteSession;
  frame: NoteFrame;
}) {
  const { stuck } = useNotesSummary(session);
  return (
    <>
      {stuck
        .filter((id) => !Object.hasOwn(view.standings, id))
        .map((id) => (
          <NoteField key={id} questionId={id} question={null} session={session} frame={frame} />
        ))}
    </>
  );
}

function frameOf({ person, language, today, evaluationId }: NotesView, readOnly: boolean): NoteFrame {
  const next = encodeURIComponent(`/evaluations/${evaluationId}/interviews`);
  return { person, language, today, readOnly, signInAddress: `/sign-in?next=${next}` };
}
