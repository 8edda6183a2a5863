import { useTranslation } from "react-i18next";
import { fieldId } from "~/ui/field";
import { FaultSummary, Notice, Outcome } from "~/ui/notice";
import { TableFrame } from "~/ui/table-frame";
import { DayChart, type ShownDay } from "./day-chart";
import type { MemberStatus } from "./member-status";
import type { WaveStep } from "./next-step";
import { WaveHead, type WaveHeadData } from "./wave-head";
import { wavePath } from "./wave-pages";
import "./waves.css";

/** The response rate of all or of one group, as it is shown. */
export interface RateRow {
  label: string;
  eligible: number;
  complete: number;
  partial: number;
  /** «56,5 %»; null where nobody was asked. */
  rr1: string | null;
  rr2: string | null;
  /** RR1 from 0 to 1, for the bar. */
  share: number | null;
}

export interface OverviewView {
  head: WaveHeadData;
  step: WaveStep;
  /** Name and version of the questionnaire. */
  questionnaire: string;
  opens: string;
  ends: string;
  closedEarly: boolean;
  /** Whole days until it closes; null unless it is open. */
  daysLeft: number | null;
  /** Whole days until it opens; null unless it is planned. */
  daysUntil: number | null;
  retained: string;
  /** The day on which addresses and links were deleted; null while they are there. */
  cleared: string | null;
  published: { at: string; by: string } | null;
  everyone: RateRow;
  statuses: { status: MemberStatus; count: number }[];
  groups: { id: string; name: string; rows: RateRow[] }[];
  days: ShownDay[];
}

interface OverviewPageProps {
  view: OverviewView;
  /** Whether it is asked if the wave shall be closed now. */
  askClose: boolean;
  done: string | null;
  faults: { name: string; message: string }[];
}

/** How a wave goes: its state, who has answered, and what to do next. */
export function OverviewPage({ view, askClose, done, faults }: OverviewPageProps) {
  const { t } = useTranslation(["waves", "common"]);
  const { head, step, everyone } = view;
  return (
    <div className="page">
      <WaveHead head={head} current="overview" />
      <h1>{head.name}</h1>
      <FaultSummary title={t("common:faults_title")} faults={faults} />
      <Outcome kind="done" sentence={done} />
      {askClose && head.state !== "closed" ? <CloseQuestion id={head.id} /> : null}
      <div className="wave-summary">
        <section className="panel stack" aria-labelledby="rate">
          <h2 id="rate">{t("rate_title")}</h2>
          <p className="wave-summary__figure">
            {everyone.rr1 ?? "–"}{" "}
            <span>{t("answered_of", { answered: everyone.complete, of: everyone.eligible })}</span>
          </p>
          <RateBar row={everyone} />
          <p className="quiet small">
            {t("rate_note", {
              rr1: everyone.rr1 ?? "–",
              rr2: everyone.rr2 ?? "–",
              partial: everyone.partial,
            })}
          </p>
        </section>
        <section className="panel stack" aria-labelledby="next" id={fieldId("intent")}>
          <h2 id="next">{t("next_title")}</h2>
          <p>{t(`step_${step.key}_why`)}</p>
          <p>
            <a
              className="ds-button"
              data-variant="primary"
              href={step.place === "overview" ? wavePath(head.id, "edit") : wavePath(head.id, step.place)}
            >
              {t(`step_${step.key}`)}
            </a>
          </p>
        </section>
      </div>
      <WaveFacts view={view} />
      <StatusTable view={view} />
      {view.days.length > 0 ? <DayChart days={view.days} /> : null}
      <section className="stack" aria-labelledby="groups">
        <h2 id="groups">{t("groups_title")}</h2>
        {view.groups.map(({ id, name, rows }) => (
          <RateTable key={id} name={name} rows={[...rows, everyone]} />
        ))}
      </section>
    </div>
  );
}

