import { useTranslation } from "react-i18next";
import type { CardFrame } from "./card-frame";
import { hasWork, type QueueState } from "./save-queue";
import { savedWhen } from "./saved-when";
import { TroubleText } from "./trouble-text";

interface SavedMarkProps {
  state: QueueState;
  frame: Pick<CardFrame, "person" | "today" | "language" | "signInAddress">;
}

/** Says in words whether a question is saved, when, and by whom if it was a colleague; a change is announced. */
export function SavedMark(props: SavedMarkProps) {
  const { state } = props;
  const kind = state.conflict || state.trouble ? "trouble" : hasWork(state) ? "saving" : "saved";
  return (
    <p className={`saved-mark saved-mark--${kind}`} aria-live="polite">
      <MarkText {...props} />
    </p>
  );
}

function MarkText({ state, frame }: SavedMarkProps) {
  const { t } = useTranslation("grading");
  const { person, today, language } = frame;
  const { conflict, trouble, standing } = state;
  if (conflict) return <>{t("conflict", { name: conflict.by?.name ?? "" })}</>;
  if (trouble) return <TroubleText trouble={trouble} frame={frame} words="grading" />;
  if (hasWork(state)) return <>{t("saving")}</>;
  if (!standing.at) return null;
  const when = savedWhen(standing.at, today, language);
  const colleague = standing.by && standing.by.id !== person.id ? standing.by.name : null;
  return <>{colleague ? t("saved_by", { when, name: colleague }) : t("saved", { when })}</>;
}
