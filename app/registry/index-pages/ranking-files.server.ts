import type { Translator } from "~/platform/i18n/translator";
import { findObservations } from "../downloads/observation-table.server";
import { type AskedFile, type FoundTable, noTable, type PageFiles, tableThere } from "../downloads/page-file";
import { registerTable } from "../downloads/register-table.server";
import { findIndex } from "../indices/shipped-indices.server";
import type { Bin } from "./histogram";
import { loadRanking, rankingFilter } from "./ranking-page.server";
import { distributionContent, rankingContent } from "./ranking-table-rows";
import type { RankingView } from "./ranking-view";

/** The files of a ranking: all rows that its filter finds, in its order; how the scores are distributed; and the figures behind. */
export const rankingFiles: PageFiles = {
  ranking: (asked) =>
    fromRanking(
      asked,
      (view) => (view.rows.length > 0 ? rankingContent(view) : null),
      "indices:ranking_none",
    ),
  distribution: (asked) =>
    fromRanking(
      asked,
      ({ bins, year }) => (bins.length > 0 ? distributionContent(bins, year, binNames(asked.t)) : null),
      "indices:distribution_none",
    ),
  observations: findObservations,
};

async function fromRanking(
  { db, params, query, language, t }: AskedFile,
  contentOf: (view: RankingView) => ReturnType<typeof rankingContent> | null,
  none: Parameters<Translator>[0],
): Promise<FoundTable | null> {
  const shipped = findIndex(params["index"]);
  const filter = { ...rankingFilter(query), all: true };
  const view = shipped ? await loadRanking(db, shipped, Number(params["year"]), language, filter) : null;
  if (!view) return null;
  const content = contentOf(view);
  if (!content) return noTable(t(none));
  const { name, year, source } = view;
  return tableThere(() =>
    registerTable(db, { label: t("indices:ranking_of", { name, year }), source }, content),
  );
}

/** What the figures of a distribution are called. */
export const binNames = (t: Translator): Record<keyof Bin, string> => ({
  from: t("indices:figure_from"),
  below: t("indices:figure_below"),
  count: t("indices:distribution_axis"),
});
