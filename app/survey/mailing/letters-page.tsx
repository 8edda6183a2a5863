import { useTranslation } from "react-i18next";
import type { Language } from "~/platform/i18n/languages";
import { Notice, Outcome } from "~/ui/notice";
import { WaveHead, type WaveHeadData } from "../waves/wave-head";
import { wavePath } from "../waves/wave-pages";
import { type LetterCounts, type MailingStatus, type ShownState, shownStates } from "./letter-counts";
import type { MailText } from "./mail-text";
import type { MailingKind } from "./mailing-kind";
import { MailProgress } from "./mailings-page";
import "~/ui/stacked-table.css";
import "./mailing.css";

export interface LetterRow {
  id: string;
  member: { id: string; name: string; email: string };
  state: ShownState;
  /** When it went, or why it did not. */
  said: string;
  /** As a mail server's log has it. */
  messageId: string;
}

export interface LettersView {
  head: WaveHeadData;
  id: string;
  kind: MailingKind;
  made: string;
  counts: LetterCounts;
  total: number;
  status: MailingStatus;
  statusText: string;
  /** The only state that is shown; null for all. */
  filter: ShownState | null;
  /** What came of trying failed letters again; null when nobody just did. */
  retried: { isAgain: boolean; sentence: string; left: string[] } | null;
  letters: LetterRow[];
  texts: (MailText & { language: Language })[];
}

interface LettersPageProps {
  view: LettersView;
  /** Whether it is asked if the rest shall be cancelled. */
  askCancel: boolean;
  fault: string | null;
}

/** One mailing with its letters, and what a person can do about them. */
export function LettersPage({ view, askCancel, fault }: LettersPageProps) {
  const { t } = useTranslation("mailings");
  const { head, id, kind, made, counts, total, status, statusText } = view;
  const address = `${wavePath(head.id, "mail")}/${id}`;
  return (
    <div className="page">
      <WaveHead head={head} current="mail" />
      <h1>{t(`kind_${kind}`)}</h1>
      <p className="quiet">
        {made} <a href={wavePath(head.id, "mail")}>{t("all_mailings")}</a>
      </p>
      <Outcome kind="fault" sentence={fault} />
      {view.retried ? <Retried retried={view.retried} /> : null}
      <section className="panel stack mailing-now" aria-labelledby="now">
        <h2 id="now">{t("now_title")}</h2>
        <p className="mailing-now__figure">
          {counts.sent} <span>{t("sent_of", { count: total })}</span>
        </p>
        <MailProgress counts={counts} total={total} />
        <p>{statusText}</p>
        {askCancel && counts.waiting > 0 && status !== "wave_closed" ? (
          <CancelQuestion address={address} count={counts.waiting} />
        ) : (
          <Steering address={address} status={status} waiting={counts.waiting} />
        )}
      </section>
      {counts.uncertain > 0 ? (
        <Notice kind="attention" title={t("decide_title", { count: counts.uncertain })}>
          <p>{t("decide_how")}</p>
        </Notice>
      ) : null}
      <LetterList view={view} address={address} />
      <details className="ds-details mail-placeholders">
        <summary>{t("texts_title")}</summary>
        {view.texts.map(({ language, subject, text }) => (
          <div key={language} className="stack mail-sent-text" lang={language}>
            <h3>{subject}</h3>
            <p className="mail-preview__text">{text}</p>
          </div>
        ))}
      </details>
    </div>
  );
}

