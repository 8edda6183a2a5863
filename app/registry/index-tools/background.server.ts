import type { Database } from "~/platform/database.server";
import { countedSeries } from "../imports/counted-series.server";
import { storedObservations } from "../imports/stored-observations.server";
import { type AgeGroup, ageIndicators, incomeIndicator } from "./background-indicators";

/** What is known of the municipalities' people, by their numbers. */
export interface Background {
  /** Of the income; null without any. */
  incomeYear: number | null;
  income: ReadonlyMap<string, number>;
  /** Of the ages; null without any. */
  ageYear: number | null;
  /** Per cent of all inhabitants. */
  young: ReadonlyMap<string, number>;
  old: ReadonlyMap<string, number>;
}

/** Income and ages, each of the newest year that has any. */
export async function newestBackground(db: Database): Promise<Background> {
  const income = await newest(db, [incomeIndicator]);
  const ages = await newest(db, Object.values(ageIndicators));
  const of = (group: AgeGroup) => ages.values.get(ageIndicators[group]) ?? new Map<string, number>();
  const share = (group: AgeGroup) =>
    new Map([...of(group)].flatMap(([number, count]) => percentOfAll(number, count)));

  /** Only where all groups are there: half the inhabitants are not the whole. */
  function percentOfAll(number: string, count: number): [string, number][] {
    const counts = (["young", "between", "old"] as const).map((group) => of(group).get(number) ?? NaN);
    const all = counts.reduce((sum, each) => sum + each, 0);
    return all > 0 ? [[number, (100 * count) / all]] : [];
  }
  return {
    incomeYear: income.year,
    income: income.values.get(incomeIndicator) ?? new Map(),
    ageYear: ages.year,
    young: share("young"),
    old: share("old"),
  };
}

async function newest(db: Database, indicators: readonly string[]) {
  const years = (await countedSeries(db)).flatMap(({ indicator, year }) =>
    indicators.includes(indicator) ? [year] : [],
  );
  const values = new Map<string, Map<string, number>>();
  if (years.length === 0) return { year: null, values };
  const year = Math.max(...years);
  for (const { indicator, municipality, value } of await storedObservations(db, {
    indicators,
    years: [year],
  })) {
    if (value === null) continue;
    values.set(indicator, (values.get(indicator) ?? new Map<string, number>()).set(municipality, value));
  }
  return { year, values };
}
