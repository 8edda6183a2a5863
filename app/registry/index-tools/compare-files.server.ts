import {
  type LongContent,
  longRow,
  measureDimension,
  municipalityDimension,
  yearDimension,
} from "../downloads/long-table";
import { noTable, type PageFiles, tableThere } from "../downloads/page-file";
import { scoreNames, standingRows } from "../downloads/score-rows";
import { registerTable } from "../downloads/register-table.server";
import { findIndex } from "../indices/shipped-indices.server";
import { type ComparePageView, loadComparison } from "./compare-page.server";

/** The municipalities that the address names, side by side. */
export const compareFiles: PageFiles = {
  scores: async ({ db, params, query, language, t }) => {
    const shipped = findIndex(params["index"]);
    const reader = { language, t };
    const year = Number(params["year"]);
    const view = shipped ? await loadComparison(db, shipped, year, query.getAll("m"), reader) : null;
    if (!shipped || !view) return null;
    if (view.municipalities.length === 0) return noTable(...view.faults, t("indices:compare_none"));
    const head = {
      label: t("indices:compare_title", { name: view.name, year }),
      source: shipped.definition.source[language],
    };
    const content = comparedContent(view, t("indices:compare_inhabitants"));
    return tableThere(() => registerTable(db, head, content));
  },
};

/** Scores and ranks of the compared, and their inhabitants in the year that they were counted. */
export function comparedContent(
  { municipalities, scores: { total, parts, services }, year }: ComparePageView,
  inhabitantsName: string,
): LongContent {
  const scores = [total, ...parts, ...services];
  return {
    dimensions: [
      municipalityDimension(municipalities),
      measureDimension("figure", [["inhabitants", inhabitantsName], ...scoreNames(scores)]),
      yearDimension,
    ],
    rows: municipalities.flatMap(({ number, inhabitants }, place) => [
      longRow([number, "inhabitants", inhabitants?.year ?? year], inhabitants?.inhabitants),
      ...scores.flatMap(({ id, standings }) =>
        standingRows(number, id, standings[place] ?? { score: null, rank: null }, year),
      ),
    ]),
    absent: null,
  };
}
