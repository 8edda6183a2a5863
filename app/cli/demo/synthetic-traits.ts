import { normalDraws, within } from "./synthetic-draws";

/** A municipality that figures are made up for, with what the register knows of it. */
export interface SyntheticMunicipality {
  number: string;
  inhabitants: number;
  /** Statistics Norway's index of centrality, at most 1,000; left out it is a middling one. */
  centrality?: number;
}

/** What all made-up figures of a municipality follow from, so that they agree with each other and with its size and place. */
export interface Traits {
  number: string;
  inhabitants: number;
  /** How far it lies below 20,000 inhabitants, in powers of ten: 0 for larger ones, 1 for one of 2,000. */
  smallness: number;
  /** How far it lies from a middling place, in standard deviations of centrality; above 0 is remote. */
  remoteness: number;
  /** Inhabitants of 0–15 and of 67 and more years, per cent of all, in the first of the years. */
  young: number;
  old: number;
  /** How rich it is among those of its size, and how well run; standard deviations. */
  wealth: number;
  steering: number;
}

/** Costs fall with size up to about here (Agenda Kaupang on Kommuneindeksen 2025: no gains of size above 20,000 inhabitants). */
const LARGE = 20_000;
const MIDDLING_CENTRALITY = { centre: 650, spread: 150 };

/**
 * Small municipalities are mostly richer, and a few with power plants or fish farms are richer than a bell curve makes them. `even` is the
 * smallness of a middling one.
 */
const RICH = { bySmallness: 0.4, even: 0.6, from: 1.3, stretch: 1.7 };

/**
 * Draws what makes municipalities different. Remote ones have more old people and fewer children, as Statistics Norway's figures show:
 * 13 per cent old and 17 per cent children in Oslo, 25 and 14 in the remotest.
 */
export function traitsOf(municipalities: readonly SyntheticMunicipality[], seed: number): Traits[] {
  const normal = normalDraws(seed);
  return municipalities.map((municipality) => {
    const { inhabitants, centrality = MIDDLING_CENTRALITY.centre } = municipality;
    const smallness = Math.max(0, Math.log10(LARGE / Math.max(inhabitants, 1)));
    const wealth = RICH.bySmallness * (smallness - RICH.even) + normal();
    return {
      ...{ number: municipality.number, inhabitants, smallness },
      remoteness: (MIDDLING_CENTRALITY.centre - centrality) / MIDDLING_CENTRALITY.spread,
      young: within(9, 25, 12 + 0.0072 * Math.min(centrality, 880) + 1.1 * normal()),
      old: within(9, 34, 31.5 - 0.0185 * centrality + 1.7 * normal()),
      wealth: wealth > RICH.from ? RICH.from + RICH.stretch * (wealth - RICH.from) : wealth,
      steering: normal(),
    };
  });
}
