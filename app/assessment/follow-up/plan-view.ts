import type { FindingKind } from "../finding-kind";
import type { ActionStatus, StatusCounts } from "./action-status";
import type { PlanFilter } from "./plan-filter";

/** An action as a line of the plan. */
export interface ActionLineData {
  id: string;
  title: string;
  areaId: string;
  status: ActionStatus;
  overdue: boolean;
  /** «3. mars 2027»; null until it is set. */
  deadline: string | null;
  responsible: string;
  questionIds: string[];
  position: number;
  /** The places of the actions above and below it in its list; null at the ends, and where it cannot be moved. */
  up: number | null;
  down: number | null;
}

export interface FindingWithActions {
  kind: FindingKind;
  text: string;
  actions: ActionLineData[];
}

/** A published finding; `index` is its place among its kind in the area. */
export interface ShownPlannedFinding extends FindingWithActions {
  index: number;
}

export interface PlanAreaView {
  id: string;
  name: string;
  answered: ShownPlannedFinding[];
  /** Findings that no action answers; empty where the filter asks for some actions only. */
  unanswered: ShownPlannedFinding[];
  changed: FindingWithActions[];
  free: ActionLineData[];
}

/** The progress review that comes next, or the latest that was held. */
export type NextReview =
  | { code: "proposed" | "planned"; on: string; late: boolean }
  | { code: "held"; on: string; late: false }
  | null;

/** What the page of the plan shows. */
export interface PlanView {
  evaluationId: string;
  /** The language that the findings are written in. */
  language: string;
  /** Why the reader cannot write here; null when they can. */
  readOnly: string | null;
  counts: StatusCounts;
  /** How many findings there are, and how many of them some action answers. */
  findings: { all: number; answered: number };
  overdue: ActionLineData[];
  review: NextReview;
  areas: PlanAreaView[];
  filter: PlanFilter;
  /** What the filter can choose among. */
  choices: { areas: { id: string; name: string }[]; people: string[]; nobody: boolean };
  /** Whether the filter leaves anything out. */
  filtered: boolean;
}