function Retried({ retried: { isAgain, sentence, left } }: { retried: NonNullable<LettersView["retried"]> }) {
  const { t } = useTranslation("mailings");
  return (
    <Notice kind={isAgain ? "done" : "attention"}>
      <p>{sentence}</p>
      {left.length > 0 ? (
        <>
          <p>{t("retried_left")}</p>
          <ul>
            {left.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </>
      ) : null}
    </Notice>
  );
}

function Steering({ address, status, waiting }: { address: string; status: MailingStatus; waiting: number }) {
  const { t } = useTranslation("mailings");
  if (waiting === 0 || status === "wave_closed") return null;
  const intent = status === "paused" ? "continue" : "pause";
  return (
    <form method="post" className="cluster">
      {status === "sending" || status === "deferred" ? <a href={address}>{t("refresh")}</a> : null}
      <button type="submit" name="intent" value={intent} className="ds-button" data-variant="secondary">
        {t(`${intent}_button`)}
      </button>
      <a href={`${address}?ask=cancel`}>{t("cancel_link")}</a>
    </form>
  );
}

function CancelQuestion({ address, count }: { address: string; count: number }) {
  const { t } = useTranslation("mailings");
  return (
    <form method="post" action={address} className="stack">
      <p>
        <strong>{t("cancel_question", { count })}</strong> {t("cancel_what")}
      </p>
      <div className="cluster">
        <button
          type="submit"
          name="intent"
          value="cancel"
          className="ds-button"
          data-variant="primary"
          data-color="danger"
        >
          {t("cancel_button", { count })}
        </button>
        <a href={address}>{t("cancel_not")}</a>
      </div>
    </form>
  );
}

function LetterList({ view, address }: { view: LettersView; address: string }) {
  const { t } = useTranslation("mailings");
  const { filter, letters, counts, total, head } = view;
  return (
    <section className="stack" aria-labelledby="letters">
      <h2 id="letters">{t("letters_title")}</h2>
      <nav aria-label={t("filter_label")}>
        <ul className="mail-filter">
          <li>
            <a href={address} aria-current={filter === null ? "page" : undefined}>
              {t("filter_all")} {total}
            </a>
          </li>
          {shownStates
            .filter((state) => counts[state] > 0 || filter === state)
            .map((state) => (
              <li key={state}>
                <a href={`${address}?state=${state}`} aria-current={filter === state ? "page" : undefined}>
                  {t(`state_${state}`)} {counts[state]}
                </a>
              </li>
            ))}
        </ul>
      </nav>
      {counts.failed > 0 ? (
        <form method="post" action={address} className="cluster">
          <button type="submit" name="intent" value="retry" className="ds-button" data-variant="secondary">
            {t("retry_all_button", { count: counts.failed })}
          </button>
          <a href={wavePath(head.id, "frame")}>{t("mend_addresses")}</a>
        </form>
      ) : null}
      {letters.length === 0 ? <p className="quiet">{t("letters_empty")}</p> : null}
      {letters.length > 0 ? (
        <table className="data-table stacked-table letters" role="table">
          <caption className="visually-hidden">{t("letters_title")}</caption>
          <thead role="rowgroup">
            <tr role="row">
              {(["column_municipality", "column_state", "column_said"] as const).map((column) => (
                <th role="columnheader" scope="col" key={column}>
                  {t(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody role="rowgroup">
            {letters.map((letter) => (
              <Letter key={letter.id} letter={letter} address={address} frame={wavePath(head.id, "frame")} />
            ))}
          </tbody>
        </table>
      ) : null}
    </section>
  );
}

interface LetterProps {
  letter: LetterRow;
  address: string;
  /** Where the members of the frame are. */
  frame: string;
}

function Letter({ letter, address, frame }: LetterProps) {
  const { t } = useTranslation("mailings");
  const { id, member, state, said, messageId } = letter;
  const button = (intent: "sent" | "again" | "retry") => (
    <button
      type="submit"
      name="intent"
      value={intent}
      className="ds-button"
      data-variant="secondary"
      data-size="sm"
      aria-describedby={`letter-${id}`}
    >
      {t(`letter_${intent}_button`)}
    </button>
  );
  return (
    <tr role="row">
      <th role="rowheader" scope="row" id={`letter-${id}`}>
        <a href={`${frame}/${member.id}`}>{member.name}</a>
        {member.email ? <span className="quiet small letters__address">{member.email}</span> : null}
      </th>
      <td role="cell">
        <span className={`mail-tag mail-tag--${state}`}>{t(`letter_${state}`)}</span>
      </td>
      <td role="cell" className="stacked-table__wide">
        {said}
        {state === "uncertain" ? (
          <form method="post" action={address} className="letters__decision">
            <p className="quiet small">
              {t("message_id")} <code>{messageId}</code>
            </p>
            <input type="hidden" name="letter" value={id} />
            <div className="cluster">
              {button("sent")}
              {button("again")}
            </div>
          </form>
        ) : null}
        {state === "failed" ? (
          <form method="post" action={address} className="letters__decision">
            <input type="hidden" name="letter" value={id} />
            <div className="cluster">{button("retry")}</div>
          </form>
        ) : null}
      </td>
    </tr>
  );
}
