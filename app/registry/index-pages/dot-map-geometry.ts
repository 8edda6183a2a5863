/** A point of the map, in units of its own drawing. */
export interface MapPoint {
  x: number;
  y: number;
}

export interface Position {
  latitude: number;
  longitude: number;
}

const EARTH_RADIUS_KM = 6371;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/**
 * Where a position lies, in kilometres east and south of the middle: Lambert's azimuthal projection, which keeps areas true (Snyder 1987,
 * equations 22-4 and 24-2 to 24-4 for a sphere).
 */
export function mapPoint({ latitude, longitude }: Position, middle: Position): MapPoint {
  const phi = radians(latitude);
  const phi0 = radians(middle.latitude);
  const lambda = radians(longitude - middle.longitude);
  const k = Math.sqrt(
    2 / (1 + Math.sin(phi0) * Math.sin(phi) + Math.cos(phi0) * Math.cos(phi) * Math.cos(lambda)),
  );
  const east = k * Math.cos(phi) * Math.sin(lambda);
  const north = k * (Math.cos(phi0) * Math.sin(phi) - Math.sin(phi0) * Math.cos(phi) * Math.cos(lambda));
  return { x: EARTH_RADIUS_KM * east, y: -EARTH_RADIUS_KM * north };
}

/** How a map in kilometres is drawn. */
export interface Drawing {
  place: (point: MapPoint) => MapPoint;
  height: number;
}

/** Draws points as wide as a panel, all on one scale, with as much room around them; and tells how high the panel must be. */
export function fitted(points: readonly MapPoint[], width: number, room: number): Drawing {
  const [left, right] = [Math.min(...points.map(({ x }) => x)), Math.max(...points.map(({ x }) => x))];
  const [top, bottom] = [Math.min(...points.map(({ y }) => y)), Math.max(...points.map(({ y }) => y))];
  const scale = (width - 2 * room) / Math.max(right - left, 1);
  return {
    place: ({ x, y }) => ({ x: room + (x - left) * scale, y: room + (y - top) * scale }),
    height: 2 * room + (bottom - top) * scale,
  };
}

/** How often points push each other: enough for Norway's, whose densest are around Oslo. */
const PUSHES = 80;

/**
 * Points moved no more than it takes for them to stand this far apart, or nearly so: those that are too near push each other away along
 * the line between them, again and again. The same points always end in the same places.
 */
export function movedApart(points: readonly MapPoint[], apart: number): MapPoint[] {
  const moved = points.map((point) => ({ ...point }));
  for (let push = 0; push < PUSHES; push++) {
    let rests = true;
    for (const [index, one] of moved.entries())
      for (let next = index + 1; next < moved.length; next++) {
        const other = moved[next];
        if (!other || Math.abs(other.x - one.x) >= apart || Math.abs(other.y - one.y) >= apart) continue;
        const distance = distanceBetween(one, other);
        if (distance >= apart) continue;
        rests = false;
        const half = (apart - distance) / 2;
        // Two in the same place have no line between them: they part sideways.
        const dx = distance > 0 ? ((other.x - one.x) / distance) * half : half;
        const dy = distance > 0 ? ((other.y - one.y) / distance) * half : 0;
        one.x -= dx;
        one.y -= dy;
        other.x += dx;
        other.y += dy;
      }
    if (rests) break;
  }
  return moved;
}

const distanceBetween = (one: MapPoint, other: MapPoint): number =>
  Math.hypot(one.x - other.x, one.y - other.y);

interface Box extends MapPoint {
  width: number;
  height: number;
}

/** How far apart places are that are tried, outwards and in how many directions. */
const STEP = 4;
const DIRECTIONS = 24;

/**
 * A place as near to a point as can be where a text of this size, around its middle, covers no sign and no text that stands there already,
 * and is inside the panel; null where there is none.
 */
export function freePlace(
  wanted: MapPoint,
  size: { width: number; height: number },
  panel: { width: number; height: number },
  signs: readonly MapPoint[],
  signSize: number,
  taken: readonly Box[],
): MapPoint | null {
  const boxes = [...taken, ...signs.map(({ x, y }) => ({ x, y, width: 2 * signSize, height: 2 * signSize }))];
  const isFree = ({ x, y }: MapPoint): boolean =>
    Math.min(x, panel.width - x) >= size.width / 2 &&
    Math.min(y, panel.height - y) >= size.height / 2 &&
    !boxes.some(
      (box) =>
        Math.abs(box.x - x) < (box.width + size.width) / 2 &&
        Math.abs(box.y - y) < (box.height + size.height) / 2,
    );
  for (let away = 0; away < Math.hypot(panel.width, panel.height); away += STEP)
    for (let direction = 0; direction < DIRECTIONS; direction++) {
      const angle = (2 * Math.PI * direction) / DIRECTIONS;
      const place = { x: wanted.x + away * Math.cos(angle), y: wanted.y + away * Math.sin(angle) };
      if (isFree(place)) return place;
    }
  return null;
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
