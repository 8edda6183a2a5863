import type { Caller } from "~/access/caller";
import type { Database } from "~/platform/database.server";
import { formatDate, formatNumber } from "~/platform/format";
import type { Language } from "~/platform/i18n/languages";
import type { Translator } from "~/platform/i18n/translator";
import { totalOf } from "../computed/computed-index";
import { computedIndex, offeredYears } from "../computed/computed-index.server";
import { rankedMunicipalities } from "../computed/ranked-municipalities.server";
import { NO_RANK } from "../indices/rank";
import type { ShippedIndex } from "../indices/shipped-indices.server";
import { editionDifferences } from "./edition-differences";
import { type EditionHead, findEdition, listEditions } from "./edition-store.server";
import type { EditionPage, EditionsPage, EditionView, MovedPage } from "./edition-views";
import { changesTold } from "./told-change";

interface Reader {
  language: Language;
  t: Translator;
}

const SCORE_DECIMALS = 2;
/** Figures of a municipality that are told one by one; of the rest only how many. */
const TOLD_FIGURES = 4;

/** The editions of an index and year; null when there are neither editions nor figures of the year. */
export async function loadEditions(
  db: Database,
  shipped: ShippedIndex,
  year: number,
  { language }: Reader,
  caller: Caller | null,
): Promise<EditionsPage | null> {
  const editions = await listEditions(db, shipped.id, year);
  const hasFigures = (await offeredYears(db, shipped, year)) !== null;
  if (editions.length === 0 && !hasFigures) return null;
  const mayPublish = caller?.role === "administrator" && hasFigures;
  return {
    ...headOf(shipped, year, language),
    editions: editions.map((edition) => viewOf(edition, language)),
    ranked: mayPublish ? await rankedOf(db, shipped, year) : null,
    next: (editions[0]?.number ?? 0) + 1,
  };
}

async function rankedOf(db: Database, shipped: ShippedIndex, year: number) {
  const { ranks } = totalOf(await computedIndex(db, shipped, year));
  const count = ranks.filter((rank) => rank !== NO_RANK).length;
  return { count, of: (await rankedMunicipalities(db)).length };
}

/** An edition with its frozen ranking; null when there is none. */
export async function loadEdition(
  db: Database,
  shipped: ShippedIndex,
  year: number,
  number: number,
  { language }: Reader,
): Promise<EditionPage | null> {
  const edition = await findEdition(db, shipped.id, year, number);
  if (!edition) return null;
  const names = await municipalityNames(db);
  const score = (value: number | null) =>
    value === null ? "–" : formatNumber(value, SCORE_DECIMALS, language);
  return {
    ...headOf(shipped, year, language),
    edition: viewOf(edition, language),
    rows: edition.results
      .map(({ municipality, rank, score: total }) => ({
        number: municipality,
        name: names.get(municipality) ?? municipality,
        rank,
        score: score(total),
      }))
      .sort(
        (one, other) =>
          (one.rank ?? Infinity) - (other.rank ?? Infinity) || one.number.localeCompare(other.number),
      ),
  };
}

/** What moved between two editions, and why; null when one of them is not there. */
export async function loadMoved(
  db: Database,
  shipped: ShippedIndex,
  year: number,
  numbers: { from: number; to: number },
  { language, t }: Reader,
): Promise<MovedPage | null> {
  const before = await findEdition(db, shipped.id, year, numbers.from);
  const after = await findEdition(db, shipped.id, year, numbers.to);
  if (!before || !after) return null;
  const names = await municipalityNames(db);
  const toldChange = changesTold(shipped, language, t);
  const { moved, changedFigures } = editionDifferences(before, after);
  return {
    ...headOf(shipped, year, language),
    before: viewOf(before, language),
    after: viewOf(after, language),
    definitionChanged: before.definition !== after.definition,
    changedFigures,
    rows: moved.map(({ municipality, rank, figures }) => ({
      number: municipality,
      name: names.get(municipality) ?? municipality,
      rank,
      why: figures.slice(0, TOLD_FIGURES).map(toldChange),
      more: Math.max(0, figures.length - TOLD_FIGURES),
    })),
  };
}

const headOf = ({ id, definition }: ShippedIndex, year: number, language: Language) => ({
  id,
  name: definition.name[language],
  year,
});

const viewOf = ({ publishedAt, ...edition }: EditionHead, language: Language): EditionView => ({
  number: edition.number,
  publishedByName: edition.publishedByName,
  reason: edition.reason,
  codeVersion: edition.codeVersion,
  synthetic: edition.synthetic,
  inputMark: edition.inputMark,
  published: formatDate(publishedAt, language),
});

async function municipalityNames(db: Database): Promise<Map<string, string>> {
  return new Map((await rankedMunicipalities(db)).map(({ number, name }) => [number, name]));
}
