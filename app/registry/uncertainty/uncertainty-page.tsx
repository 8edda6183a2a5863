import { useTranslation } from "react-i18next";
import { formatNumber } from "~/platform/format";
import type { Language } from "~/platform/i18n/languages";
import { Field } from "~/ui/field";
import { TableFrame } from "~/ui/table-frame";
import { Downloads } from "../downloads/downloads";
import { indexPath } from "../index-pages/ranking-view";
import { BasisNotice } from "../index-pages/basis-notice";
import { SyntheticNotice } from "../index-pages/synthetic-notice";
import type { RankRange } from "./rank-uncertainty";
import type { UncertaintyPage } from "./uncertainty-view";
import "./uncertainty.css";

/** How much the ranks of an index rest on choices and gaps. */
export function Uncertainty({ page, language }: { page: UncertaintyPage; language: Language }) {
  const { t } = useTranslation("indices");
  const { id, year, name } = page;
  return (
    <div className="page">
      <p>
        <a href={indexPath(id, year)}>{t("ranking_of", { name, year })}</a>
      </p>
      <h1>{t("uncertainty_title", { name, year })}</h1>
      <SyntheticNotice synthetic={page.synthetic} />
      <BasisNotice basis={page.basis} language={language} />
      <p className="lead">{t("uncertainty_lead")}</p>
      {page.state === "computing" ? <Computing page={page} language={language} /> : <Ranks page={page} />}
      <section className="stack" aria-labelledby="how">
        <h2 id="how">{t("uncertainty_how")}</h2>
        <dl className="uncertainty-how">
          {(["weights", "missing", "left_out"] as const).map((way) => (
            <div key={way}>
              <dt>{t(`uncertainty_${way}`)}</dt>
              <dd>{t(`uncertainty_${way}_how_${page.isComposite ? "composite" : "index"}`)}</dd>
            </div>
          ))}
          <div>
            <dt>{t("uncertainty_fixed")}</dt>
            <dd>{t("uncertainty_fixed_how")}</dd>
          </div>
        </dl>
        <p className="small quiet measure">{t("uncertainty_source")}</p>
      </section>
      <Downloads
        files={
          page.state === "done" && page.rows.length > 0 ? [{ file: "ranks", what: t("download_ranges") }] : []
        }
      />
    </div>
  );
}

function Computing({
  page,
  language,
}: {
  page: UncertaintyPage & { state: "computing" };
  language: Language;
}) {
  const { t } = useTranslation("indices");
  const { done, of } = page;
  return (
    <div className="stack" role="status">
      <p>
        {t("uncertainty_computing", {
          done: formatNumber(done, 0, language),
          of: formatNumber(of, 0, language),
        })}
      </p>
      <progress
        className="uncertainty-progress"
        value={done}
        max={of}
        aria-label={t("uncertainty_progress")}
      />
      <p>
        <a href="">{t("uncertainty_refresh")}</a>
      </p>
    </div>
  );
}

function Ranks({ page }: { page: UncertaintyPage & { state: "done" } }) {
  const { t } = useTranslation("indices");
  const { rows, found, search } = page;
  return (
    <section className="stack" aria-labelledby="ranks">
      <h2 id="ranks">{t("uncertainty_ranks")}</h2>
      <form method="get" className="ranking-filters" role="search">
        <Field name="search" label={t("search")}>
          {(control) => <input {...control} className="ds-input" type="search" defaultValue={search} />}
        </Field>
        <button type="submit" className="ds-button" data-variant="primary">
          {t("show")}
        </button>
      </form>
      {rows.length === 0 ? (
        <div className="empty">
          <p>{t("ranking_none")}</p>
          <a href="?">{t("ranking_show_all")}</a>
        </div>
      ) : (
        <RankTable page={page} />
      )}
      <p>
        {rows.length < found ? (
          <a href="?all=1">{t("ranking_all", { count: found })}</a>
        ) : search ? (
          <a href="?">{t("ranking_show_all")}</a>
        ) : null}
      </p>
    </section>
  );
}

function RankTable({ page: { id, year, rows, ranked } }: { page: UncertaintyPage & { state: "done" } }) {
  const { t } = useTranslation("indices");
  const caption = t("uncertainty_ranks");
  return (
    <TableFrame label={caption}>
      <table className="data-table uncertainty-table">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col" className="number">
              {t("rank")}
            </th>
            <th scope="col">{t("municipality")}</th>
            <th scope="col" className="uncertainty-table__range">
              {t("uncertainty_weights")}
            </th>
            <th scope="col" className="uncertainty-table__range">
              {t("uncertainty_missing")}
            </th>
            <th scope="col" className="uncertainty-table__range">
              {t("uncertainty_left_out")}
            </th>
            <th scope="col">{t("uncertainty_decisive")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ number, name, rank, weights, missing, leftOut, decisive }) => (
            <tr key={number}>
              <td className="number">{rank}</td>
              <th scope="row">
                <a href={indexPath(id, year, number)}>{name}</a>
              </th>
              <td>
                <Range range={weights} rank={rank} ranked={ranked} />
              </td>
              <td>
                <Range range={missing} rank={rank} ranked={ranked} />
              </td>
              <td>
                <Range range={leftOut} rank={rank} ranked={ranked} />
              </td>
              <td className="small">{decisive ?? "–"}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

/** A range of ranks in figures, and as a line among all of them with the rank as a dot. */
function Range({ range: { best, worst }, rank, ranked }: { range: RankRange; rank: number; ranked: number }) {
  const at = (place: number) => 2 + ((place - 1) / Math.max(ranked - 1, 1)) * 96;
  return (
    <>
      <span className="uncertainty-table__figures">{best === worst ? best : `${best}–${worst}`}</span>
      <svg
        className="rank-range"
        viewBox="0 0 100 10"
        preserveAspectRatio="none"
        aria-hidden="true"
        focusable="false"
      >
        <rect className="rank-range__ground" width="100" height="10" />
        <rect
          className="rank-range__range"
          x={at(best)}
          width={Math.max(at(worst) - at(best), 1)}
          y="3"
          height="4"
        />
        <rect className="rank-range__rank" x={at(rank) - 0.75} width="1.5" y="0" height="10" />
      </svg>
    </>
  );
}
