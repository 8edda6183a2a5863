import { textWidth } from "~/ui/charts/text-width";
import { fitted, freePlace, type MapPoint, mapPoint, movedApart, type Position } from "./dot-map-geometry";
import { mapAreas } from "./map-areas";
import outline from "./norway-outline.json";

/** A municipality that has a place on the map. */
export interface MapPlace {
  number: string;
  county: { number: string; name: string };
  position: Position;
}

/** A part of the country on a scale of its own. */
export interface MapPanel {
  id: (typeof panelIds)[number];
  width: number;
  height: number;
  /** Each with the outline of its area, which reaches into the sea. */
  signs: (MapPoint & { number: string; area: string })[];
  /** Where counties meet, and the coast that areas and borders end at: outlines of paths. */
  borders: string;
  land: string;
  counties: (MapPoint & { name: string })[];
}

const PANEL_WIDTH = 540;
/** From the middle of a sign to its edge. */
export const SIGN_SIZE = 6.5;
/** Signs as near as this touch one another at most with a corner. */
const APART = 12.5;
const ROOM = 22;
const COUNTY_SIZE = { letter: 12.5, height: 15 };

/** Trøndelag and the north, where municipalities are large; the rest is a third of the way and two thirds of the municipalities. */
const northernCounties = new Set(["50", "18", "55", "56"]);

const middles: Record<MapPanel["id"], Position> = {
  south: { latitude: 60.7, longitude: 8.6 },
  north: { latitude: 67, longitude: 18.5 },
};

/** The panels of the map, the south enlarged. */
export const panelIds = ["south", "north"] as const;

/** One panel, with a place and an area for each municipality in it and the name of each county. */
export function mapPanel(id: MapPanel["id"], all: readonly MapPlace[]): MapPanel {
  const isWithin = ({ county }: MapPlace) => northernCounties.has(county.number) === (id === "north");
  return panelOf(
    id,
    all.filter(isWithin),
    all.filter((place) => !isWithin(place)),
  );
}

function panelOf(id: MapPanel["id"], places: readonly MapPlace[], others: readonly MapPlace[]): MapPanel {
  const onMap = ({ position }: { position: Position }) => mapPoint(position, middles[id]);
  const drawing = fitted(places.map(onMap), PANEL_WIDTH, ROOM);
  const panel = { width: PANEL_WIDTH, height: Math.ceil(drawing.height) };
  const points = movedApart(places.map(onMap).map(drawing.place), APART).map(({ x, y }) => ({
    x: within(x, panel.width),
    y: within(y, panel.height),
  }));
  const { areas, borders } = mapAreas(
    points,
    places.map(({ county }) => county.number),
    others.map(onMap).map(drawing.place),
    panel,
  );
  const signs = places.flatMap(({ number }, index) => {
    const point = points[index];
    return point ? [{ number, ...point, area: areas[index] ?? "" }] : [];
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
    borders,
    land: outline[id]
      .map((coast) => coastPath(coast, (position) => drawing.place(onMap({ position }))))
      .join(""),
    counties: countyNames(counties, panel, points),
  };
}

/** @param coast positions as «longitude,latitude», with blanks between them. */
function coastPath(coast: string, place: (position: Position) => MapPoint): string {
  const corners = coast.split(" ").map((position) => {
    const [longitude = 0, latitude = 0] = position.split(",").map(Number);
    const { x, y } = place({ longitude, latitude });
    return `${Math.round(x)},${Math.round(y)}`;
  });
  return `M${corners.filter((corner, at) => corner !== corners[at - 1]).join("L")}Z`;
}

/** Rounded to what a screen can show, and inside the panel. */
const within = (at: number, size: number): number =>
  Math.round(Math.min(Math.max(at, SIGN_SIZE + 1), size - SIGN_SIZE - 1) * 10) / 10;

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
