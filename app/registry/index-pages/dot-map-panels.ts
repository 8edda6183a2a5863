import { textWidth } from "~/ui/charts/text-width";
import {
  bindingLines,
  fitted,
  freePlace,
  type MapPoint,
  mapPoint,
  movedApart,
  type Position,
} from "./dot-map-geometry";

/** A municipality that has a place on the map. */
export interface MapPlace {
  number: string;
  county: { number: string; name: string };
  position: Position;
}

/** A part of the country on a scale of its own. */
export interface MapPanel {
  id: "south" | "north";
  width: number;
  height: number;
  signs: (MapPoint & { number: string })[];
  /** The lines between the municipalities of each county, as the outline of a path. */
  lines: string;
  counties: (MapPoint & { name: string })[];
}

export const PANEL_WIDTH = 540;
/** From the middle of a sign to its edge. */
export const SIGN_SIZE = 6.5;
/** Signs as near as this touch one another at most with a corner. */
const APART = 12.5;
const ROOM = 16;
const COUNTY_SIZE = { letter: 12.5, height: 15 };

/** Trøndelag and the north, where municipalities are large; the rest is a third of the way and two thirds of the municipalities. */
const northernCounties = new Set(["50", "18", "55", "56"]);

const middles: Record<MapPanel["id"], Position> = {
  south: { latitude: 60.7, longitude: 8.6 },
  north: { latitude: 67, longitude: 18.5 },
};

/** The country in two panels, the south enlarged, with a place for each municipality and the name of each county. */
export function mapPanels(places: readonly MapPlace[]): MapPanel[] {
  const isNorthern = ({ county }: MapPlace) => northernCounties.has(county.number);
  return [
    panelOf(
      "south",
      places.filter((place) => !isNorthern(place)),
    ),
    panelOf("north", places.filter(isNorthern)),
  ].filter(({ signs }) => signs.length > 0);
}

function panelOf(id: MapPanel["id"], places: readonly MapPlace[]): MapPanel {
  const drawn = fitted(
    places.map(({ position }) => mapPoint(position, middles[id])),
    PANEL_WIDTH,
    ROOM,
  );
  const panel = { width: PANEL_WIDTH, height: Math.ceil(drawn.height) };
  const points = movedApart(drawn.points, APART).map(({ x, y }) => ({
    x: within(x, panel.width),
    y: within(y, panel.height),
  }));
  const signs = places.flatMap(({ number }, index) => {
    const point = points[index];
    return point ? [{ number, ...point }] : [];
  });
  const counties = [...new Map(places.map(({ county }) => [county.number, county])).values()].map(
    ({ number, name }) => ({
      name,
      points: points.filter((_, index) => places[index]?.county.number === number),
    }),
  );
  return {
    id,
    ...panel,
    signs,
    lines: counties.map((county) => linesOf(county.points)).join(""),
    counties: countyNames(counties, panel, points),
  };
}

/** Rounded to what a screen can show, and inside the panel. */
const within = (at: number, size: number): number =>
  Math.round(Math.min(Math.max(at, SIGN_SIZE + 1), size - SIGN_SIZE - 1) * 10) / 10;

function linesOf(points: readonly MapPoint[]): string {
  return bindingLines(points)
    .map((ends) =>
      ends.map((end, at) => `${at === 0 ? "M" : "L"}${points[end]?.x ?? 0} ${points[end]?.y ?? 0}`).join(""),
    )
    .join("");
}

/** Each name as near to the middle of its municipalities as there is room for it. */
function countyNames(
  counties: readonly { name: string; points: readonly MapPoint[] }[],
  panel: { width: number; height: number },
  signs: readonly MapPoint[],
): MapPanel["counties"] {
  const taken: (MapPoint & { name: string; width: number; height: number })[] = [];
  for (const { name, points } of counties) {
    const size = { width: textWidth(name, COUNTY_SIZE.letter), height: COUNTY_SIZE.height };
    const place = freePlace(middleOf(points), size, panel, signs, SIGN_SIZE, taken);
    if (place) taken.push({ name, ...place, ...size });
  }
  return taken.map(({ name, x, y }) => ({ name, x: Math.round(x), y: Math.round(y) }));
}

function middleOf(points: readonly MapPoint[]): MapPoint {
  const mean = (of: (point: MapPoint) => number) =>
    points.reduce((sum, point) => sum + of(point), 0) / Math.max(points.length, 1);
  return { x: mean(({ x }) => x), y: mean(({ y }) => y) };
}
