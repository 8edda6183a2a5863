import "./answering.css";
import { useTranslation } from "react-i18next";
import { sectionAddress } from "./form-names";

export interface IntroView {
  token: string;
  name: string;
  municipality: string;
  senderName: string;
  replyTo: string;
  purpose: string;
  privacy: string;
  /** When it closes, as one reads it. */
  closes: string;
  /** The day until which addresses and links are kept, as one reads it. */
  retained: string;
  minutes: number;
  questions: number;
  sections: number;
  invented: boolean;
  /** The section to go on with; null where nothing has been answered. */
  resumeAt: number | null;
  minutesLeft: number;
  /** When it was last sent in, as one reads it; null where it never was. */
  submitted: string | null;
  /** Answers were changed after that and are not sent in. */
  unsent: boolean;
}

/** The first page of a personal link: who asks, why, how long it takes, and what becomes of the answers. */
export function IntroPage({ view, fault }: { view: IntroView; fault: string | null }) {
  const { t } = useTranslation(["answering", "common"]);
  const { token, resumeAt, submitted } = view;
  const begun = resumeAt !== null;
  return (
    <div className="page page--narrow answering">
      <p className="quiet">
        {t("for_municipality", { name: view.municipality })}{" "}
        {view.invented ? <span className="invented-mark">{t("common:invented")}</span> : null}
      </p>
      <h1>{view.name}</h1>
      <p className="lead">
        {t("asks_you", { sender: view.senderName })} {t("takes", { count: view.minutes })}
      </p>
      {fault ? (
        <div className="notice notice--attention" role="alert">
          <p>{fault}</p>
        </div>
      ) : null}
      {submitted ? (
        <div className="notice notice--done">
          <p>{t("sent_in_at", { when: submitted })}</p>
        </div>
      ) : null}
      {view.unsent ? (
        <div className="notice notice--attention">
          <p>
            {t("unsent_changes")} <a href={`/s/${token}/review`}>{t("review_title")}</a>
          </p>
        </div>
      ) : null}
      <p className="cluster">
        <a
          className="ds-button"
          data-variant="primary"
          data-size="lg"
          href={sectionAddress(token, resumeAt ?? 1)}
        >
          {t(submitted ? "change_answers" : begun ? "go_on" : "begin")}
        </a>
        {submitted ? <a href={`/s/${token}/receipt`}>{t("see_receipt")}</a> : null}
        {begun && !submitted && view.minutesLeft > 0 ? (
          <span className="quiet">{t("minutes_left", { count: view.minutesLeft })}</span>
        ) : null}
      </p>
      <section className="stack">
        <h2>{t("why_title")}</h2>
        <p className="measure">{view.purpose}</p>
      </section>
      <section className="stack">
        <h2>{t("how_title")}</h2>
        <ul className="measure">
          <li>{t("how_parts", { questions: view.questions, sections: view.sections })}</li>
          <li>{t("how_saved")}</li>
          <li>{t("how_device")}</li>
          <li>{t("how_change", { when: view.closes })}</li>
          <li>{t("how_personal")}</li>
        </ul>
      </section>
      <section className="stack">
        <h2>{t("privacy_title")}</h2>
        <p className="measure">{view.privacy}</p>
        <p className="measure">{t("privacy_retained", { day: view.retained })}</p>
        <p className="measure">
          {t("privacy_letters")} <a href={`/s/${token}/letters`}>{t("letters_title")}</a>
        </p>
        <p className="measure">
          {t("privacy_delete")} {begun ? <a href={`/s/${token}/delete`}>{t("delete_ask")}</a> : null}
        </p>
        <p className="measure">
          {t("contact", { name: view.senderName })} <a href={`mailto:${view.replyTo}`}>{view.replyTo}</a>
        </p>
      </section>
    </div>
  );
}
