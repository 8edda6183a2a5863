import { backgroundIndicators } from "~/registry/index-tools/background-indicators";
import { type Random, seededRandom } from "~/registry/indices/random";
import type { Observation } from "~/registry/observations/observation";
import type { SyntheticMunicipality } from "./synthetic-observations";

interface Background {
  centre: number;
  /** A municipality lies evenly within this much of the centre. */
  reach: number;
  /** What ten times as many inhabitants adds. */
  size: number;
}

/** Small municipalities have higher income for each inhabitant, fewer children and more old people. */
const backgrounds: Record<(typeof backgroundIndicators)[number]["id"], Background> = {
  income: { centre: 74_000, reach: 6_000, size: -7_000 },
  young: { centre: 16.5, reach: 2, size: 1.4 },
  old: { centre: 20, reach: 3, size: -3.5 },
};

/** Made-up income and age mix, which municipalities are compared by when it is asked who resembles whom. */
export function syntheticBackground(
  municipalities: readonly SyntheticMunicipality[],
  years: readonly number[],
  seed: number,
): Observation[] {
  const uniform: Random = seededRandom(seed);
  return municipalities.flatMap(({ number: municipality, inhabitants }) =>
    backgroundIndicators.flatMap(({ id, indicator, decimals }) => {
      const { centre, reach, size } = backgrounds[id];
      const drawn = centre + reach * (2 * uniform() - 1) + size * (Math.log10(Math.max(inhabitants, 1)) - 4);
      return years.map((year): Observation => {
        const value = Number((drawn + 0.05 * reach * (2 * uniform() - 1)).toFixed(decimals));
        return { municipality, indicator, year, value, missing: null };
      });
    }),
  );
}
