import { memo, useCallback, useId, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import { savedWhen } from "../grading/saved-when";
import { ConflictPanel } from "./conflict-panel";
import type { GuideQuestion } from "./interview-guide";
import { type ColleaguesNote, GENERAL_NOTE } from "./interview-note";
import { noteFields } from "./note-form";
import type { NoteFrame } from "./note-frame";
import { baseMark } from "~/platform/base-mark";
import { shownText } from "./note-queue";
import type { NoteSession } from "./note-session";
import { SavedMark } from "./saved-mark";

interface NoteFieldProps {
  questionId: string;
  /** What is asked; null for the general note and for a question that the page does not know. */
  question: GuideQuestion | null;
  session: NoteSession;
  frame: NoteFrame;
}

/** Somebody who types is given so many milliseconds to think before the note is saved. */
const PAUSE_MILLISECONDS = 800;

/** The place of a note on the page. */
export function noteAnchor(questionId: string): string {
  return questionId === GENERAL_NOTE ? "note-general" : `note-${questionId}`;
}

/** One question with the author's own note, and what colleagues have written beside it. */
export const NoteField = memo(function NoteField({ questionId, question, session, frame }: NoteFieldProps) {
  const { t } = useTranslation("interview_notes");
  const { readOnly } = frame;
  const id = useId();
  const subscribe = useCallback(
    (listener: () => void) => session.subscribe(questionId, listener),
    [session, questionId],
  );
  const own = () => session.stateOf(questionId);
  const others = () => session.colleaguesOf(questionId);
  const state = useSyncExternalStore(subscribe, own, own);
  const colleagues = useSyncExternalStore(subscribe, others, others);
  const { conflict, standing } = state;
  const text = shownText(state);
  return (
    <article id={noteAnchor(questionId)} className="note" aria-labelledby={id}>
      <h3 id={id}>
        {question ? <span className="note__number">{question.id}</span> : null}{" "}
        {question?.text ?? (questionId === GENERAL_NOTE ? t("general") : questionId)}
      </h3>
      {question ? <Hints question={question} /> : null}
      {questionId === GENERAL_NOTE ? <p className="quiet">{t("general_hint")}</p> : null}
      <div className="note__texts">
        <div className="note__own">
          <SavedMark state={state} frame={frame} />
          {conflict ? (
            <ConflictPanel
              questionId={questionId}
              theirs={conflict}
              frame={frame}
              onChoose={(choice) => session.choose(questionId, choice)}
            />
          ) : null}
          {readOnly ? (
            <p className="note__text">{text || <span className="quiet">{t("no_note")}</span>}</p>
          ) : (
            <>
              <input
                type="hidden"
                name={noteFields.base(questionId)}
                value={baseMark(conflict ?? standing)}
              />
              <textarea
                name={noteFields.text(questionId)}
                data-note={questionId}
                className="ds-input note__field"
                rows={3}
                aria-label={`${t("own_note")} ${question?.id ?? t("general")}`}
                value={text}
                onChange={(event) => session.type(questionId, event.currentTarget.value, PAUSE_MILLISECONDS)}
                onBlur={() => session.hurry()}
              />
              <button
                type="submit"
                name="at"
                value={questionId}
                className="ds-button note__save"
                data-variant="secondary"
                data-size="sm"
              >
                {t("save")} <span className="visually-hidden">{question?.id ?? t("general")}</span>
              </button>
            </>
          )}
          {state.found.map((found) => (
            <FoundText
              key={found}
              text={found}
              onSettle={(add) => session.settleFound(questionId, found, add)}
            />
          ))}
        </div>
        {colleagues.length > 0 ? <ColleaguesNotes notes={colleagues} frame={frame} /> : null}
      </div>
    </article>
  );
});

function Hints({ question: { lookFor, shownIn } }: { question: GuideQuestion }) {
  const { t } = useTranslation("interview_notes");
  return (
    <details className="note__hints">
      <summary>{t("hints")}</summary>
      <dl>
        {lookFor.map(({ dimension, text }) => (
          <div key={dimension}>
            <dt>{dimension}</dt>
            <dd>{text}</dd>
          </div>
        ))}
        <div>
          <dt>{t("shown_in")}</dt>
          <dd>{shownIn.join(", ")}</dd>
        </div>
      </dl>
    </details>
  );
}

function ColleaguesNotes({ notes, frame }: { notes: readonly ColleaguesNote[]; frame: NoteFrame }) {
  const { t } = useTranslation("interview_notes");
  return (
    <div className="note__colleagues" aria-label={t("colleagues")} role="group">
      {notes.map(({ author, text, at }) => (
        <figure key={author.id}>
          <figcaption>
            {author.name} <span className="quiet">{savedWhen(at, frame.today, frame.language)}</span>
          </figcaption>
          <blockquote className="note__text">{text}</blockquote>
        </figure>
      ))}
    </div>
  );
}

/** A text that another page of this browser left unsaved, for the author to say what it becomes. */
function FoundText({ text, onSettle }: { text: string; onSettle: (add: boolean) => void }) {
  const { t } = useTranslation("interview_notes");
  const button = (add: boolean, words: string) => (
    <button
      type="button"
      className="ds-button"
      data-variant="secondary"
      data-size="sm"
      onClick={() => onSettle(add)}
    >
      {words}
    </button>
  );
  return (
    <div className="note__choice" role="group" aria-label={t("found_title")}>
      <p>
        <strong>{t("found_title")}</strong> {t("found_lead")}
      </p>
      <blockquote className="note__text">{text}</blockquote>
      <div className="cluster">
        {button(true, t("found_add"))}
        {button(false, t("found_drop"))}
      </div>
    </div>
  );
}
