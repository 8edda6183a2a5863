import { computedIndex } from "../computed/computed-index.server";
import { municipalityRows } from "../downloads/municipality-rows";
import { findObservations } from "../downloads/observation-table.server";
import { type AskedFile, noTable, type PageFiles, tableThere } from "../downloads/page-file";
import { registerTable } from "../downloads/register-table.server";
import { findIndex } from "../indices/shipped-indices.server";
import { loadMunicipalityIndex } from "./municipality-index-page.server";
import { municipalityIndexContent } from "./municipality-index-rows";
import { binNames } from "./ranking-files.server";
import { distributionContent } from "./ranking-table-rows";

/** The files of a municipality's page in an index: its figures, the distribution that it has its place in, and the figures behind. */
export const municipalityIndexFiles: PageFiles = {
  figures: async (asked) => {
    const found = await pageOf(asked);
    if (!found) return null;
    const { shipped, page, head } = found;
    const { db, language, t } = asked;
    return tableThere(async () => {
      const index = await computedIndex(db, shipped, page.year);
      const computed = municipalityRows(index, page.municipality.number, language);
      const words = {
        ranked: t("indices:figure_ranked"),
        groupMean: t("indices:group_mean"),
        contribution: t("indices:figure_contribution"),
        coverage: t("indices:figure_coverage"),
        weight: t("indices:weight"),
        fewCases: t("indices:figure_few_cases"),
      };
      return registerTable(db, head, municipalityIndexContent(page, computed, words));
    });
  },
  distribution: async (asked) => {
    const found = await pageOf(asked);
    if (!found) return null;
    const { bins, year } = found.page;
    if (bins.length === 0) return noTable(asked.t("indices:distribution_none"));
    const content = distributionContent(bins, year, binNames(asked.t));
    return tableThere(() => registerTable(asked.db, found.head, content));
  },
  observations: findObservations,
};

async function pageOf({ db, params, language, t }: AskedFile) {
  const shipped = findIndex(params["index"]);
  const number = params["municipality"] ?? "";
  const page = shipped
    ? await loadMunicipalityIndex(db, shipped, Number(params["year"]), number, language)
    : null;
  if (!shipped || !page) return null;
  const { name, year, municipality, source } = page;
  const label = t("indices:municipality_in", { municipality: municipality.name, name, year });
  return { shipped, page, head: { label, source } };
}
