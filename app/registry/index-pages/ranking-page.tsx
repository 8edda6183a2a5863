import { useTranslation } from "react-i18next";
import type { Language } from "~/platform/i18n/languages";
import { Downloads } from "../downloads/downloads";
import { BasisNotice } from "./basis-notice";
import { Distribution } from "./distribution";
import { RankingFilters } from "./ranking-filters";
import { RankingTable } from "./ranking-table";
import { indexPath, type RankingView } from "./ranking-view";
import { SyntheticNotice } from "./synthetic-notice";
import "./index-pages.css";

interface RankingPageProps {
  view: RankingView;
  /** The map as HTML. */
  map: string;
  language: Language;
}

/** A ranking of the municipalities: filters, table, map and distribution. */
export function RankingPage({ view, map, language }: RankingPageProps) {
  const { t } = useTranslation("indices");
  const { filter, rows, found } = view;
  const isFiltered = [filter.search, filter.county, filter.kostraGroup, filter.size, filter.sort].some(
    Boolean,
  );
  const everybody = new URLSearchParams({ ...(filter.sort && { sort: filter.sort }), all: "1" });
  return (
    <div className="page">
      <p>
        <a href="/indices">{t("indices")}</a>
      </p>
      <h1>{t("ranking_of", { name: view.name, year: view.year })}</h1>
      <SyntheticNotice synthetic={view.synthetic} />
      <BasisNotice basis={view.basis} language={language} />
      <p className="lead">{view.description}</p>
      <Years view={view} />
      <RankingFilters view={view} />
      {rows.length === 0 ? (
        <div className="empty">
          <p>{t("ranking_none")}</p>
          <a href={indexPath(view.id, view.year)}>{t("ranking_show_all")}</a>
        </div>
      ) : (
        <section className="stack" aria-labelledby="ranking">
          <h2 id="ranking">
            {view.ranked === 0
              ? view.chosen
                ? t("ranking_without_scores_in_title", { part: view.chosen.name })
                : t("ranking_without_scores_title")
              : rows.length === found
                ? t("ranking_found", { count: rows.length })
                : view.chosen
                  ? t("ranking_top_in", { count: rows.length, part: view.chosen.name })
                  : t("ranking_top", { count: rows.length })}
          </h2>
          {view.ranked === 0 ? (
            <p className="measure">
              {view.chosen
                ? t("ranking_without_scores_in", { part: view.chosen.name, year: view.year })
                : t("ranking_without_scores", { year: view.year })}{" "}
              {t("ranking_explained_dash")}
            </p>
          ) : null}
          <RankingTable view={view} language={language} />
          <p>
            {rows.length < found ? (
              <a href={`?${everybody}`}>{t("ranking_all", { count: found })}</a>
            ) : isFiltered || filter.all ? (
              <a href={indexPath(view.id, view.year)}>{t("ranking_show_all")}</a>
            ) : null}
          </p>
          <Explained view={view} />
          <p className="cluster">
            <a href={`${indexPath(view.id, view.year)}/uncertainty`}>{t("uncertainty_link")}</a>
            <a href={`${indexPath(view.id, view.year)}/editions`}>{t("editions")}</a>
            <a href={`${indexPath(view.id, view.year)}/compare`}>{t("compare_link")}</a>
            <a href={`${indexPath(view.id, view.year)}/weights`}>{t("weights_link")}</a>
            <a href={`/indices/scatter?index=${view.id}&year=${view.year}`}>{t("scatter_link")}</a>
          </p>
        </section>
      )}
      {view.ranked > 0 ? <Pictures {...{ view, map, language }} /> : null}
      <Downloads
        files={[
          ...(rows.length > 0 ? [{ file: "ranking", what: t("download_ranking") }] : []),
          ...(view.ranked > 0 ? [{ file: "distribution", what: t("download_distribution") }] : []),
          { file: "observations", what: t("download_observations"), isWhole: true },
        ]}
      />
      <p className="small quiet">{view.source}</p>
    </div>
  );
}

/** Where the municipalities lie, and how their scores are distributed. */
function Pictures({ view, map, language }: RankingPageProps) {
  const { t } = useTranslation("indices");
  const of = view.chosen ? `: ${view.chosen.name}` : "";
  return (
    <>
      <section className="stack" aria-labelledby="map">
        <h2 id="map">{t("map") + of}</h2>
        <div dangerouslySetInnerHTML={{ __html: map }} />
      </section>
      <section className="stack" aria-labelledby="distribution">
        <h2 id="distribution">{t("distribution") + of}</h2>
        <p>{t("distribution_lead", { count: view.ranked })}</p>
        <Distribution bins={view.bins} language={language} />
      </section>
    </>
  );
}

/** How scores and ranks are to be read, as far as the table has them. */
function Explained({ view: { parts, rows, ranked } }: { view: RankingView }) {
  const { t } = useTranslation("indices");
  if (ranked === 0) return null;
  const hasBrackets = parts.length > 0;
  const hasDashes = rows.some((row) =>
    [
      row.total.rank,
      ...row.earlierRanks,
      ...parts.map(({ place }) => row.parts[place]?.rank ?? null),
    ].includes(null),
  );
  return (
    <p className="small quiet measure">
      {t("ranking_explained_score")} {hasBrackets ? t("ranking_explained_brackets") : null}{" "}
      {t("ranking_explained_rank")} {hasDashes ? t("ranking_explained_dash") : null}
    </p>
  );
}

function Years({ view: { id, year, years } }: { view: RankingView }) {
  const { t } = useTranslation("indices");
  return (
    <nav aria-label={t("years")}>
      <ul className="year-choice">
        {years.map((each) => (
          <li key={each}>
            <a href={indexPath(id, each)} aria-current={each === year ? "page" : undefined}>
              {each}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
