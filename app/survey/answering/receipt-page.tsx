import "./answering.css";
import { useTranslation } from "react-i18next";
import { ReviewList } from "./review-list";
import type { ReviewSection } from "./review-view";

export interface ReceiptView {
  token: string;
  closing: string;
  municipality: string;
  /** Counted from 1. */
  number: number;
  /** When it was sent in, as one reads it. */
  at: string;
  /** When answers can no longer be changed, as one reads it; null when that is past. */
  changeUntil: string | null;
  /** Answers were changed after this and are not sent in. */
  changed: boolean;
  /** Whether the answers can be seen beside the group's. */
  sheet: boolean;
  sections: ReviewSection[];
}

/** What was sent in, and how to keep or change it. */
export function ReceiptPage({ view, fault }: { view: ReceiptView; fault: string | null }) {
  const { t } = useTranslation("answering");
  const { token, number, changeUntil } = view;
  return (
    <div className="page page--narrow answering">
      <h1>{t("receipt_title")}</h1>
      <p className="lead">{view.closing}</p>
      {fault ? (
        <div className="notice notice--fault" role="alert">
          <p>{fault}</p>
        </div>
      ) : null}
      <div className="notice notice--done" role="status">
        <p>
          {t("receipt_text", { municipality: view.municipality, when: view.at })}{" "}
          {number > 1 ? t("receipt_number", { number }) : null}
        </p>
      </div>
      {view.changed ? (
        <div className="notice notice--attention">
          <p>
            {t("receipt_changed")} <a href={`/s/${token}/review`}>{t("review_title")}</a>
          </p>
        </div>
      ) : null}
      <p className="cluster no-print">
        <a className="ds-button" data-variant="primary" href={`/s/${token}/receipt/pdf`}>
          {t("download_pdf")}
        </a>
        {changeUntil ? <a href={`/s/${token}/1`}>{t("change_answers")}</a> : null}
        {view.sheet ? <a href={`/s/${token}/sheet`}>{t("see_sheet")}</a> : null}
      </p>
      <p>{changeUntil ? t("change_until", { when: changeUntil }) : t("change_past")}</p>
      <ReviewList sections={view.sections} token={null} />
      <section className="stack no-print">
        <h2>{t("delete_title")}</h2>
        <p className="measure">{t("delete_offer")}</p>
        <p>
          <a className="ds-button" data-variant="secondary" href={`/s/${token}/delete`}>
            {t("delete_ask")}
          </a>
        </p>
      </section>
    </div>
  );
}
