import { useTranslation } from "react-i18next";
import { formatNumber } from "~/platform/format";
import type { Language } from "~/platform/i18n/languages";
import { TableFrame } from "~/ui/table-frame";
import type { IndexBasis } from "../computed/index-basis";
import type { RankRange } from "../uncertainty/rank-uncertainty";
import { Downloads } from "../downloads/downloads";
import { BasisNotice, OwnBasis } from "./basis-notice";
import { Distribution } from "./distribution";
import { EfficiencySection } from "./efficiency-section";
import type { Bin } from "./histogram";
import type { MunicipalityIndexView, PartView, PullView } from "./municipality-index-view";
import { shownScore } from "./ranking-table";
import { indexPath } from "./ranking-view";
import { ServiceSection } from "./service-section";
import { SyntheticNotice } from "./synthetic-notice";
import { ZBar } from "./z-bar";
import "./index-pages.css";

/** All that the page of a municipality in an index shows. */
export interface MunicipalityIndexPage extends Omit<MunicipalityIndexView, "scores"> {
  id: string;
  name: string;
  source: string;
  year: number;
  /** The years with figures, newest first. */
  years: number[];
  municipality: { number: string; name: string; county: string };
  kostraGroup: number | null;
  /** How many municipalities the group has. */
  inGroup: number;
  bins: Bin[];
  synthetic: boolean;
  /** What there are figures for, in the country and of this municipality. */
  basis: IndexBasis;
  ownBasis: IndexBasis;
  /** Between which ranks other weights would put its quality; null where that is not known, or not yet. */
  range: RankRange | null;
}

const PULL_DECIMALS = 3;

/** A municipality in an index: where it stands, what pulls it up and down, and every figure with its course and source. */
export function MunicipalityIndex({ page, language }: { page: MunicipalityIndexPage; language: Language }) {
  const { t } = useTranslation("indices");
  const { municipality, total, year, id } = page;
  return (
    <div className="page">
      <p>
        <a href={indexPath(id, year)}>{t("ranking_of", { name: page.name, year })}</a>
      </p>
      <h1>{t("municipality_in", { municipality: municipality.name, name: page.name, year })}</h1>
      <SyntheticNotice synthetic={page.synthetic} />
      <BasisNotice basis={page.basis} language={language} />
      <Standings page={page} language={language} />
      <nav aria-label={t("years")}>
        <ul className="year-choice">
          {page.years.map((each) => (
            <li key={each}>
              <a
                href={indexPath(id, each, municipality.number)}
                aria-current={each === year ? "page" : undefined}
              >
                {each}
              </a>
            </li>
          ))}
        </ul>
      </nav>

      <section className="stack" aria-labelledby="parts">
        <h2 id="parts">{t("parts")}</h2>
        <PartTable page={page} language={language} />
        {page.kostraGroup !== null ? (
          <p className="small quiet">{t("group_note", { group: page.kostraGroup, count: page.inGroup })}</p>
        ) : null}
      </section>

      {page.up.length + page.down.length > 0 ? (
        <section className="stack" aria-labelledby="pulls">
          <h2 id="pulls">{t("pulls")}</h2>
          <p>{t("pulls_lead")}</p>
          <div className="columns">
            <Pulls title={t("pulls_up")} pulls={page.up} language={language} />
            <Pulls title={t("pulls_down")} pulls={page.down} language={language} />
          </div>
        </section>
      ) : null}

      <section className="stack" aria-labelledby="place">
        <h2 id="place">{t("place")}</h2>
        <Distribution
          bins={page.bins}
          language={language}
          mark={
            total.score === null
              ? undefined
              : {
                  score: total.score,
                  words: t("place_mark", { name: municipality.name, score: shownScore(total, language) }),
                }
          }
        />
      </section>

      {page.efficiency ? <EfficiencySection view={page.efficiency} language={language} /> : null}

      <section className="stack" aria-labelledby="services">
        <h2 id="services">{t("services")}</h2>
        <p>{t("services_lead")}</p>
        {page.services.map((service) => (
          <ServiceSection key={service.id} service={service} language={language} />
        ))}
      </section>
      <p className="cluster">
        <a href={`${indexPath(id, year)}/compare?m=${municipality.number}`}>{t("compare_link")}</a>
        <a href={`/indices/scatter?index=${id}&year=${year}&m=${municipality.number}`}>{t("scatter_link")}</a>
        <a href={`/indices/resembles/${municipality.number}`}>
          {t("resembles_link", { name: municipality.name })}
        </a>
        <a href={`/costs/${year}/${municipality.number}`}>{t("costs_link")}</a>
      </p>
      <Downloads
        files={[
          { file: "figures", what: t("download_municipality") },
          ...(page.bins.length > 0 ? [{ file: "distribution", what: t("download_distribution") }] : []),
          { file: "observations", what: t("download_observations") },
        ]}
      />
      <p className="small quiet">{page.source}</p>
      <p>
        <a href={`/municipalities/${municipality.number}`}>
          {t("to_municipality", { name: municipality.name })}
        </a>
      </p>
    </div>
  );
}

