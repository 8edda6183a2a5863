import { useTranslation } from "react-i18next";
import { Field } from "~/ui/field";
import { Notice, Outcome } from "~/ui/notice";
import type { FrameFilter } from "./frame-filter";
import { type MemberStatus, memberStatuses } from "./member-status";
import { WaveHead, type WaveHeadData } from "./wave-head";
import { wavePath } from "./wave-pages";
import "~/ui/stacked-table.css";
import "./waves.css";

export interface FramePageView {
  head: WaveHeadData;
  filter: FrameFilter;
  groups: { id: string; label: string }[];
  /** How many there are without any filter. */
  all: number;
  /** The day on which addresses and links were deleted; null while they are there. */
  cleared: string | null;
  /** Whether somebody has begun to answer, so that nobody can be added or removed. */
  fixed: boolean;
  withoutEmail: number;
  rows: {
    id: string;
    municipality: string;
    name: string;
    population: string;
    group: string;
    email: string;
    status: MemberStatus;
  }[];
}

/** Everybody who is asked, each with how far they have come. */
export function FramePage({ view, done }: { view: FramePageView; done: string | null }) {
  const { t } = useTranslation("waves");
  const { head, rows, all, cleared, fixed, withoutEmail, filter } = view;
  const address = wavePath(head.id, "frame");
  return (
    <div className="page">
      <WaveHead head={head} current="frame" />
      <h1>{t("place_frame")}</h1>
      <Outcome kind="done" sentence={done} />
      {cleared ? (
        <Notice>
          <p>{t("frame_cleared", { day: cleared })}</p>
        </Notice>
      ) : null}
      {withoutEmail > 0 && !cleared && head.state !== "closed" ? (
        <Notice kind="attention">
          <p>
            {t("without_email", { count: withoutEmail })}.{" "}
            <a href={`${address}?status=no_email`}>{t("show_them")}</a>{" "}
            <a href={`${address}/addresses`}>{t("addresses_link")}</a>
          </p>
        </Notice>
      ) : null}
      <FilterForm view={view} />
      <p role="status">
        {t("frame_shown", { shown: rows.length, all })}
        {filter.status || filter.group || filter.search ? (
          <>
            {" · "}
            <a href={address}>{t("show_all")}</a>
          </>
        ) : null}
      </p>
      {rows.length === 0 ? (
        <div className="empty">
          <p>{t("frame_none")}</p>
          <a href={address}>{t("show_all")}</a>
        </div>
      ) : (
        <MemberTable view={view} />
      )}
      {cleared ? null : (
        <p className="cluster">
          {fixed ? null : (
            <a className="ds-button" data-variant="secondary" href={`${address}/new`}>
              {t("member_new")}
            </a>
          )}
          <a href={`${address}/addresses`}>{t("addresses_title")}</a>
        </p>
      )}
      {fixed && !cleared ? <p className="quiet">{t("frame_fixed")}</p> : null}
    </div>
  );
}

function FilterForm({ view: { filter, groups } }: { view: FramePageView }) {
  const { t } = useTranslation("waves");
  return (
    <form method="get" className="frame-filter" role="search">
      <Field name="search" label={t("search")}>
        {(control) => <input {...control} type="search" className="ds-input" defaultValue={filter.search} />}
      </Field>
      <Field name="status" label={t("column_state")}>
        {(control) => (
          <select {...control} className="ds-input" defaultValue={filter.status}>
            <option value="">{t("any")}</option>
            {memberStatuses.map((status) => (
              <option key={status} value={status}>
                {t(`status_${status}`)}
              </option>
            ))}
            <option value="no_email">{t("status_no_email")}</option>
          </select>
        )}
      </Field>
      {groups.length > 0 ? (
        <Field name="group" label={t("group")}>
          {(control) => (
            <select {...control} className="ds-input" defaultValue={filter.group}>
              <option value="">{t("any")}</option>
              {groups.map(({ id, label }) => (
                <option key={id} value={id}>
                  {label}
                </option>
              ))}
            </select>
          )}
        </Field>
      ) : null}
      <button type="submit" className="ds-button" data-variant="primary">
        {t("find")}
      </button>
    </form>
  );
}

function MemberTable({ view: { head, rows, cleared } }: { view: FramePageView }) {
  const { t } = useTranslation("waves");
  return (
    <table className="data-table stacked-table" role="table">
      <caption className="visually-hidden">{t("place_frame")}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader">
            {t("municipality")}
          </th>
          <th scope="col" role="columnheader">
            {t("column_state")}
          </th>
          <th scope="col" role="columnheader">
            {t("group")}
          </th>
          <th scope="col" role="columnheader" className="number">
            {t("inhabitants")}
          </th>
          <th scope="col" role="columnheader">
            {t("email")}
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map(({ id, municipality, name, population, group, email, status }) => (
          <tr key={id} role="row">
            <th scope="row" role="rowheader">
              <a href={`${wavePath(head.id, "frame")}/${id}`}>{name}</a>{" "}
              <span className="quiet">{municipality}</span>
            </th>
            <td role="cell">
              <StatusTag status={status} />
            </td>
            <td role="cell">{group}</td>
            <td role="cell" className="number" data-label={t("inhabitants")}>
              {population}
            </td>
            <td role="cell" className="stacked-table__wide" data-label={t("email")}>
              {email || (cleared ? "" : t("email_missing"))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** How far somebody has come, in words. */
export function StatusTag({ status }: { status: MemberStatus }) {
  const { t } = useTranslation("waves");
  return <span className={`member-status member-status--${status}`}>{t(`status_${status}`)}</span>;
}
