import { partNames } from "../computed/computed-index";
import { rankedMunicipalities } from "../computed/ranked-municipalities.server";
import type { LongContent } from "../downloads/long-table";
import { type AskedFile, noTable, type PageFiles, tableThere } from "../downloads/page-file";
import { type NamedScore, scoreNames } from "../downloads/score-rows";
import { observedNames } from "../indices/index-indicators";
import { findIndex, type ShippedIndex } from "../indices/shipped-indices.server";
import { editionDifferences } from "./edition-differences";
import { editionContent, editionObservationsContent, movedContent } from "./edition-rows";
import { type Edition, findEdition } from "./edition-store.server";

/** The files of an edition: its ranking, and the figures that it froze. */
export const editionFiles: PageFiles = {
  ranking: (asked) =>
    fromEdition(asked, async (edition, { year, scores }) =>
      editionContent(edition.results, year, scores, await rankedMunicipalities(asked.db)),
    ),
  observations: (asked) =>
    fromEdition(asked, async (edition, { shipped, year }) => {
      const names = observedNames(shipped, asked.language, asked.t);
      const municipalities = await rankedMunicipalities(asked.db);
      return editionObservationsContent(edition.observations, year, names, municipalities);
    }),
};

/** What moved between the two editions that the address names. */
export const movedFiles: PageFiles = {
  moves: async (asked) => {
    const { db, params, query, language, t } = asked;
    const shipped = findIndex(params["index"]);
    const year = Number(params["year"]);
    const [from, to] = [query.get("from"), query.get("to")].map(Number);
    if (!shipped || !Number.isInteger(from) || !Number.isInteger(to)) return null;
    const before = await findEdition(db, shipped.id, year, from ?? 0);
    const after = await findEdition(db, shipped.id, year, to ?? 0);
    if (!before || !after) return null;
    const differences = editionDifferences(before, after);
    if (differences.moved.length === 0) return noTable(t("indices:moved_none"));
    const numbers = { before: before.number, after: after.number };
    const { name } = shipped.definition;
    const names = [...scoreNames([total(shipped, asked)]), ...observedNames(shipped, language, t)];
    return tableThere(async () => ({
      label: t("indices:moved_title", { name: name[language], year, ...numbers }),
      ...headOf(shipped, after, asked),
      synthetic: before.synthetic || after.synthetic,
      ...movedContent(
        differences,
        [numbers.before, numbers.after],
        year,
        names,
        await rankedMunicipalities(db),
      ),
    }));
  },
};

interface Frozen {
  shipped: ShippedIndex;
  year: number;
  /** What its scores are called today. */
  scores: readonly NamedScore[];
}

async function fromEdition(
  asked: AskedFile,
  contentOf: (edition: Edition, frozen: Frozen) => Promise<LongContent>,
) {
  const { db, params, language, t } = asked;
  const shipped = findIndex(params["index"]);
  const [year, number] = [Number(params["year"]), Number(params["number"])];
  const edition = shipped ? await findEdition(db, shipped.id, year, number) : null;
  if (!shipped || !edition) return null;
  const scores = [total(shipped, asked), ...partNames(shipped, language)];
  return tableThere(async () => ({
    label: t("indices:edition_title", { name: shipped.definition.name[language], year, number }),
    ...headOf(shipped, edition, asked),
    ...(await contentOf(edition, { shipped, year, scores })),
  }));
}

const total = ({ definition }: ShippedIndex, { language }: AskedFile): NamedScore => ({
  id: "total",
  name: definition.name[language],
});

/** An edition is as old as its publication, whatever has come in since. */
const headOf = (
  { definition }: ShippedIndex,
  { publishedAt, synthetic }: Edition,
  { language }: AskedFile,
) => ({ source: definition.source[language], updated: publishedAt.toISOString(), synthetic });
