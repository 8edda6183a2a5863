import type { SizeGroup } from "~/access/size-group";
import type { IndexBasis } from "../computed/index-basis";
import type { RankingFilter, RankingRow } from "../computed/ranking";
import type { Bin } from "./histogram";
import type { MapPoint } from "./dot-map-geometry";
import type { MapPanel } from "./dot-map-panels";

/** A municipality on the map, with the score and rank that the page is sorted by. */
export interface MapSign extends MapPoint {
  number: string;
  /** The outline of its area. */
  area: string;
  name: string;
  score: number | null;
  rank: number | null;
}

/** The country with how everybody stands in a ranking. */
export interface MapView {
  id: string;
  year: number;
  /** The id of the part that the ranking is by, or "" for the total. */
  sort: string;
  /** How many have a rank. */
  ranked: number;
  panels: (Omit<MapPanel, "signs"> & { signs: MapSign[] })[];
}

/** All that the page of a ranking shows but its map, which is drawn by itself (ranking-map.server.tsx). */
export interface RankingView {
  id: string;
  kind: "index" | "composite";
  name: string;
  description: string;
  source: string;
  year: number;
  /** The years with figures, newest first. */
  years: number[];
  /** The years before this one that ranks are shown of, nearest first: in the part that the ranking is by, or in the total. */
  earlierYears: number[];
  /** The figures are made up. */
  synthetic: boolean;
  basis: IndexBasis;
  filter: RankingFilter & { all: boolean };
  /** The parts that the ranking can be sorted by. */
  sorts: { id: string; name: string }[];
  /** The parts that have a column; `place` is where a row has it. */
  parts: { id: string; name: string; place: number }[];
  /** The part that ranks, map and distribution are of; null: the total. */
  chosen: { id: string; name: string; place: number } | null;
  rows: RankingRow[];
  /** How many the filter finds, shown or not. */
  found: number;
  /** How many have a rank in what the page is sorted by. */
  ranked: number;
  bins: Bin[];
  counties: { number: string; name: string }[];
  kostraGroups: number[];
  sizes: SizeGroup["id"][];
}

/** The address of a ranking, or of a municipality in it. */
export function indexPath(id: string, year: number, municipality?: string): string {
  return `/indices/${id}/${year}${municipality ? `/${municipality}` : ""}`;
}
