import { useTranslation } from "react-i18next";
import type { CommentView } from "./fact-check-view";

interface CommentToolsProps {
  evaluationId: string;
  comment: CommentView;
}

/** What the municipality can do with a comment that is not answered. */
export function MunicipalityTools({ evaluationId, comment }: CommentToolsProps) {
  const { t } = useTranslation(["factcheck", "common"]);
  const { id, version, about } = comment;
  return (
    <>
      <a
        href={`/evaluations/${evaluationId}/fact-check/comment?comment=${id}`}
        aria-label={t("change_comment_about", { about: about.title })}
      >
        {t("common:change")}
      </a>
      <details className="disclosure">
        <summary aria-label={t("withdraw_about", { about: about.title })}>{t("withdraw")}</summary>
        <form method="post" className="stack">
          <input type="hidden" name="intent" value="withdraw" />
          <input type="hidden" name="commentId" value={id} />
          <input type="hidden" name="version" value={version} />
          <p className="small">{t("withdraw_means")}</p>
          <div>
            <button
              type="submit"
              id={`field-comment-${id}`}
              className="ds-button"
              data-variant="secondary"
              data-color="danger"
              data-size="sm"
            >
              {t("withdraw_button")}
            </button>
          </div>
        </form>
      </details>
    </>
  );
}

/** The way to the answer of a comment. */
export function TeamTools({ evaluationId, comment: { id, answer, about } }: CommentToolsProps) {
  const { t } = useTranslation("factcheck");
  return (
    <a
      className="ds-button"
      data-variant={answer ? "secondary" : "primary"}
      data-size="sm"
      href={`/evaluations/${evaluationId}/fact-check/answer/${id}`}
      aria-label={t(answer ? "change_answer_about" : "answer_about", { about: about.title })}
    >
      {t(answer ? "change_answer" : "answer")}
    </a>
  );
}
