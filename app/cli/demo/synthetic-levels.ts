import { qualityLevels } from "./quality-levels";

/** Where the figures of an indicator lie. */
export interface Level {
  centre: number;
  /** One standard deviation. */
  spread: number;
  least: number;
  most: number;
  decimals: number;
}

/** By unit: what figures can be, and where they lie when an indicator has no level of its own. */
const units: Record<string, Level> = {
  percent: { centre: 60, spread: 8, least: 0, most: 100, decimals: 1 },
  "per-inhabitant": { centre: 3, spread: 0.6, least: 0, most: Infinity, decimals: 2 },
  "per-1000": { centre: 3, spread: 0.7, least: 0, most: Infinity, decimals: 2 },
  "per-1000-aged-6-20": { centre: 1_900, spread: 400, least: 0, most: Infinity, decimals: 0 },
  "per-1000-aged-80": { centre: 8, spread: 2, least: 0, most: Infinity, decimals: 1 },
  "per-10000": { centre: 10, spread: 2, least: 0, most: Infinity, decimals: 1 },
  year: { centre: 2018, spread: 2, least: 2005, most: 2023, decimals: 0 },
  days: { centre: 40, spread: 12, least: 1, most: Infinity, decimals: 0 },
  "hours-per-week": { centre: 0.5, spread: 0.1, least: 0, most: Infinity, decimals: 2 },
  nok: { centre: 12_000, spread: 2_500, least: 0, most: Infinity, decimals: 0 },
  "score-1-5": { centre: 4.2, spread: 0.2, least: 1, most: 5, decimals: 1 },
  "grade-points": { centre: 42, spread: 1.5, least: 10, most: 60, decimals: 1 },
  "scale-points": { centre: 50, spread: 2, least: 25, most: 75, decimals: 0 },
  "points-above-expected": { centre: 0, spread: 1, least: -20, most: 20, decimals: 1 },
  "places-per-employee": { centre: 5.7, spread: 0.4, least: 0.5, most: Infinity, decimals: 1 },
  "square-metres-per-child": { centre: 5.7, spread: 0.9, least: 3, most: Infinity, decimals: 1 },
};

const otherUnit: Level = { centre: 15, spread: 3, least: 0, most: Infinity, decimals: 2 };

/** The level of a quality indicator: its own, or else what its unit makes likely. */
export function levelOf({ id, unit }: { id: string; unit: string }): Level {
  const ofUnit = units[unit] ?? otherUnit;
  const [centre, spread] = qualityLevels[id] ?? [ofUnit.centre, ofUnit.spread];
  return { ...ofUnit, centre, spread };
}
