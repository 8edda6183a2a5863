import { useTranslation } from "react-i18next";
import { savedWhen } from "../grading/saved-when";
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
  const { person, today, language, signInAddress } = frame;
  const { conflict, trouble, standing } = state;
  if (conflict) return <>{t("not_saved_yet")}</>;
  if (trouble) {
    if (trouble.kind === "refused") {
      return <>{trouble.message ? t("refused", { reason: trouble.message }) : t("no_access")}</>;
    }
    const away = trouble.kind === "signed_out" || trouble.kind === "other_person";
    return (
      <>
        {t(trouble.kind, { name: person.name })}{" "}
        {away ? (
          <a href={signInAddress} target="_blank" rel="noreferrer">
            {t("sign_in_new_tab")}
          </a>
        ) : null}
      </>
    );
  }
  if (hasWork(state)) return <>{t("saving")}</>;
  return standing.at ? <>{t("saved", { when: savedWhen(standing.at, today, language) })}</> : null;
}
