import type { FindingKind } from "../finding-kind";
import type { AnswerKind } from "./answer-kind";
import type { SubjectKind } from "./subject";

/** What the page of a fact check shows, to the municipality or to the team. */
export interface FactCheckView {
  evaluationId: string;
  /** The language that the team writes in. */
  language: string;
  /** The round at hand; null when none has been opened. */
  round: RoundAtHand | null;
  /** Every round with its comments, newest first. */
  rounds: RoundView[];
  municipality: MunicipalitySide | null;
  team: TeamSide | null;
}

export interface RoundAtHand {
  number: number;
  /** ISO date. */
  dueOn: string;
  /** «12. desember 2026» */
  due: string;
  opened: string;
  /** Days to the last day for comments; negative when it has passed. */
  daysLeft: number;
  /** «Kari Nes, 3. mars 2026 kl. 14.32»; null until the municipality has said that it is finished. */
  finished: string | null;
  /** Whether the evaluation is in fact check now. */
  underWay: boolean;
}

/** What a person of the municipality can do. */
export interface MunicipalitySide {
  /** Why nothing can be commented on now, as a sentence; null when it can. */
  closed: string | null;
  /** Whether the municipality can take back that it is finished. */
  mayReopen: boolean;
  areas: AreaToCheck[];
  /** How many comments there are on the summary in the round at hand. */
  summaryComments: number;
}

/** What the team can do. */
export interface TeamSide {
  mayMoveDeadline: boolean;
  /** Why the reader cannot answer, as a sentence; null when they can. */
  readOnly: string | null;
  /** Answers that the municipality has not been told of. */
  untold: number;
}

export interface RoundView {
  number: number;
  comments: CommentView[];
}

export interface CommentView {
  id: string;
  version: number;
  /** What it is about: «Spørsmål 7.3.1», with the question's or the finding's words in the draft. */
  about: { kind: SubjectKind; title: string; text: string | null };
  text: string;
  documents: AttachedDocument[];
  /** «Kari Nes, 3. mars 2026 kl. 14.32» */
  written: string;
  answer: { kind: AnswerKind; text: string; written: string } | null;
  /** What the draft of its round said. */
  before: ShownValue | null;
  /** What stands now; null where the reader is not to see it yet, or where it is gone. */
  now: ShownValue | null;
  standing: "unknown" | "same" | "changed" | "gone";
  /** Where the team changes what it is about; null for those who cannot. */
  changeAddress: string | null;
  /** Whether the reader can change or withdraw it now. */
  mayChange: boolean;
}

export interface AttachedDocument {
  id: string;
  title: string;
  /** Where it is read; null when it has been taken away. */
  address: string | null;
}

export type ShownValue =
  | { kind: "grade"; system: string; extent: string; result: string; points: string | null }
  | { kind: "finding"; findingKind: FindingKind; text: string; questionIds: string[] }
  | { kind: "summary"; text: string };

export interface AreaToCheck {
  id: string;
  name: string;
  /** «62 av 100 poeng» */
  points: string;
  comments: number;
  questions: QuestionToCheck[];
  findings: FindingToCheck[];
}

export interface QuestionToCheck {
  id: string;
  text: string;
  value: ShownValue & { kind: "grade" };
  comments: number;
}

export interface FindingToCheck {
  id: string;
  kind: FindingKind;
  text: string;
  questionIds: string[];
  comments: number;
}

/** What a form of the page got wrong. */
export interface FactCheckAnswer {
  faults: { name: string; message: string }[];
  /** The deadline as typed. */
  deadline: { dueOn: string; reason: string } | null;
}

/** What was just done, as the address says it. */
export const factCheckDones = [
  "commented",
  "withdrawn",
  "finished",
  "reopened",
  "answered",
  "answers_sent",
  "deadline_moved",
] as const;

export type FactCheckDone = (typeof factCheckDones)[number];