function Standings({ page, language }: { page: MunicipalityIndexPage; language: Language }) {
  const { t } = useTranslation("indices");
  const { total, ranked, earlierRanks } = page;
  if (total.rank === null) return <p className="lead">{t("no_rank")}</p>;
  const before = earlierRanks.flatMap(({ year, rank }) =>
    rank === null ? [] : [t("earlier_rank", { year, rank })],
  );
  return (
    <div className="stack">
      <p className="index-standing">
        <strong>{t("standing", { rank: total.rank, ranked })}</strong>{" "}
        <span>{t("standing_score", { score: shownScore(total, language) })}</span>
      </p>
      {before.length > 0 ? <p>{before.join(" · ")}</p> : null}
      <OwnBasis basis={page.ownBasis} language={language} />
      <p>
        {page.range ? `${t("uncertainty_of", { ...page.range })} ` : null}
        <a href={`${indexPath(page.id, page.year)}/uncertainty?search=${page.municipality.number}`}>
          {t("uncertainty_link")}
        </a>
      </p>
    </div>
  );
}

function PartTable({ page, language }: { page: MunicipalityIndexPage; language: Language }) {
  const { t } = useTranslation("indices");
  const caption = t("parts_table");
  const total: PartView = {
    id: "total",
    name: t("total"),
    standing: page.total,
    ranked: page.ranked,
    groupMean: page.groupMean,
  };
  return (
    <TableFrame label={caption}>
      <table className="data-table part-table">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t("part")}</th>
            <th scope="col" className="number">
              {t("score")}
            </th>
            <th scope="col" className="part-table__bar">
              <span className="visually-hidden">{t("bar")}</span>
            </th>
            <th scope="col" className="number">
              {t("rank")}
            </th>
            <th scope="col" className="number">
              {t("group_mean")}
            </th>
          </tr>
        </thead>
        <tbody>
          {[...page.parts, total].map((part) => (
            <tr key={part.id} className={part.id === "total" ? "part-table__total" : undefined}>
              <th scope="row">{part.name}</th>
              <td className="number">{shownScore(part.standing, language)}</td>
              <td className="part-table__bar">
                <ZBar z={part.standing.score} />
              </td>
              <td className="number">
                {part.standing.rank === null
                  ? "–"
                  : t("rank_of", { rank: part.standing.rank, ranked: part.ranked })}
              </td>
              <td className="number">{shownScore({ score: part.groupMean, rank: null }, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

function Pulls({
  title,
  pulls,
  language,
}: {
  title: string;
  pulls: readonly PullView[];
  language: Language;
}) {
  const { t } = useTranslation("indices");
  return (
    <div className="stack">
      <h3>{title}</h3>
      {pulls.length === 0 ? <p>{t("pulls_none")}</p> : null}
      <ul className="pulls">
        {pulls.map(({ id, name, contribution }) => (
          <li key={id}>
            <span>{name}</span>
            <span className="pulls__figure">
              {contribution > 0 ? "+" : ""}
              {formatNumber(contribution, PULL_DECIMALS, language)}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
