import Fraction from "fraction.js";
import type { Standing } from "./standing";

/** What is published of one municipality by one version of an instrument: its newest result by it. */
export interface MunicipalityResult {
  municipality: { number: string; name: string };
  evaluationId: string;
  year: number;
  /** The latest number of inhabitants in the register; null where it has none. */
  inhabitants: number | null;
  kostraGroup: number | null;
  /** Whether the reader may know that these figures are this municipality's: may open its report, or it has shared them. */
  known: boolean;
  standing: Standing;
}

/** The best result in an area, or in all, with those who have it. */
export interface Best {
  points: Fraction;
  holders: MunicipalityResult[];
}

/** The mean of each area and of the total, unweighted over the municipalities; exact. Needs at least one. */
export function meanOf(results: readonly MunicipalityResult[]): Standing {
  return byPart(results, (points) =>
    points.reduce((sum, one) => sum.add(one), new Fraction(0)).div(points.length),
  );
}

/** The best result of each area, and the best total; they may be different municipalities'. Needs at least one. */
export function bestOf(results: readonly MunicipalityResult[]): {
  standing: Standing;
  total: Best | null;
  areas: (Best & { id: string })[];
} {
  const standing = byPart(results, (points) => points.reduce((best, one) => (one.gt(best) ? one : best)));
  const best = (points: Fraction | null, of: (one: Standing) => Fraction | null): Best | null =>
    points && { points, holders: results.filter((result) => of(result.standing)?.equals(points)) };
  return {
    standing,
    total: best(standing.total, ({ total }) => total),
    areas: standing.areas.flatMap(({ id, points }) => {
      const found = best(points, ({ areas }) => areas.find((area) => area.id === id)?.points ?? null);
      return found ? [{ id, ...found }] : [];
    }),
  };
}

/** A figure of each area and of the total from those that the results have. */
function byPart(results: readonly MunicipalityResult[], figure: (points: Fraction[]) => Fraction): Standing {
  const [first] = results;
  if (!first) throw new Error("A group without municipalities has no figures.");
  const of = (points: (Fraction | null)[]): Fraction | null => {
    const given = points.filter((one) => one !== null);
    return given.length === 0 ? null : figure(given);
  };
  return {
    total: of(results.map(({ standing }) => standing.total)),
    areas: first.standing.areas.map(({ id }) => ({
      id,
      points: of(
        results.map(({ standing }) => standing.areas.find((area) => area.id === id)?.points ?? null),
      ),
    })),
  };
}
