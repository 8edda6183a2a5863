import { useTranslation } from "react-i18next";
import { formatList } from "~/platform/format";
import type { Language } from "~/platform/i18n/languages";
import { FiguresTable } from "../figures-table";
import { shownScore } from "./ranking-table";
import type { EfficiencyRow, EfficiencyView } from "./service-efficiency";

/** The services' quality against their cost, with the rank in efficiency now and in the years before. */
export function EfficiencySection({ view, language }: { view: EfficiencyView; language: Language }) {
  const { t } = useTranslation("indices");
  const { rows, withoutCost, withoutQuality } = view;
  const caption = t("efficiency");
  const earlierYears = rows[0]?.earlierRanks.map(({ year }) => year) ?? [];
  const heads = [
    ...[t("rank"), t("efficiency_score"), t("efficiency_quality"), t("efficiency_cost"), t("group_mean")],
    ...earlierYears.map((year) => t("rank_in", { year })),
  ];
  return (
    <section className="stack">
      <h2>{caption}</h2>
      <p className="measure">{t("efficiency_lead")}</p>
      <FiguresTable caption={caption} first={t("costs_service")} heads={heads}>
        <tbody>
          {rows.map((row) => (
            <Service key={row.id} row={row} language={language} />
          ))}
        </tbody>
      </FiguresTable>
      <p className="small quiet measure">
        {withoutCost.length > 0
          ? `${t("efficiency_without_cost", { list: formatList(withoutCost, language) })} `
          : null}
        {withoutQuality.length > 0
          ? t("efficiency_without_quality", { list: formatList(withoutQuality, language) })
          : null}
      </p>
    </section>
  );
}

function Service({ row, language }: { row: EfficiencyRow; language: Language }) {
  const { t } = useTranslation("indices");
  const { efficiency, quality, cost, ranked, groupMean } = row;
  const scores = [efficiency, quality, cost, { score: groupMean, rank: null }];
  return (
    <tr>
      <th scope="row">
        <a href={`#service-${row.id}`}>{row.name}</a>
      </th>
      <td className="number">
        {efficiency.rank === null ? "–" : t("rank_of", { rank: efficiency.rank, ranked })}
      </td>
      {scores.map((score, place) => (
        <td key={place} className="number">
          {shownScore(score, language)}
        </td>
      ))}
      {row.earlierRanks.map(({ year, rank }) => (
        <td key={year} className="number">
          {rank ?? "–"}
        </td>
      ))}
    </tr>
  );
}
