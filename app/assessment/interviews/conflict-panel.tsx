import { useTranslation } from "react-i18next";
import { savedWhen } from "../grading/saved-when";
import type { NoteStanding } from "./interview-note";
import type { NoteFrame } from "./note-frame";
import type { Choice } from "./note-queue";

interface ConflictPanelProps {
  questionId: string;
  /** What the author saved elsewhere; their own text here stands in the field below. */
  theirs: NoteStanding;
  frame: Pick<NoteFrame, "today" | "language">;
  onChoose: (choice: Choice) => void;
}

/**
 * What the author saved from another tab or device. Nothing is merged: they choose. The buttons post the page's form, so they
 * work without scripts too.
 */
export function ConflictPanel({ questionId, theirs, frame, onChoose }: ConflictPanelProps) {
  const { t } = useTranslation("interview_notes");
  const when = theirs.at ? savedWhen(theirs.at, frame.today, frame.language) : "";
  const button = (choice: Choice) => (
    <button
      type="submit"
      name="choice"
      value={`${choice}:${questionId}`}
      className="ds-button"
      data-variant="secondary"
      data-size="sm"
      onClick={(event) => {
        event.preventDefault();
        onChoose(choice);
      }}
    >
      {t(`choose_${choice}`)}
    </button>
  );
  return (
    <div className="note__choice" role="group" aria-label={t("conflict_title")}>
      <p>
        <strong>{t("conflict_title")}</strong> {t("conflict_lead", { when })}
      </p>
      <blockquote className="note__text">
        {theirs.text || <span className="quiet">{t("no_note")}</span>}
      </blockquote>
      <div className="cluster">
        {button("both")}
        {button("mine")}
        {button("theirs")}
      </div>
    </div>
  );
}