function CloseQuestion({ id }: { id: string }) {
  const { t } = useTranslation(["waves", "common"]);
  return (
    <Notice kind="attention" title={t("close_question")}>
      <form method="post" className="stack" action={wavePath(id, "overview")}>
        <p>{t("close_what")}</p>
        <p className="cluster">
          <button type="submit" name="intent" value="close" className="ds-button" data-variant="primary">
            {t("close_now")}
          </button>
          <a href={wavePath(id, "overview")}>{t("common:cancel")}</a>
        </p>
      </form>
    </Notice>
  );
}

function WaveFacts({ view }: { view: OverviewView }) {
  const { t } = useTranslation("waves");
  const { head, published } = view;
  return (
    <section className="stack" aria-labelledby="about">
      <h2 id="about">{t("about_title")}</h2>
      <dl className="wave-facts">
        <dt>{t("questionnaire")}</dt>
        <dd>
          {view.questionnaire} · <a href={`/surveys/waves/${head.id}/preview/1`}>{t("see_questionnaire")}</a>
        </dd>
        <dt>{t(head.state === "planned" ? "opens" : "opened")}</dt>
        <dd>
          {view.opens}
          {view.daysUntil === null ? null : ` (${t("days_until", { count: view.daysUntil })})`}
        </dd>
        <dt>{t(head.state === "closed" ? "closed" : "closes")}</dt>
        <dd>
          {view.ends}
          {view.daysLeft === null ? null : ` (${t("days_left", { count: view.daysLeft })})`}
          {view.closedEarly ? ` (${t("closed_early")})` : null}
          {head.state === "closed" ? null : (
            <>
              {" · "}
              <a href={`${wavePath(head.id, "overview")}?ask=close`}>{t("close_link")}</a>
            </>
          )}
        </dd>
        <dt>{t("retention")}</dt>
        <dd>
          {view.cleared ? t("cleared_on", { day: view.cleared }) : t("kept_until", { day: view.retained })}
        </dd>
        <dt>{t("report")}</dt>
        <dd>
          {published ? t("published_at", { day: published.at, name: published.by }) : t("not_published")}
        </dd>
      </dl>
    </section>
  );
}

function StatusTable({ view: { head, statuses } }: { view: OverviewView }) {
  const { t } = useTranslation("waves");
  return (
    <section className="stack" aria-labelledby="statuses">
      <h2 id="statuses">{t("statuses_title")}</h2>
      <ul className="status-list">
        {statuses.map(({ status, count }) => (
          <li key={status}>
            <a href={`${wavePath(head.id, "frame")}?status=${status}`}>
              <strong>{count}</strong> {t(`status_${status}`)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function RateTable({ name, rows }: { name: string; rows: RateRow[] }) {
  const { t } = useTranslation("waves");
  return (
    <TableFrame label={t("rate_by", { name })}>
      <table className="data-table wave-rates">
        <caption>{name}</caption>
        <thead>
          <tr>
            <th scope="col">{t("group")}</th>
            <th scope="col" className="number">
              {t("asked")}
            </th>
            <th scope="col" className="number">
              {t("status_submitted")}
            </th>
            <th scope="col" className="number">
              {t("status_begun")}
            </th>
            <th scope="col" className="number">
              RR1
            </th>
            <th scope="col" className="number">
              RR2
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.label}>
              <th scope="row">
                {row.label}
                <RateBar row={row} />
              </th>
              <td className="number">{row.eligible}</td>
              <td className="number">{row.complete}</td>
              <td className="number">{row.partial}</td>
              <td className="number">{row.rr1 ?? "–"}</td>
              <td className="number">{row.rr2 ?? "–"}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

/** The response rate as a length, beside the figure that says it. */
function RateBar({ row: { share } }: { row: RateRow }) {
  return (
    <span className="rate-bar" aria-hidden="true">
      <span style={{ inlineSize: `${100 * (share ?? 0)}%` }} />
    </span>
  );
}
