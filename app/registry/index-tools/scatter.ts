/** A municipality with both figures. */
export interface ScatterPoint {
  municipality: string;
  x: number;
  y: number;
}

/** The line that lies nearest to the points, in least squares of y. */
export interface RegressionLine {
  intercept: number;
  slope: number;
  /** How much of the variance in y the line explains, 0-1. */
  explained: number;
  n: number;
}

/** A line through fewer points than this says nothing. */
const LEAST_POINTS = 3;

/**
 * The least-squares line of y on x.
 * @returns null with fewer than three points, or where x or y is the same for all.
 * @example (1, 2), (2, 2), (3, 5): slope 1.5, intercept 0, explained 0.75.
 */
export function regressionLine(points: readonly Pick<ScatterPoint, "x" | "y">[]): RegressionLine | null {
  const n = points.length;
  if (n < LEAST_POINTS) return null;
  const meanX = points.reduce((sum, { x }) => sum + x, 0) / n;
  const meanY = points.reduce((sum, { y }) => sum + y, 0) / n;
  let xx = 0;
  let yy = 0;
  let xy = 0;
  for (const { x, y } of points) {
    xx += (x - meanX) ** 2;
    yy += (y - meanY) ** 2;
    xy += (x - meanX) * (y - meanY);
  }
  if (xx === 0 || yy === 0) return null;
  const slope = xy / xx;
  return { slope, intercept: meanY - slope * meanX, explained: xy ** 2 / (xx * yy), n };
}

/**
 * The municipalities that have both figures.
 * @param isLogX takes the base-10 logarithm of x; what is not above 0 has none and is left out.
 */
export function scatterPoints(
  x: ReadonlyMap<string, number>,
  y: ReadonlyMap<string, number>,
  { isLogX, isLogY }: { isLogX: boolean; isLogY: boolean },
): ScatterPoint[] {
  return [...x].flatMap(([municipality, first]) => {
    const second = y.get(municipality);
    if (second === undefined) return [];
    const point = {
      municipality,
      x: isLogX ? Math.log10(first) : first,
      y: isLogY ? Math.log10(second) : second,
    };
    return Number.isFinite(point.x) && Number.isFinite(point.y) ? [point] : [];
  });
}

/** Where a scale begins and ends: the least and greatest with a little room; a single value gets room to both sides. */
export function scaleOf(values: readonly number[]): { from: number; to: number } {
  const least = Math.min(...values);
  const most = Math.max(...values);
  const room = (most - least) * 0.04 || 1;
  return { from: least - room, to: most + room };
}
