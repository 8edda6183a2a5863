import type { ReportedReason } from "../observations/missing";

/** A registry figure beside an area. */
export interface AreaFigure {
  indicator: string;
  name: string;
  service: string;
  /** The latest year with anything reported; null when nothing is imported. */
  year: number | null;
  /** «7,4 %»; null when there is no value. */
  value: string | null;
  /** Why there is no value. */
  missing: ReportedReason | null;
  /** «KOSTRA (Statistisk sentralbyrå), tabell 12209» */
  source: string;
}

export interface AreaFiguresView {
  /** The name of the index that defines the indicators. */
  index: string;
  figures: AreaFigure[];
}
