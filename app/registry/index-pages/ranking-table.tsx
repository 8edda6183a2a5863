import { useTranslation } from "react-i18next";
import { formatNumber } from "~/platform/format";
import type { Language } from "~/platform/i18n/languages";
import { TableFrame } from "~/ui/table-frame";
import type { Standing } from "../computed/ranking";
import { indexPath, type RankingView } from "./ranking-view";

/** Decimals of a score in standard deviations (DESIGN 4.4). */
const SCORE_DECIMALS = 2;

/** The municipalities with rank, score, the ranks of the years before and the parts of the score. */
export function RankingTable({ view, language }: { view: RankingView; language: Language }) {
  const { t } = useTranslation("indices");
  const caption = t("ranking_of", { name: view.name, year: view.year });
  return (
    <TableFrame label={caption}>
      <table className="data-table ranking-table">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col" className="number">
              {view.chosen ? t("rank_in_part", { part: view.chosen.name }) : t("rank")}
            </th>
            <th scope="col">{t("municipality")}</th>
            <th scope="col" className="number">
              {t("score")}
            </th>
            {view.parts.map(({ id, name }) => (
              <th key={id} scope="col" className="number">
                {name}
              </th>
            ))}
            {view.earlierYears.map((year) => (
              <th key={year} scope="col" className="number">
                {view.chosen
                  ? t("rank_in_part_year", { part: view.chosen.name, year })
                  : t("rank_in", { year })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {view.rows.map((row) => (
            <tr key={row.number}>
              <td className="number">
                {(view.chosen ? row.parts[view.chosen.place] : row.total)?.rank ?? "–"}
              </td>
              <th scope="row">
                <a href={indexPath(view.id, view.year, row.number)}>{row.name}</a>{" "}
                <span className="quiet small ranking-table__county">{row.county.name}</span>
              </th>
              <td className="number">
                {view.chosen ? (
                  <PartCell standing={row.total} language={language} />
                ) : (
                  shownScore(row.total, language)
                )}
              </td>
              {view.parts.map(({ id, place }) => (
                <td key={id} className="number">
                  <PartCell standing={row.parts[place]} language={language} />
                </td>
              ))}
              {view.earlierYears.map((year, index) => (
                <td key={year} className="number">
                  {row.earlierRanks[index] ?? "–"}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

function PartCell({ standing, language }: { standing: Standing | undefined; language: Language }) {
  const { t } = useTranslation("indices");
  if (!standing || standing.score === null) return <>–</>;
  return (
    <>
      {shownScore(standing, language)}{" "}
      <span className="quiet small">
        <span className="visually-hidden">{t("rank")}</span> ({standing.rank})
      </span>
    </>
  );
}

/** A score with its sign as people read it; a dash where there is none. */
export function shownScore({ score }: Standing, language: Language): string {
  return score === null ? "–" : formatNumber(score, SCORE_DECIMALS, language);
}
