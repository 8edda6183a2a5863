import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useScriptsRun } from "~/ui/use-scripts-run";
import type { NoteShelf } from "./kept-notes";
import { shownText } from "./note-queue";

/** Notes that this browser keeps and that cannot be sent any more: shown, so that they can be copied. */
export function KeptTexts({ shelf }: { shelf: NoteShelf }) {
  return useScriptsRun() ? <KeptTextsHere shelf={shelf} /> : null;
}

function KeptTextsHere({ shelf }: { shelf: NoteShelf }) {
  const { t } = useTranslation("interview_notes");
  const [texts, setTexts] = useState(() => unsentTexts(shelf));
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
  return useScriptsRun() ? <KeptElsewhereHere shelf={shelf} evaluationId={evaluationId} /> : null;
}

function KeptElsewhereHere({ shelf, evaluationId }: { shelf: NoteShelf; evaluationId: string }) {
  const { t } = useTranslation("interview_notes");
  const [others] = useState(() => shelf.elsewhere());
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

function unsentTexts(shelf: NoteShelf): { questionId: string; text: string }[] {
  return shelf
    .all()
    .flatMap(({ questionId, work }) =>
      [shownText(work), ...work.found]
        .filter((text) => text !== "" && text !== work.standing.text)
        .map((text) => ({ questionId, text })),
    );
}
