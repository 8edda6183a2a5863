import {
  type LongContent,
  type LongRow,
  longRow,
  measureDimension,
  municipalityDimension,
  yearDimension,
} from "../downloads/long-table";
import { scoreNames, standingRows } from "../downloads/score-rows";
import type { MunicipalityIndexPage } from "./municipality-index-page";

/** What the figures beside scores and values are called; each stands after the name of what it is of. */
export interface FigureWords {
  ranked: string;
  groupMean: string;
  contribution: string;
  coverage: string;
  weight: string;
  fewCases: string;
}

/**
 * All figures of a municipality's page in an index: scores and ranks with the means of its group, what each indicator adds to the score,
 * the efficiency of its services with the ranks of the years before, and each indicator's values of three years.
 * @param computed what the index' computation gives of it, which the page shows in part; `municipalityRows` makes it.
 */
export function municipalityIndexContent(
  page: MunicipalityIndexPage,
  computed: { items: ReadonlyMap<string, string>; rows: readonly LongRow[] },
  words: FigureWords,
): LongContent {
  const { municipality, year } = page;
  const names = new Map(computed.items);
  const rows = new Map(computed.rows.map((row) => [row.place.join(" "), row]));
  /** What the computation gives already stays as it is. */
  const add = (row: LongRow) => rows.set(row.place.join(" "), rows.get(row.place.join(" ")) ?? row);
  const figure = (
    id: string,
    name: string,
    value: number | null,
    reason: string | null = null,
    of = year,
  ) => {
    names.set(id, names.get(id) ?? name);
    add(longRow([municipality.number, id, of], value, reason));
  };

  for (const { id, name, ranked, groupMean } of [{ ...page, id: "total" }, ...page.parts]) {
    figure(`${id}.ranked`, `${name}: ${words.ranked}`, ranked);
    figure(`${id}.group-mean`, `${name}: ${words.groupMean}`, groupMean, "no_comparison");
  }
  for (const { year: of, rank } of page.earlierRanks) figure("total.rank", page.name, rank, null, of);
  for (const { id, name, contribution } of page.contributions)
    figure(`${id}.contribution`, `${name}: ${words.contribution}`, contribution);
  for (const { id, name, ranked, groupMean, earlierRanks } of page.efficiency?.rows ?? []) {
    figure(`${id}.efficiency.ranked`, `${name}: ${words.ranked}`, ranked);
    figure(`${id}.efficiency.group-mean`, `${name}: ${words.groupMean}`, groupMean, "no_comparison");
    for (const { year: of, rank } of earlierRanks) figure(`${id}.efficiency.rank`, name, rank, null, of);
  }
  for (const { id, name, standing, coverage, weight, indicators } of page.services) {
    for (const [item, label] of scoreNames([{ id, name }])) names.set(item, names.get(item) ?? label);
    standingRows(municipality.number, id, standing, year).forEach(add);
    figure(`${id}.coverage`, `${name}: ${words.coverage}`, coverage);
    figure(`${id}.weight`, `${name}: ${words.weight}`, weight);
    for (const indicator of indicators) {
      figure(`${indicator.id}.weight`, `${indicator.name}: ${words.weight}`, indicator.weight);
      if (indicator.fewCases !== null)
        figure(`${indicator.id}.few-cases`, `${indicator.name}: ${words.fewCases}`, indicator.fewCases);
      for (const { year: of, value, missing } of indicator.figures)
        figure(indicator.id, indicator.name, value, missing, of);
    }
  }
  return {
    dimensions: [municipalityDimension([municipality]), measureDimension("figure", names), yearDimension],
    rows: [...rows.values()],
    absent: null,
  };
}
