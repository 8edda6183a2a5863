import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { BeforeAndNow } from "./before-and-now";
import type { CommentView } from "./fact-check-view";
import "./fact-check.css";

interface CommentCardProps {
  comment: CommentView;
  /** The language that the team writes in. */
  language: string;
  /** What the reader can do with it. */
  tools?: ReactNode;
  /** It stands by itself above a form, rather than in a list. */
  alone?: boolean;
}

/** A comment: what it is about, what the draft says and what stands now, what was said and what was answered. */
export function CommentCard({ comment, language, tools, alone = false }: CommentCardProps) {
  const { t } = useTranslation("factcheck");
  const { id, about, text, written, documents, answer } = comment;
  const Heading = alone ? "h2" : "h3";
  return (
    <article className="comment-card" id={`comment-${id}`} aria-labelledby={`comment-${id}-about`}>
      <header className="cluster">
        <Heading id={`comment-${id}-about`}>{about.title}</Heading>
        <span className={`comment-state comment-state--${answer?.kind ?? "waits"}`}>
          {t(answer ? `answer_${answer.kind}` : "answer_waits")}
        </span>
      </header>
      {about.text ? <p className="quiet">{about.text}</p> : null}
      <BeforeAndNow comment={comment} language={language} />
      <div className="comment-card__said">
        <p className="kept-text">{text}</p>
        {documents.length > 0 ? (
          <ul className="inline-list">
            {documents.map(({ id: documentId, title, address }) => (
              <li key={documentId}>
                {address ? <a href={address}>{title}</a> : t("document_removed", { title })}
              </li>
            ))}
          </ul>
        ) : null}
        <p className="small quiet">{written}</p>
      </div>
      {answer ? (
        <div className="comment-card__answer">
          <h4>{t("answer_title")}</h4>
          <p className="kept-text" lang={language}>
            {answer.text}
          </p>
          <p className="small quiet">{answer.written}</p>
        </div>
      ) : null}
      {answer?.kind === "accepted" && comment.changeAddress && comment.standing === "same" ? (
        <p className="comment-card__flag">{t(`unchanged_${about.kind}`)}</p>
      ) : null}
      {tools || comment.changeAddress ? (
        <div className="cluster comment-card__tools">
          {tools}
          {comment.changeAddress ? (
            // Above a form it opens in a tab of its own, so that what is typed stays.
            <a href={comment.changeAddress} {...(alone ? { target: "_blank", rel: "noreferrer" } : {})}>
              {t(`change_${about.kind}`)} {alone ? t("new_tab") : null}
            </a>
          ) : null}
        </div>
      ) : null}
    </article>
  );
}
