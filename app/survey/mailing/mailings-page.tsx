import { useTranslation } from "react-i18next";
import { Notice } from "~/ui/notice";
import { WaveHead, type WaveHeadData } from "../waves/wave-head";
import { wavePath } from "../waves/wave-pages";
import { type LetterCounts, type MailingStatus, type ShownState, shownStates } from "./letter-counts";
import type { MailingKind } from "./mailing-kind";
import "~/ui/stacked-table.css";
import "./mailing.css";

/** One kind of mail, and who would get it now. */
export interface KindOffer {
  kind: MailingKind;
  count: number;
  /** Who would not, and why: «3 har ikke adresse». */
  left: string[];
  /** Why it cannot be sent now; null when it can. */
  refused: string | null;
}

export interface MailingRow {
  id: string;
  kind: MailingKind;
  made: string;
  total: number;
  counts: LetterCounts;
  status: MailingStatus;
  statusText: string;
}

export interface MailingsView {
  head: WaveHeadData;
  /** No mail server is configured: mail is kept in files. */
  kept: boolean;
  offers: KindOffer[];
  mailings: MailingRow[];
  /** Letters are going out now. */
  moving: boolean;
}

/** All mail of a wave. */
export function MailingsPage({ view }: { view: MailingsView }) {
  const { t } = useTranslation("mailings");
  const { head, kept, offers, mailings, moving } = view;
  const uncertain = mailings.reduce((sum, { counts }) => sum + counts.uncertain, 0);
  return (
    <div className="page">
      <WaveHead head={head} current="mail" />
      <h1>{t("title")}</h1>
      <p className="lead">{t("lead")}</p>
      {kept ? (
        <Notice kind="attention">
          <p>
            {t("kept")} <a href="/mail">{t("kept_link")}</a>
          </p>
        </Notice>
      ) : null}
      {uncertain > 0 ? (
        <Notice kind="attention" title={t("decide_title", { count: uncertain })}>
          <p>{t("decide_text")}</p>
        </Notice>
      ) : null}
      <section className="stack" aria-labelledby="new">
        <h2 id="new">{t("new_title")}</h2>
        <ul className="mail-offers">
          {offers.map((offer) => (
            <Offer key={offer.kind} id={head.id} offer={offer} />
          ))}
        </ul>
      </section>
      <section className="stack" aria-labelledby="sent">
        <div className="cluster">
          <h2 id="sent">{t("mailings_title")}</h2>
          {moving ? <a href={wavePath(head.id, "mail")}>{t("refresh")}</a> : null}
        </div>
        {mailings.length === 0 ? (
          <p className="quiet">{t("mailings_empty")}</p>
        ) : (
          <MailingTable id={head.id} mailings={mailings} />
        )}
      </section>
    </div>
  );
}

function Offer({ id, offer: { kind, count, left, refused } }: { id: string; offer: KindOffer }) {
  const { t } = useTranslation("mailings");
  return (
    <li className="panel stack mail-offer">
      <h3>{t(`kind_${kind}`)}</h3>
      <p>{t(`kind_${kind}_text`)}</p>
      {refused ? (
        <p className="quiet">{refused}</p>
      ) : (
        <>
          <p>
            <strong>{t("recipients", { count })}</strong>
          </p>
          {left.length > 0 ? (
            <p className="quiet small">
              {left.join(" · ")}
              {kind === "invitation" ? (
                <>
                  {" · "}
                  <a href={wavePath(id, "frame")}>{t("see_frame")}</a>
                </>
              ) : null}
            </p>
          ) : null}
          {count > 0 ? (
            <p>
              <a
                className="ds-button"
                data-variant="secondary"
                href={`${wavePath(id, "mail")}/new?kind=${kind}`}
              >
                {t(`kind_${kind}_write`)}
              </a>
            </p>
          ) : null}
        </>
      )}
    </li>
  );
}

function MailingTable({ id, mailings }: { id: string; mailings: MailingRow[] }) {
  const { t } = useTranslation("mailings");
  return (
    <table className="data-table stacked-table mailings" role="table">
      <caption className="visually-hidden">{t("mailings_title")}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">
            {t("column_mailing")}
          </th>
          {shownStates.map((state) => (
            <th role="columnheader" scope="col" className="number" key={state}>
              {t(`state_${state}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {mailings.map((mailing) => (
          <tr role="row" key={mailing.id}>
            <th role="rowheader" scope="row">
              <a href={`${wavePath(id, "mail")}/${mailing.id}`}>{t(`kind_${mailing.kind}`)}</a>
              <p className="quiet small">{mailing.made}</p>
              <MailProgress counts={mailing.counts} total={mailing.total} />
              <p className="small">{mailing.statusText}</p>
            </th>
            {shownStates.map((state) => (
              <td role="cell" className="number" data-label={t(`state_${state}`)} key={state}>
                {mailing.counts[state]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const drawn: readonly ShownState[] = ["sent", "skipped", "failed", "uncertain"];

/** How far a mailing has come, as a bar; the figures stand beside it. */
export function MailProgress({ counts, total }: { counts: LetterCounts; total: number }) {
  return (
    <span className="mail-progress" aria-hidden="true">
      {drawn.map((state) => (
        <span
          key={state}
          className={`mail-progress__part mail-progress__part--${state}`}
          style={{ inlineSize: `${(100 * counts[state]) / Math.max(1, total)}%` }}
        />
      ))}
    </span>
  );
}
