import { formatNumber } from "~/platform/format";
import type { Language } from "~/platform/i18n/languages";
import type { IndexDefinition } from "./index-definition";

/** What a figure is measured in, as far as showing it goes. */
export type MeasuredUnit = Pick<IndexDefinition["units"][number], "id" | "decimals">;

/** Where a definition names no unit. */
export const unknownUnit: MeasuredUnit = { id: "", decimals: 1 };

/** The unit of figures that are years themselves, such as when a plan was adopted. */
const YEAR = "year";

/** As many as any unit has; a change that is smaller than that is told with more. */
const MOST_DECIMALS = 6;

/** A figure with its unit's decimals; «2017», and not «2 017», where it is a year. */
export function formatMeasured(value: number, { id, decimals }: MeasuredUnit, language: Language): string {
  return id === YEAR ? String(Math.round(value)) : formatNumber(value, decimals, language);
}

/**
 * Two figures of an indicator, both with as many decimals: its unit's, or as many more as it takes to tell them apart.
 * @example 59.2 and 65 in a unit with one decimal: «59,2» and «65,0»; 1.04 and 1.01: «1,04» and «1,01».
 */
export function formatChange(
  [before, after]: readonly [number, number],
  unit: MeasuredUnit,
  language: Language,
): [string, string] {
  for (let { decimals } = unit; ; decimals += 1) {
    const measured = { ...unit, decimals };
    const shown: [string, string] = [
      formatMeasured(before, measured, language),
      formatMeasured(after, measured, language),
    ];
    if (shown[0] !== shown[1] || before === after || decimals >= MOST_DECIMALS) return shown;
  }
}
