import "./answering.css";
import { useTranslation } from "react-i18next";
import { DELETIONS_FIELD, itemAnchor, sectionAddress } from "./form-names";
import { ReviewList } from "./review-list";
import { NamedAnswers } from "./named-answers";
import type { NamedAnswer, ReviewSection } from "./review-view";

export interface ReviewPageView {
  token: string;
  sections: ReviewSection[];
  cleared: NamedAnswer[];
  /** Questions that must be mended before sending in. */
  missing: { itemId: string; position: number; number: string; message: string }[];
  unanswered: number;
  /** The form's own name, and the print of what it shows. */
  submitId: string;
  seen: string;
  /** How often all answers had been deleted when it was made. */
  deletions: number;
  closes: string;
  /** When it was last sent in, as one reads it, and whether the answers are others now. */
  submitted: { at: string; changed: boolean } | null;
}

/** All answers to look over, what will be cleared, and the button that sends them in. */
export function ReviewPage({ view, fault }: { view: ReviewPageView; fault: string | null }) {
  const { t } = useTranslation("answering");
  const { token, sections, cleared, missing, unanswered, submitted } = view;
  const last = sections.length;
  return (
    <div className="page page--narrow answering">
      <h1>{t("review_title")}</h1>
      <p className="lead">{t("review_lead")}</p>
      {fault ? (
        <div className="notice notice--fault" role="alert">
          <p>{fault}</p>
        </div>
      ) : null}
      {submitted ? (
        <div className={`notice notice--${submitted.changed ? "attention" : "done"}`}>
          <p>{t(submitted.changed ? "changed_since" : "sent_in_at", { when: submitted.at })}</p>
        </div>
      ) : null}
      {missing.length > 0 ? (
        <div className="notice notice--fault">
          <h2>{t("missing_title")}</h2>
          <ul>
            {missing.map(({ itemId, position, number, message }) => (
              <li key={`${itemId} ${message}`}>
                <a href={`${sectionAddress(token, position)}#${itemAnchor(itemId)}`}>
                  {t("question_number", { number })}
                </a>
                : {message}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {unanswered > 0 ? <p>{t("unanswered", { count: unanswered })}</p> : null}
      {cleared.length > 0 ? <Cleared cleared={cleared} /> : null}
      <ReviewList sections={sections} token={token} />
      <form method="post" className="form">
        <input type="hidden" name="submitId" value={view.submitId} />
        <input type="hidden" name="seen" value={view.seen} />
        <input type="hidden" name={DELETIONS_FIELD} value={view.deletions} />
        <p>{t("submit_note", { when: view.closes })}</p>
        <div className="cluster">
          <button type="submit" className="ds-button" data-variant="primary" data-size="lg">
            {t(submitted ? "submit_again" : "submit")}
          </button>
          <a href={sectionAddress(token, last)}>{t("back")}</a>
        </div>
      </form>
    </div>
  );
}

function Cleared({ cleared }: { cleared: NamedAnswer[] }) {
  const { t } = useTranslation("answering");
  return (
    <section className="notice notice--attention" aria-labelledby="cleared-title">
      <h2 id="cleared-title">{t("cleared_title", { count: cleared.length })}</h2>
      <p>{t("cleared_text")}</p>
      <NamedAnswers answers={cleared} />
    </section>
  );
}
