import { noTable, type PageFiles, tableThere } from "../downloads/page-file";
import { registerTable } from "../downloads/register-table.server";
import { findIndex } from "../indices/shipped-indices.server";
import { loadUncertainty } from "./uncertainty-page.server";
import { rankTests, uncertaintyContent } from "./uncertainty-rows";

/** The ranks that the municipalities might have had, of all that the page's search finds. */
export const uncertaintyFiles: PageFiles = {
  ranks: async ({ db, params, query, language, t }) => {
    const shipped = findIndex(params["index"]);
    const asked = { search: query.get("search") ?? "", all: true };
    const page = shipped ? await loadUncertainty(db, shipped, Number(params["year"]), language, asked) : null;
    if (!shipped || !page) return null;
    if (page.state === "computing") return { state: "computing" };
    if (page.rows.length === 0) return noTable(t("indices:ranking_none"));
    const { name, year, rows } = page;
    const head = {
      label: t("indices:uncertainty_title", { name, year }),
      source: shipped.definition.source[language],
    };
    const ends = rankTests.flatMap(({ id, name: test }) => {
      const what = t(test);
      return [
        [`${id}.best`, t("indices:figure_best_rank", { what })],
        [`${id}.worst`, t("indices:figure_worst_rank", { what })],
      ] as const;
    });
    const names = [["rank", t("indices:rank")] as const, ...ends];
    return tableThere(() => registerTable(db, head, uncertaintyContent(rows, year, names)));
  },
};
