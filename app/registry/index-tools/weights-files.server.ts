import {
  type LongContent,
  longRow,
  measureDimension,
  municipalityDimension,
  yearDimension,
} from "../downloads/long-table";
import { type AskedFile, noTable, type PageFiles, tableThere } from "../downloads/page-file";
import { registerTable } from "../downloads/register-table.server";
import { findIndex } from "../indices/shipped-indices.server";
import { everyWeight } from "./weights";
import { loadWeights, type WeightsPageView } from "./weights-page.server";

/** The ranking that the turned weights give, all of it, and the weights themselves. */
export const weightsFiles: PageFiles = {
  ranking: async (asked) => {
    const found = await pageOf(asked);
    if (!found) return null;
    const { view, head } = found;
    const { db, t } = asked;
    if (view.rows.length === 0) {
      const allZero = view.weights.every(({ share }) => share === 0);
      return noTable(
        allZero ? t("indices:weights_all_zero") : t("indices:ranking_without_scores", { year: view.year }),
      );
    }
    const names = {
      rank: t("indices:weights_new_rank"),
      score: t("indices:score"),
      "rank-given": t("indices:weights_old_rank"),
      change: t("indices:weights_change"),
    };
    return tableThere(() => registerTable(db, head, turnedContent(view, names)));
  },
  weights: async (asked) => {
    const found = await pageOf(asked);
    if (!found) return null;
    const { view, head } = found;
    const { db, t } = asked;
    const names = {
      given: t("indices:weights_given"),
      asked: t("indices:weights_yours"),
      share: t("indices:weights_counts"),
    };
    return tableThere(() => registerTable(db, head, weightsContent(view, names)));
  },
};

async function pageOf({ db, params, query, language, t }: AskedFile) {
  const shipped = findIndex(params["index"]);
  const asked = new URLSearchParams(query);
  asked.set("all", "1");
  const view = shipped ? await loadWeights(db, shipped, Number(params["year"]), asked, language) : null;
  if (!shipped || !view) return null;
  const { name, year } = view;
  const label = t("indices:weights_title", { name, year });
  return { view, head: { label, source: shipped.definition.source[language] } };
}

/** Ranks and scores with the turned weights, beside the ranks that the definition gives. */
export function turnedContent(
  { rows, year }: Pick<WeightsPageView, "rows" | "year">,
  names: Record<"rank" | "score" | "rank-given" | "change", string>,
): LongContent {
  return {
    dimensions: [
      municipalityDimension(rows.map(({ municipality, name }) => ({ number: municipality, name }))),
      measureDimension("figure", Object.entries(names)),
      yearDimension,
    ],
    rows: rows.flatMap(({ municipality, rank, score, before, change }) => [
      longRow([municipality, "rank", year], rank),
      longRow([municipality, "score", year], score),
      longRow([municipality, "rank-given", year], before),
      longRow([municipality, "change", year], change),
    ]),
    absent: null,
  };
}

/** Every weight: what the definition gives, what the reader asks for, and what it counts, in per cent. */
export function weightsContent(
  { weights, year }: Pick<WeightsPageView, "weights" | "year">,
  names: Record<"given" | "asked" | "share", string>,
): LongContent {
  const all = everyWeight(weights);
  return {
    dimensions: [
      { id: "weight", role: null, names: new Map(all.map(({ id, name }) => [id, name])) },
      measureDimension("figure", Object.entries(names)),
      yearDimension,
    ],
    rows: all.flatMap(({ id, given, asked, share }) => [
      longRow([id, "given", year], given),
      longRow([id, "asked", year], asked),
      longRow([id, "share", year], share),
    ]),
    absent: null,
  };
}
