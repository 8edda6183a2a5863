import type { Language } from "~/platform/i18n/languages";
import type { DimensionId } from "../dimension";
import type { EvidenceCounts } from "../evidence/evidence";
import type { Grade } from "../grade";
import type { AgreedField, AgreedFormValues } from "./agreed-grade";

/** Who has handed in an area, and who is left. */
export interface HandInState {
  handedIn: { name: string; at: string }[];
  left: string[];
}

/** How far the agreement of an area has come. */
export interface AreaStanding extends HandInState {
  id: string;
  name: string;
  /** Why the reader is not shown what the others gave; null when they are. What follows is 0 until then. */
  closed: string | null;
  questions: number;
  settled: number;
  /** Questions that somebody graded otherwise than the others. */
  different: number;
  /** Questions on which the evaluators are so far apart that a reason is asked for. */
  farApart: number;
}

/** One question of a revealed area, with everything that a team needs to settle its grade. */
export interface AgreementCard {
  id: string;
  text: string;
  /** What each evaluator gave, and why. */
  sheets: { name: string; grade: Grade; reason: string }[];
  spread: Record<DimensionId, number | null>;
  largest: number;
  equal: boolean;
  asksForReason: DimensionId[];
  evidence: EvidenceCounts;
  /** The municipality's own grade, once it has handed in its self-assessment. */
  selfAssessment: Grade | null;
  /** What is agreed; null until it is. */
  agreed: { grade: Grade; reason: string; saved: string } | null;
  /** What the form starts with. */
  form: AgreedFormValues;
}

/** What the page of one area's agreement shows. */
export interface AreaAgreementView {
  evaluationId: string;
  language: Language;
  /** The language that the team writes in. */
  teamLanguage: Language;
  dimensions: { id: DimensionId; name: string }[];
  area: AreaStanding;
  areas: AreaStanding[];
  /** Empty until the area is revealed; the largest difference first. */
  cards: AgreementCard[];
  /** How many questions all gave the same and nobody has settled. */
  equalLeft: number;
  /** Whether the reader grades areas of their own. */
  onTeam: boolean;
  /** Why the reader cannot settle grades here; null when they can. */
  readOnly: string | null;
}

/** What the page says after a form was sent and something was left to do. */
export interface AgreementAnswer {
  questionId: string;
  /** What is wrong, each with the field that it is about; null for the question as a whole. */
  faults: { field: AgreedField | null; message: string }[];
  /** What was typed, to go on with. */
  form: AgreedFormValues;
  /** Somebody was there first: what they settled. */
  stale: { grade: Grade; reason: string; saved: string } | null;
}

/** The agreement figures of two evaluators, as the page shows them. */
export interface PairView {
  first: string;
  second: string;
  rows: FigureRow[];
}

/** One line of agreement figures: an area, a dimension or the whole. */
export interface FigureRow {
  kind: "area" | "dimension" | "total";
  label: string;
  n: number;
  /** Quadratic-weighted kappa with its interval; null when it cannot be computed. */
  kappa: { value: number; low: number; high: number } | null;
  /** Why there is no kappa; null when there is. */
  without: "too_few" | "all_alike" | null;
  exact: number | null;
  withinOne: number | null;
}

/** What the page of the whole agreement shows. */
export interface AgreementView {
  evaluationId: string;
  language: Language;
  areas: AreaStanding[];
  revealed: number;
  pairs: PairView[];
  /** The team has one evaluator. */
  alone: boolean;
}
