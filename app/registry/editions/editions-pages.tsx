import { useTranslation } from "react-i18next";
import { Field } from "~/ui/field";
import { FaultSummary, Notice } from "~/ui/notice";
import { TableFrame } from "~/ui/table-frame";
import { Downloads } from "../downloads/downloads";
import { indexPath } from "../index-pages/ranking-view";
import type { EditionPage, EditionsPage, EditionView, MovedPage } from "./edition-views";
import "../index-pages/index-pages.css";

interface EditionsProps {
  page: EditionsPage;
  faults: { name: string; message: string }[];
  reason: string;
}

/** The editions of an index and year, and for administrators the form that publishes the next. */
export function Editions({ page, faults, reason }: EditionsProps) {
  const { t } = useTranslation(["indices", "common"]);
  const { id, year, name, editions } = page;
  const base = `${indexPath(id, year)}/editions`;
  return (
    <div className="page">
      <BackToRanking page={page} />
      <h1>{t("editions_title", { name, year })}</h1>
      <FaultSummary title={t("common:faults_title")} faults={faults} />
      <p className="lead">{t("editions_lead")}</p>
      {editions.length === 0 ? (
        <div className="empty">
          <p>{t("editions_none")}</p>
        </div>
      ) : (
        editions.map((edition) => (
          <section key={edition.number} className="panel stack" aria-labelledby={`edition-${edition.number}`}>
            <h2 id={`edition-${edition.number}`}>
              <a href={`${base}/${edition.number}`}>{t("edition_number", { number: edition.number })}</a>
            </h2>
            <EditionFacts edition={edition} />
            {edition.number > 1 ? (
              <p>
                <a href={`${base}/moved?from=${edition.number - 1}&to=${edition.number}`}>
                  {t("edition_moved_link", { number: edition.number - 1 })}
                </a>
              </p>
            ) : null}
          </section>
        ))
      )}
      {page.ranked?.count === 0 ? (
        <Notice kind="attention" title={t("edition_nobody_title")}>
          <p>{t("edition_nobody_text", { year })}</p>
        </Notice>
      ) : null}
      {page.ranked && page.ranked.count > 0 ? (
        <form method="post" className="form panel">
          <input type="hidden" name="number" value={page.next} />
          {page.next > 1 ? (
            <Field
              name="reason"
              label={t("edition_reason")}
              hint={t("edition_reason_hint")}
              fault={faults.find((fault) => fault.name === "reason")?.message}
            >
              {(control) => <textarea {...control} className="ds-input" rows={2} defaultValue={reason} />}
            </Field>
          ) : null}
          <p>{t("edition_ranked", page.ranked)}</p>
          <p className="small quiet">{t("edition_publish_means")}</p>
          <div>
            <button type="submit" className="ds-button" data-variant="primary">
              {t("edition_publish", { number: page.next })}
            </button>
          </div>
        </form>
      ) : null}
    </div>
  );
}

/** An edition: what it was made of, and the ranking that it froze. */
export function EditionRanking({ page }: { page: EditionPage }) {
  const { t } = useTranslation("indices");
  const { name, year, edition, rows } = page;
  const title = t("edition_title", { name, year, number: edition.number });
  return (
    <div className="page">
      <BackToEditions page={page} />
      <h1>{title}</h1>
      <EditionFacts edition={edition} />
      <TableFrame label={title}>
        <table className="data-table">
          <caption className="visually-hidden">{title}</caption>
          <thead>
            <tr>
              <th scope="col" className="number">
                {t("rank")}
              </th>
              <th scope="col">{t("municipality")}</th>
              <th scope="col" className="number">
                {t("score")}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.number}>
                <td className="number">{row.rank ?? "–"}</td>
                <th scope="row">{row.name}</th>
                <td className="number">{row.score}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
      <Downloads
        files={[
          { file: "ranking", what: t("download_ranking") },
          { file: "observations", what: t("download_observations") },
        ]}
      />
    </div>
  );
}

