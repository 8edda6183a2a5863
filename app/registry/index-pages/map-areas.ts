import { Delaunay } from "d3-delaunay";
import type { MapPoint } from "./dot-map-geometry";

/** The areas of a panel, as outlines of paths. */
export interface MapAreas {
  /** The area of each point, in their order: all that is nearer to it than to any other. */
  areas: string[];
  /** Where areas of different groups meet. */
  borders: string;
}

/**
 * Divides a panel between points (Voronoi 1908). Neighbours take their part of it and get no area: those that the panel leaves out.
 * @param groups the group of each point, such as its county.
 */
export function mapAreas(
  points: readonly MapPoint[],
  groups: readonly string[],
  neighbours: readonly MapPoint[],
  panel: { width: number; height: number },
): MapAreas {
  const voronoi = Delaunay.from(
    [...points, ...neighbours],
    ({ x }) => x,
    ({ y }) => y,
  ).voronoi([0, 0, panel.width, panel.height]);
  const corners = points.map((_, index) => cornersOf(voronoi.cellPolygon(index)));
  return { areas: corners.map(outlineOf), borders: bordersBetween(corners, groups) };
}

/** A corner, rounded to what a screen can show: areas that share it have the same one. */
type Corner = readonly [number, number];

/** The corners around an area, each once; none for a point outside the panel. */
function cornersOf(polygon: readonly Corner[] | null): Corner[] {
  const rounded = (polygon ?? []).map(([x, y]) => [Math.round(x), Math.round(y)] as const);
  return rounded.filter((corner, at) => at === 0 || !isSame(corner, rounded[at - 1]));
}

const isSame = (one: Corner, other?: Corner): boolean => one[0] === other?.[0] && one[1] === other[1];

/** The first corner comes last once more, and a path closes itself. */
function outlineOf(corners: readonly Corner[]): string {
  return corners.length > 3 ? `M${corners.slice(0, -1).join("L")}Z` : "";
}

function bordersBetween(corners: readonly Corner[][], groups: readonly string[]): string {
  const sides = new Map<string, { line: string; groups: Set<string> }>();
  for (const [index, around] of corners.entries())
    for (const [at, corner] of around.slice(1).entries()) {
      const ends = [String(around[at]), String(corner)].sort();
      const side = sides.get(ends.join(" ")) ?? { line: `M${ends.join("L")}`, groups: new Set() };
      side.groups.add(groups[index] ?? "");
      sides.set(ends.join(" "), side);
    }
  return [...sides.values()].flatMap((side) => (side.groups.size > 1 ? [side.line] : [])).join("");
}
