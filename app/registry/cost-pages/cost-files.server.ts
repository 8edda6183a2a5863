import { tableOfYear } from "../computed/computed-index.server";
import { type AskedFile, noTable, type PageFiles, tableThere } from "../downloads/page-file";
import { registerTable } from "../downloads/register-table.server";
import { shippedIndices } from "../indices/shipped-indices.server";
import { type CostPageView, loadCosts } from "./cost-page.server";
import { costContent, needContent } from "./cost-rows";
import { againstWords } from "./cost-words";
import { whyNoCost } from "./cost-years";
import { printedContent } from "./printed-rows";
import { meaningOfSum } from "./published-need-words";

/** The files of a municipality's costs: its costs against the yardstick that is asked for, its need in the years to come, and printed tables of it. */
export const costFiles: PageFiles = {
  costs: async (asked) => {
    const view = await pageOf(asked);
    const composite = shippedIndices().find((index) => index.kind === "composite");
    if (!view || !composite) return null;
    const { db, language, t } = asked;
    const { figures, municipality, year, faults, counted } = view;
    if (!figures)
      return noTable(...faults, t(counted ? "indices:costs_nobody" : "indices:costs_no_inhabitants"));
    const label = `${t("indices:costs_title", { name: municipality.name, year })}. ${againstWords(view, t)}`;
    const { definition } = composite;
    return tableThere(async () => {
      const years = new Set([year, figures.growth?.from ?? year]);
      const tables = await Promise.all([...years].map((each) => tableOfYear(db, each)));
      const content = costContent(
        view,
        figures,
        (service, of) => {
          const table = tables.find((each) => each.year === of);
          return table ? whyNoCost(definition, table, service, municipality.number) : null;
        },
        {
          total: t("indices:costs_sum"),
          figures: {
            own: t("indices:costs_own"),
            yardstick: t("indices:costs_yardstick"),
            difference: t("indices:costs_less_more"),
            amount: t("indices:figure_amount"),
            growth: t("indices:figure_growth"),
            "growth-amount": t("indices:figure_growth_amount"),
          },
        },
      );
      return registerTable(db, { label, source: definition.source[language] }, content);
    });
  },
  need: async (asked) => {
    const view = await pageOf(asked);
    if (!view) return null;
    const { db, t } = asked;
    const { municipality, demography } = view;
    const { figures, sources } = demography;
    if (!figures) return noTable(t("indices:costs_demography_none"));
    const { base } = figures;
    const head = {
      label: `${municipality.name}: ${t("indices:costs_demography")}`,
      source: sources
        .map(({ source, table, fileName }) => [source || fileName, table].join(" ").trim())
        .join(", "),
    };
    const content = needContent(municipality, demography, figures, {
      total: t("indices:costs_demography_total"),
      figures: {
        change: t("indices:figure_need_change"),
        "since-base": t("indices:figure_need_since", { base }),
        percent: t("indices:costs_demography_percent", { base }),
      },
    });
    return tableThere(() => registerTable(db, head, content));
  },
  printed: async (asked) => {
    const view = await pageOf(asked);
    if (!view || view.published.length === 0) return null;
    const { t } = asked;
    const { municipality, published } = view;
    const content = printedContent(municipality, published, {
      inTable: t("indices:published_table"),
      figures: {
        printed: t("indices:published_printed"),
        summed: t("indices:published_own"),
        difference: t("indices:published_difference"),
      },
      meaning: (sum) => meaningOfSum(sum, t),
    });
    return tableThere(() =>
      Promise.resolve({
        label: `${municipality.name}: ${t("indices:published")}`,
        source: published.map(({ source }) => source).join(", "),
        // What was printed once is not made up, and does not change with the register.
        ...{ updated: null, synthetic: false },
        ...content,
      }),
    );
  },
};

function pageOf({ db, params, query, language, t }: AskedFile): Promise<CostPageView | null> {
  const reader = { language, t, isAdministrator: false };
  return loadCosts(db, Number(params["year"]), params["municipality"] ?? "", query, reader);
}
