/** Something that municipalities are alike or unlike in, in the measure that distance is taken in. */
export interface Likeness {
  id: string;
  /** Against the others; 0 leaves it out. */
  weight: number;
  /** Municipalities without a figure are not in it. */
  values: ReadonlyMap<string, number>;
}

export interface Resembling {
  municipality: string;
  /** In standard deviations, 0 for one that is the same in everything. */
  distance: number;
  /** What it has no figure of, so that it was compared by the rest. */
  missing: string[];
}

export interface Resemblance {
  /** Nearest first. */
  nearest: Resembling[];
  /** What could not be compared, since the municipality itself or too many others have no figure. */
  unused: string[];
}

/** One that lacks more than this of the weight is not compared: it would be near for what is not known. */
const NEEDS = 0.5;

/**
 * Who resembles a municipality: the root of the weighted mean of squared differences, each counted in standard deviations over all
 * municipalities (sample standard deviation), so that no measure counts for more because its numbers are larger.
 * @param most how many to find.
 * @example differences of 1 and 0 standard deviations with equal weights are a distance of √½.
 */
export function resembling(municipality: string, likenesses: readonly Likeness[], most: number): Resemblance {
  const asked = likenesses.filter(({ weight }) => weight > 0);
  const used = asked.flatMap((likeness) => {
    const own = likeness.values.get(municipality);
    const spread = spreadOf([...likeness.values.values()]);
    return own === undefined || spread === 0 ? [] : [{ ...likeness, own, spread }];
  });
  const whole = used.reduce((sum, { weight }) => sum + weight, 0);
  const others = new Set(used.flatMap(({ values }) => [...values.keys()]));
  others.delete(municipality);
  const found = [...others].flatMap((other): Resembling[] => {
    let squares = 0;
    let present = 0;
    const missing: string[] = [];
    for (const { id, weight, values, own, spread } of used) {
      const value = values.get(other);
      if (value === undefined) missing.push(id);
      else {
        squares += weight * ((value - own) / spread) ** 2;
        present += weight;
      }
    }
    if (present < NEEDS * whole) return [];
    return [{ municipality: other, distance: Math.sqrt(squares / present), missing }];
  });
  return {
    nearest: found
      .sort(
        (one, another) =>
          one.distance - another.distance || one.municipality.localeCompare(another.municipality),
      )
      .slice(0, most),
    unused: asked.filter(({ id }) => !used.some((each) => each.id === id)).map(({ id }) => id),
  };
}

/** The sample standard deviation; 0 for fewer than two. */
function spreadOf(values: readonly number[]): number {
  const n = values.length;
  if (n < 2) return 0;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1));
}
