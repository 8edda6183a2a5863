import type { Database } from "~/platform/database.server";
import type { Language } from "~/platform/i18n/languages";
import { qualityOf } from "../computed/computed-index";
import { computedIndex, offeredYears } from "../computed/computed-index.server";
import { type IndexBasis, indexBasis } from "../computed/index-basis";
import { rankedMunicipalities } from "../computed/ranked-municipalities.server";
import { countsSynthetic } from "../imports/stored-observations.server";
import type { ShippedIndex } from "../indices/shipped-indices.server";
import { type TurnedRank, type TurnedWeight, turnedRanking, turnedWeights } from "./weights";

/** A weight as the page shows it. */
export interface ShownWeight extends Pick<TurnedWeight, "id" | "given" | "asked" | "share"> {
  name: string;
  /** What stands in the field and is no number; null where it is one. */
  typed: string | null;
  within: ShownWeight[];
}

export interface WeightsPageView {
  id: string;
  name: string;
  kind: ShippedIndex["kind"];
  year: number;
  synthetic: boolean;
  basis: IndexBasis;
  weights: ShownWeight[];
  sum: number;
  isTurned: boolean;
  rows: (TurnedRank & { name: string })[];
  /** How many have a rank, shown or not. */
  ranked: number;
  /** How many ranks are not what they were. */
  moved: number;
  all: boolean;
}

/** How many rows are shown until somebody asks for more. */
const SHOWN_AT_FIRST = 50;

/**
 * An index with weights that the reader turns.
 * @param asked the address: `w.<id>` for a weight that is turned, `all=1` for every row.
 * @returns null when the register has no figures of the year.
 */
export async function loadWeights(
  db: Database,
  shipped: ShippedIndex,
  year: number,
  asked: URLSearchParams,
  language: Language,
): Promise<WeightsPageView | null> {
  if (!(await offeredYears(db, shipped, year))) return null;
  const index = await computedIndex(db, shipped, year);
  const turned = turnedWeights(index, asked);
  const names = new Map((await rankedMunicipalities(db)).map(({ number, name }) => [number, name]));
  const ranking = turnedRanking(index, turned).flatMap((row) => {
    const name = names.get(row.municipality);
    return name === undefined ? [] : [{ ...row, name }];
  });
  const shownWeight = ({ name, within, ...weight }: TurnedWeight): ShownWeight => ({
    ...weight,
    name: name[language],
    typed: turned.unread.get(weight.id) ?? null,
    within: within.map(shownWeight),
  });
  const all = asked.get("all") === "1";
  return {
    id: shipped.id,
    name: shipped.definition.name[language],
    kind: shipped.kind,
    year,
    synthetic: await countsSynthetic(db),
    basis: indexBasis(qualityOf(index)),
    weights: turned.weights.map(shownWeight),
    sum: turned.sum,
    isTurned: turned.isTurned,
    rows: all ? ranking : ranking.slice(0, SHOWN_AT_FIRST),
    ranked: ranking.length,
    moved: ranking.filter(({ change }) => change !== null && change !== 0).length,
    all,
  };
}
