import { useTranslation } from "react-i18next";
import { savedWhen } from "../grading/saved-when";
import { TroubleText } from "../grading/trouble-text";
import type { NoteFrame } from "./note-frame";
import { hasWork, type NoteState } from "./note-queue";

interface SavedMarkProps {
  state: NoteState;
  frame: Pick<NoteFrame, "person" | "today" | "language" | "signInAddress">;
}

/** Says in words whether a note is saved, and when; a trouble is announced. */
export function SavedMark(props: SavedMarkProps) {
  const { state } = props;
  const kind = state.conflict || state.trouble ? "trouble" : hasWork(state) ? "saving" : "saved";
  return (
    // Only a trouble is worth interrupting somebody who types in a meeting.
    <p className={`note-mark note-mark--${kind}`} aria-live={kind === "trouble" ? "polite" : "off"}>
      <MarkText {...props} />
    </p>
  );
}

function MarkText({ state, frame }: SavedMarkProps) {
  const { t } = useTranslation("interview_notes");
  const { today, language } = frame;
  const { conflict, trouble, standing } = state;
  if (conflict) return <>{t("not_saved_yet")}</>;
  if (trouble) return <TroubleText trouble={trouble} frame={frame} words="interview_notes" />;
  if (hasWork(state)) return <>{t("saving")}</>;
  return standing.at ? <>{t("saved", { when: savedWhen(standing.at, today, language) })}</> : null;
}
