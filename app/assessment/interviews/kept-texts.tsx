import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { NoteShelf } from "./kept-notes";
import { shownText } from "./note-queue";

/** Notes that this browser keeps and that cannot be sent any more: shown, so that they can be copied. */
export function KeptTexts({ shelf }: { shelf: NoteShelf }) {
  const { t } = useTranslation("interview_notes");
  const [texts, setTexts] = useState<{ questionId: string; text: string }[]>([]);
  useEffect(() => {
    const kept = shelf.all().flatMap(({ questionId, work }) => {
      const own = [shownText(work), ...work.found].filter(
        (text) => text !== "" && text !== work.standing.text,
      );
      return own.map((text) => ({ questionId, text }));
    });
    setTexts(kept);
  }, [shelf]);
  if (texts.length === 0) return null;
  return (
    <div className="notice notice--attention kept-texts">
      <h2>{t("kept_title")}</h2>
      <p>{t("kept_lead")}</p>
      {texts.map(({ questionId, text }) => (
        <figure key={`${questionId} ${text}`}>
          <figcaption>{questionId || t("general")}</figcaption>
          <blockquote className="note__text">{text}</blockquote>
        </figure>
      ))}
      <button
        type="button"
        className="ds-button"
        data-variant="secondary"
        data-size="sm"
        onClick={() => {
          shelf.clear();
          setTexts([]);
        }}
      >
        {t("kept_delete")}
      </button>
    </div>
  );
}

/** Unsent notes of other interviews wait until their page is opened. */
export function KeptElsewhere({ shelf, evaluationId }: { shelf: NoteShelf; evaluationId: string }) {
  const { t } = useTranslation("interview_notes");
  const [others, setOthers] = useState<string[]>([]);
  useEffect(() => setOthers(shelf.elsewhere()), [shelf]);
  if (others.length === 0) return null;
  return (
    <div className="notice notice--attention" role="status">
      <p>{t("elsewhere", { count: others.length })}</p>
      <ul>
        {others.map((id, index) => (
          <li key={id}>
            <a href={`/evaluations/${evaluationId}/interviews/${id}`}>
              {t("elsewhere_link", { number: index + 1 })}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
