import { useTranslation } from "react-i18next";
import type { GuideArea } from "./interview-guide";
import { GENERAL_NOTE } from "./interview-note";
import { noteAnchor } from "./note-field";
import type { NoteSession } from "./note-session";
import { useNotesSummary } from "./use-note-session";

/** Always in sight: whether all is saved, and what to do when the connection is gone. */
export function NotesState({ session, unreached }: { session: NoteSession; unreached: boolean }) {
  const { t } = useTranslation("interview_notes");
  const { waiting, stuck, offline, holds } = useNotesSummary(session);
  const away = offline || unreached;
  return (
    <div className="notes-state" role="status">
      {stuck.length > 0 ? (
        <p className="note-mark note-mark--trouble">
          {t("not_saved", { count: stuck.length })}{" "}
          {stuck.slice(0, 6).map((id) => (
            <a key={id} href={`#${noteAnchor(id)}`}>
              {id || t("general")}
            </a>
          ))}
        </p>
      ) : (
        <p className={`note-mark note-mark--${waiting > 0 ? "saving" : "saved"}`}>
          {t(waiting > 0 ? "saving" : "all_saved")}
        </p>
      )}
      {away ? <p className="notes-state__away">{t(holds ? "offline" : "offline_not_kept")}</p> : null}
      {!away && !holds ? <p className="notes-state__away">{t("not_kept")}</p> : null}
    </div>
  );
}

/** The questions by area, with a mark at those that have a note of one's own. */
export function JumpList({ areas, session }: { areas: readonly GuideArea[]; session: NoteSession }) {
  const { t } = useTranslation("interview_notes");
  const written = new Set(useNotesSummary(session).written);
  const link = (id: string, words: string) => (
    <li key={id}>
      <a href={`#${noteAnchor(id)}`} className={written.has(id) ? "jump-list__written" : undefined}>
        {words}
        {written.has(id) ? <span className="visually-hidden"> {t("has_note")}</span> : null}
      </a>
    </li>
  );
  return (
    <nav id="jump-list" className="jump-list" aria-label={t("jump_list")}>
      {areas.map(({ id, name, questions }) => (
        <div key={id}>
          <p>
            <a href={`#notes-area-${id}`}>
              {id} {name}
            </a>
          </p>
          <ul>{questions.map((question) => link(question.id, question.id))}</ul>
        </div>
      ))}
      <div>
        <ul>{link(GENERAL_NOTE, t("general"))}</ul>
      </div>
    </nav>
  );
}
