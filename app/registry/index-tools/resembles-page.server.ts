import type { Database } from "~/platform/database.server";
import { yearsOf, yearsOfCosts } from "../computed/computed-index.server";
import { type PlacedMunicipality, rankedMunicipalities } from "../computed/ranked-municipalities.server";
import { shippedSources } from "../imports/source-file.server";
import { countsSynthetic } from "../imports/stored-observations.server";
import { shippedIndices } from "../indices/shipped-indices.server";
import { type Background, newestBackground } from "./background.server";
import {
  ageIndicators,
  givenWeight,
  incomeIndicator,
  type LikenessId,
  likenessIds,
} from "./background-indicators";
import { resembling } from "./resemblance";

/** A municipality with what it is compared by, in the order of `likenesses`; null where there is no figure. */
export interface ResemblingRow {
  number: string;
  name: string;
  county: string;
  figures: (number | null)[];
  /** Null for the municipality itself. */
  distance: number | null;
}

export interface ResemblesView {
  municipality: { number: string; name: string };
  /** `typed` is what stands in the field and is no number; null where it is one. */
  likenesses: { id: LikenessId; weight: number; typed: string | null }[];
  /** What could not be compared by. */
  unused: LikenessId[];
  /** The years of income and ages; null where the register has none. */
  incomeYear: number | null;
  ageYear: number | null;
  /** The numbers of the tables that they come from; null where no definition files them from any. */
  tables: { income: string | null; ages: string | null };
  own: ResemblingRow;
  nearest: ResemblingRow[];
  /** Where to compare them by an index; null where the register has no figures. */
  comparePath: string | null;
  costsPath: string | null;
  synthetic: boolean;
}

const NEAREST = 10;
const MOST_WEIGHT = 100;

/** How many of the nearest go along to the comparison, which has room for six. */
const COMPARED = 5;

/**
 * Who resembles a municipality.
 * @param asked the address: `w.<likeness>` for each weight.
 * @returns null when the register knows no such municipality.
 */
export async function loadResembles(
  db: Database,
  number: string,
  asked: URLSearchParams,
): Promise<ResemblesView | null> {
  const municipalities = await rankedMunicipalities(db);
  const municipality = municipalities.find((each) => each.number === number);
  if (!municipality) return null;
  const background = await newestBackground(db);
  const values = likenessValues(municipalities, background);
  const likenesses = likenessIds.map((id) => readWeight(id, asked));
  const found = resembling(
    number,
    likenesses.map(({ id, weight }) => ({
      ...{ id, weight },
      // Twice the size is the same step for the small and the large.
      values:
        id === "size" ? new Map([...values.size].map(([key, size]) => [key, Math.log(size)])) : values[id],
    })),
    NEAREST,
  );
  const byNumber = new Map(municipalities.map((each) => [each.number, each]));
  const row = (each: PlacedMunicipality, distance: number | null): ResemblingRow => ({
    ...{ number: each.number, name: each.name, county: each.county.name, distance },
    figures: likenessIds.map((id) => values[id].get(each.number) ?? null),
  });
  const nearest = found.nearest.flatMap(({ municipality: other, distance }) => {
    const there = byNumber.get(other);
    return there ? [row(there, distance)] : [];
  });
  const first = shippedIndices()[0];
  const [latest] = first ? await yearsOf(db, first) : [];
  const [latestCosts] = await yearsOfCosts(db);
  const compared = [number, ...nearest.slice(0, COMPARED).map((each) => each.number)];
  const m = new URLSearchParams(compared.map((each) => ["m", each]));
  const references = new URLSearchParams(compared.slice(1).map((each) => ["m", each]));
  return {
    municipality: { number, name: municipality.name },
    likenesses,
    unused: likenessIds.filter((id) => found.unused.includes(id)),
    incomeYear: background.incomeYear,
    ageYear: background.ageYear,
    tables: { income: tableOf(incomeIndicator), ages: tableOf(ageIndicators.young) },
    own: row(municipality, null),
    nearest,
    comparePath: latest && first ? `/indices/${first.id}/${latest}/compare?${m}` : null,
    costsPath: latestCosts ? `/costs/${latestCosts}/${number}?with=references&${references}` : null,
    synthetic: (background.incomeYear ?? background.ageYear) !== null && (await countsSynthetic(db)),
  };
}

/** The table that an indicator is filed from. */
const tableOf = (indicator: string): string | null =>
  shippedSources()
    .flatMap(({ tables }) => tables)
    .find(({ indicators }) => indicators.some(({ id }) => id === indicator))?.table ?? null;

type Values = Record<LikenessId, ReadonlyMap<string, number>>;

function likenessValues(
  municipalities: readonly PlacedMunicipality[],
  { income, young, old }: Background,
): Values {
  const fact = (id: "inhabitants" | "centrality") =>
    new Map(municipalities.flatMap((each) => (each[id] ? [[each.number, each[id]] as const] : [])));
  return { size: fact("inhabitants"), centrality: fact("centrality"), income, young, old };
}

function readWeight(id: LikenessId, asked: URLSearchParams) {
  const text = (asked.get(`w.${id}`) ?? "").trim();
  if (text === "") return { id, weight: givenWeight[id], typed: null };
  const weight = /^\d{1,3}([.,]\d{1,2})?$/.test(text) ? Number(text.replace(",", ".")) : NaN;
  return weight <= MOST_WEIGHT ? { id, weight, typed: null } : { id, weight: givenWeight[id], typed: text };
}
