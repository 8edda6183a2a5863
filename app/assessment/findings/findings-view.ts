import type { EvidenceChoice } from "../evidence/evidence-choices.server";
import type { StoredFinding } from "./finding-store.server";
import type { FindingKind, FindingThresholds, GradedPoints } from "../finding-kind";

/** A question of the area, as something that a finding can rest on. */
export interface QuestionChoice {
  id: string;
  text: string;
  /** «6,3 av 12,5 poeng»; null until the question is graded. */
  shown: string | null;
  graded: GradedPoints | null;
}

/** A finding as the page shows it. */
export interface ShownFinding {
  id: string;
  kind: FindingKind;
  text: string;
  questionIds: string[];
  /** What it rests on besides: documents and notes that are still there. */
  evidence: EvidenceChoice[];
  position: number;
  version: number;
  /** «Ingrid Solvang, 3. mars 2026 kl. 14.32» */
  saved: string;
}

/** What the page of an area's findings shows. */
export interface FindingsView {
  evaluationId: string;
  area: { id: string; name: string };
  areas: { id: string; name: string; findings: number }[];
  findings: ShownFinding[];
  questions: QuestionChoice[];
  /** What a finding of the area can rest on besides its questions. */
  evidence: EvidenceChoice[];
  thresholds: FindingThresholds;
  /** The language that the team writes in. */
  language: string;
  /** Why the reader cannot write here; null when they can. */
  readOnly: string | null;
  /** What the form starts with. */
  form: FindingFormValues;
}

/** What the form for a finding sends, as typed. */
export interface FindingFormValues {
  findingId: string;
  /** The version that the change was made from; "" for a new finding. */
  version: string;
  kind: string;
  text: string;
  questionIds: string[];
  evidence: string[];
}

export function formValuesOf(finding: ShownFinding): FindingFormValues {
  const { id, version, kind, text, questionIds } = finding;
  const evidence = finding.evidence.map(({ ref }) => ref);
  return { findingId: id, version: String(version), kind, text, questionIds, evidence };
}

export function emptyForm(findingId: string): FindingFormValues {
  return { findingId, version: "", kind: "", text: "", questionIds: [], evidence: [] };
}

/**
 * @param choices what findings of the area can rest on; what a finding names and is not among them is gone.
 * @param saved who saved it last and when, as a sentence part
 */
export function asShownFinding(
  finding: StoredFinding,
  choices: readonly EvidenceChoice[],
  saved: string,
): ShownFinding {
  const { id, kind, text, questionIds, position, version } = finding;
  const evidence = choices.filter(({ ref }) => finding.evidence.includes(ref));
  return { id, kind, text, questionIds, evidence, position, version, saved };
}

/** What the page says after a form was sent and something was left to do. */
export interface FindingsAnswer {
  faults: { name: string; message: string }[];
  /** What was typed, to go on with. */
  form: FindingFormValues | null;
  /** Somebody was there first: what they left, or null when they deleted the finding. */
  stale: { message: string; current: ShownFinding | null } | null;
  /** The reader asked for a proposal by the button. */
  proposalAsked: boolean;
}
