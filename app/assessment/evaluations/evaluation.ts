import type { Language } from "~/platform/i18n/languages";

/** Where an evaluation stands, in the order of the work. */
export const workStages = [
  "planned",
  "self_assessment",
  "interviews",
  "grading",
  "agreement",
  "fact_check",
  "published",
  "follow_up",
] as const;

/** A correction reopens a published evaluation; its published versions stay as they are. */
export const stages = [...workStages, "correction"] as const;

export type Stage = (typeof stages)[number];

/** Whether the team grades as one, or each evaluator alone, blind to the others, until they agree. */
export const gradingModes = ["independently", "together"] as const;

export type GradingMode = (typeof gradingModes)[number];

/** A published evaluation may be followed up: both stages have what is published as their last word. */
export function isPublished(stage: string): boolean {
  return stage === "published" || stage === "follow_up";
}

/** What is known of an evaluation without its grades and findings. */
export interface Evaluation {
  id: string;
  municipality: { number: string; name: string };
  instrumentId: string;
  /** The year the evaluation is named by. */
  year: number;
  /** The language that the team writes in. */
  language: Language;
  gradingMode: GradingMode;
  stage: Stage;
  summary: string;
  /** Counts the saves of the summary. */
  summaryVersion: number;
  /** Why a published evaluation was opened again; null when it is not. */
  correctionReason: string | null;
  /** Made up for the demo. */
  invented: boolean;
  team: { id: string; name: string; email: string }[];
  /** The published versions, newest first. */
  publications: { number: number; publishedAt: Date; publishedByName: string; reason: string | null }[];
}

/** «Meløy 2026»: what an evaluation is called wherever it is named. */
export function evaluationName({ municipality, year }: Pick<Evaluation, "municipality" | "year">): string {
  return `${municipality.name} ${year}`;
}
