/** A point of the map, in units of its own drawing. */
export interface MapPoint {
  x: number;
  y: number;
}

export const MAP_WIDTH = 348;
export const MAP_HEIGHT = 420;

/** The middle of the country, so that the north is not drawn wider than it is. */
const MIDDLE = { latitude: 64.6, longitude: 16.5 };
/** Where the middle is drawn: the country reaches further west of it than east. */
const MIDDLE_X = 186;
/** From Lindesnes to Vardø with room for the signs at the edges; degrees. */
const LEAST_LATITUDE = 57.4;
const MOST_LATITUDE = 71.8;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/**
 * Where a position lies on the map: Lambert's azimuthal projection, which keeps areas true (Snyder 1987, equations 22-4 and 24-2 to
 * 24-4 for a sphere).
 */
export function mapPoint({ latitude, longitude }: { latitude: number; longitude: number }): MapPoint {
  const scale = MAP_HEIGHT / radians(MOST_LATITUDE - LEAST_LATITUDE);
  const phi = radians(latitude);
  const phi0 = radians(MIDDLE.latitude);
  const lambda = radians(longitude - MIDDLE.longitude);
  const k = Math.sqrt(
    2 / (1 + Math.sin(phi0) * Math.sin(phi) + Math.cos(phi0) * Math.cos(phi) * Math.cos(lambda)),
  );
  const east = k * Math.cos(phi) * Math.sin(lambda);
  const north = k * (Math.cos(phi0) * Math.sin(phi) - Math.sin(phi0) * Math.cos(phi) * Math.cos(lambda));
  return { x: MIDDLE_X + scale * east, y: MAP_HEIGHT / 2 - scale * north };
}

/** The fifth of the ranked that a rank is in: 0 is the best. */
export function fifthOf(rank: number, ranked: number): number {
  return Math.min(4, Math.floor(((rank - 1) * 5) / ranked));
}

/**
 * The outline of the sign for a fifth, around a point: a triangle up, a diamond, a circle, a square and a
 * triangle down, so that the fifths differ without colours.
 */
export function signPath(fifth: number, { x, y }: MapPoint, size: number): string {
  const at = (dx: number, dy: number) => `${(x + dx * size).toFixed(1)} ${(y + dy * size).toFixed(1)}`;
  switch (fifth) {
    case 0:
      return `M${at(0, -1.15)} L${at(1, 0.75)} L${at(-1, 0.75)} Z`;
    case 1:
      return `M${at(0, -1)} L${at(1, 0)} L${at(0, 1)} L${at(-1, 0)} Z`;
    case 2:
      return `M${at(-0.8, 0)} a${0.8 * size} ${0.8 * size} 0 1 0 ${1.6 * size} 0 a${0.8 * size} ${0.8 * size} 0 1 0 ${-1.6 * size} 0 Z`;
    case 3:
      return `M${at(-0.75, -0.75)} L${at(0.75, -0.75)} L${at(0.75, 0.75)} L${at(-0.75, 0.75)} Z`;
    default:
      return `M${at(0, 1.15)} L${at(1, -0.75)} L${at(-1, -0.75)} Z`;
  }
}
