import { useTranslation } from "react-i18next";
import type { WaveStep } from "./next-step";
import type { WaveState } from "./wave";
import { WaveTag } from "./wave-head";
import { wavePath } from "./wave-pages";
import "~/ui/stacked-table.css";
import "./waves.css";

/** A published survey as it is listed for anybody. */
export interface PublishedView {
  id: string;
  name: string;
  invented: boolean;
  senderName: string;
  published: string;
  /** The reader's own sheet; null where they have none. */
  own: string | null;
}

/** A wave as it is listed for those who run it. */
export interface ListedWaveView {
  id: string;
  name: string;
  invented: boolean;
  state: WaveState;
  opens: string;
  ends: string;
  members: number;
  submitted: number;
  step: WaveStep;
}

/** The surveys whose reports anybody can read. */
export function PublishedSurveys({ surveys }: { surveys: PublishedView[] }) {
  const { t } = useTranslation(["waves", "common", "survey_report"]);
  if (surveys.length === 0) {
    return (
      <div className="empty">
        <p>{t("published_none")}</p>
        <p className="quiet">{t("published_none_hint")}</p>
      </div>
    );
  }
  return (
    <ul className="survey-cards">
      {surveys.map(({ id, name, invented, senderName, published, own }) => (
        <li key={id} className="panel stack">
          <h3>
            <a href={wavePath(id, "report")}>{name}</a>{" "}
            {invented ? <span className="invented-mark">{t("common:invented")}</span> : null}
          </h3>
          <p className="quiet">{t("published_by", { sender: senderName, day: published })}</p>
          {own ? (
            <p>
              <a href={own}>{t("survey_report:sheet_own_link")}</a>
            </p>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

/** Every wave with how far it has come and what is next. */
export function WaveTable({ waves }: { waves: ListedWaveView[] }) {
  const { t } = useTranslation(["waves", "common"]);
  if (waves.length === 0) {
    return (
      <div className="empty">
        <p>{t("waves_none")}</p>
        <p className="quiet">{t("waves_none_hint")}</p>
        <a className="ds-button" data-variant="primary" href="/surveys/waves/new">
          {t("new_wave")}
        </a>
      </div>
    );
  }
  return (
    <table className="data-table stacked-table" role="table">
      <caption className="visually-hidden">{t("waves_title")}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {(["wave", "state", "period", "answers", "next_step"] as const).map((column) => (
            <th key={column} scope="col" role="columnheader">
              {t(`column_${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {waves.map(({ id, name, invented, state, opens, ends, members, submitted, step }) => (
          <tr key={id} role="row">
            <th scope="row" role="rowheader">
              <a href={wavePath(id, "overview")}>{name}</a>{" "}
              {invented ? <span className="invented-mark">{t("common:invented")}</span> : null}
            </th>
            <td role="cell">
              <WaveTag state={state} />
            </td>
            <td role="cell">
              {opens} – {ends}
            </td>
            <td role="cell">{t("answered_of", { answered: submitted, of: members })}</td>
            <td role="cell" className="stacked-table__wide">
              <a href={wavePath(id, step.place)}>{t(`step_${step.key}`)}</a>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