/** Those that moved most stand open; the rest are folded. */
const MOVED_FIRST = 25;

/** What moved between two editions, and why. */
export function Moved({ page }: { page: MovedPage }) {
  const { t } = useTranslation("indices");
  const { name, year, before, after, rows } = page;
  const title = t("moved_title", { name, year, before: before.number, after: after.number });
  return (
    <div className="page">
      <BackToEditions page={page} />
      <h1>{title}</h1>
      <EditionFacts edition={after} />
      <p>
        {t("moved_figures", { count: page.changedFigures })}{" "}
        {page.definitionChanged ? t("moved_definition") : null}
      </p>
      {rows.length === 0 ? (
        <div className="empty">
          <p>{t("moved_none")}</p>
        </div>
      ) : (
        <section className="stack" aria-labelledby="moved">
          <h2 id="moved">{t("moved_municipalities", { count: rows.length })}</h2>
          {rows.length > MOVED_FIRST ? <p>{t("moved_first", { count: MOVED_FIRST })}</p> : null}
          <MovedTable rows={rows.slice(0, MOVED_FIRST)} caption={title} />
          {rows.length > MOVED_FIRST ? (
            <details className="ds-details">
              <summary>{t("moved_rest", { count: rows.length - MOVED_FIRST })}</summary>
              <MovedTable
                rows={rows.slice(MOVED_FIRST)}
                caption={t("moved_rest", { count: rows.length - MOVED_FIRST })}
              />
            </details>
          ) : null}
        </section>
      )}
      <Downloads files={rows.length > 0 ? [{ file: "moves", what: t("download_moves") }] : []} />
    </div>
  );
}

function MovedTable({ rows, caption }: { rows: MovedPage["rows"]; caption: string }) {
  const { t } = useTranslation("indices");
  return (
    <TableFrame label={caption}>
      <table className="data-table">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t("municipality")}</th>
            <th scope="col" className="number">
              {t("moved_before")}
            </th>
            <th scope="col" className="number">
              {t("moved_after")}
            </th>
            <th scope="col">{t("moved_why")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ number, name, rank, why, more }) => (
            <tr key={number}>
              <th scope="row">{name}</th>
              <td className="number">{rank.before ?? "–"}</td>
              <td className="number">{rank.after ?? "–"}</td>
              <td>
                {why.length === 0 ? (
                  <span className="quiet">{t("moved_others")}</span>
                ) : (
                  <ul className="moved-why">
                    {why.map((change) => (
                      <li key={change}>{change}</li>
                    ))}
                    {more > 0 ? <li>{t("moved_more", { count: more })}</li> : null}
                  </ul>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

function EditionFacts({ edition }: { edition: EditionView }) {
  const { t } = useTranslation("indices");
  return (
    <div className="stack">
      <p>
        {t("edition_published", { date: edition.published, name: edition.publishedByName })}{" "}
        {edition.synthetic ? <span className="invented-mark">{t("edition_synthetic")}</span> : null}
      </p>
      {edition.reason ? <p className="measure">{edition.reason}</p> : null}
      <p className="small quiet">
        {t("edition_made_of", { version: edition.codeVersion, mark: edition.inputMark })}
      </p>
    </div>
  );
}

type Head = Pick<EditionsPage, "id" | "name" | "year">;

function BackToRanking({ page: { id, name, year } }: { page: Head }) {
  const { t } = useTranslation("indices");
  return (
    <p>
      <a href={indexPath(id, year)}>{t("ranking_of", { name, year })}</a>
    </p>
  );
}

function BackToEditions({ page: { id, name, year } }: { page: Head }) {
  const { t } = useTranslation("indices");
  return (
    <p>
      <a href={`${indexPath(id, year)}/editions`}>{t("editions_title", { name, year })}</a>
    </p>
  );
}
