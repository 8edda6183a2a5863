import { ageIndicators, incomeIndicator } from "~/registry/index-tools/background-indicators";
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

/** Small municipalities have higher income for each inhabitant, fewer children and more old people; ages are per cent. */
const backgrounds = {
  income: { centre: 74_000, reach: 6_000, size: -7_000 },
  young: { centre: 16.5, reach: 2, size: 1.4 },
  old: { centre: 20, reach: 3, size: -3.5 },
} satisfies Record<string, Background>;

/** Made-up income and inhabitants by age, which municipalities are compared by when it is asked who resembles whom. */
export function syntheticBackground(
  municipalities: readonly SyntheticMunicipality[],
  years: readonly number[],
  seed: number,
): Observation[] {
  const uniform: Random = seededRandom(seed);
  return municipalities.flatMap(({ number: municipality, inhabitants }) => {
    const drawn = ({ centre, reach, size }: Background): ((at: number) => number) => {
      const own = centre + reach * (2 * uniform() - 1) + size * (Math.log10(Math.max(inhabitants, 1)) - 4);
      const ofYear = years.map(() => own + 0.05 * reach * (2 * uniform() - 1));
      return (at) => ofYear[at] ?? own;
    };
    const income = drawn(backgrounds.income);
    const young = drawn(backgrounds.young);
    const old = drawn(backgrounds.old);
    return years.flatMap((year, at): Observation[] => {
      const counts = {
        young: Math.round((inhabitants * young(at)) / 100),
        old: Math.round((inhabitants * old(at)) / 100),
      };
      const figures = {
        [incomeIndicator]: Math.round(income(at)),
        [ageIndicators.young]: counts.young,
        [ageIndicators.between]: inhabitants - counts.young - counts.old,
        [ageIndicators.old]: counts.old,
      };
      return Object.entries(figures).map(([indicator, value]) => ({
        ...{ municipality, indicator, year, value, missing: null },
      }));
    });
  });
}
