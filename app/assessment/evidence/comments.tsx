import { useTranslation } from "react-i18next";
import type { ShownComment } from "./question-view";

/** What the municipality has said of the grade, each with the team's answer. */
export function Comments({ comments }: { comments: ShownComment[] }) {
  const { t } = useTranslation("evidence");
  return (
    <section className="stack" aria-labelledby="comments">
      <h2 id="comments">{t("comments")}</h2>
      {comments.length === 0 ? <p className="quiet">{t("comments_none")}</p> : null}
      <ul className="evidence-list">
        {comments.map(({ id, text, saved, documents, answer }) => (
          <li key={id}>
            <p className="small quiet">{saved}</p>
            <p className="kept-text">{text}</p>
            {documents.map(({ id: documentId, title, address }) => (
              <p key={documentId} className="small">
                {address ? <a href={address}>{title}</a> : `${title} (${t("document_removed")})`}
              </p>
            ))}
            {answer ? (
              <p className="evidence-list__answer">
                <strong>{t(`answer_${answer.kind}`)}.</strong> {answer.text}{" "}
                <span className="small quiet">{answer.saved}</span>
              </p>
            ) : (
              <p className="small">{t("answer_none")}</p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
