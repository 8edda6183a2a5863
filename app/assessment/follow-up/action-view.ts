import type { FieldFault } from "~/platform/form.server";
import type { FindingKind } from "../finding-kind";
import type { AnsweredFinding } from "./action";
import type { ActionStatus } from "./action-status";

/** What the form of an action sends, as typed. */
export interface ActionFormValues {
  actionId: string;
  /** The version that the change was made from; "" for a new action. */
  version: string;
  areaId: string;
  /** The published version that findings are chosen from. */
  publication: string;
  title: string;
  /** «weakness:0», "kept" or "". */
  finding: string;
  description: string;
  questionIds: string[];
  expectedEffect: string;
  responsible: string;
  responsibleEmail: string;
  deadline: string;
  status: string;
}

/** What the form of an action offers, and what it starts with. */
export interface ActionFormView {
  evaluationId: string;
  /** The language that the findings are written in. */
  language: string;
  area: { id: string; name: string };
  findings: { value: string; kind: FindingKind; text: string }[];
  /** The finding that the action is tied to, in words that are no longer published. */
  kept: AnsweredFinding | null;
  questions: { id: string; text: string; shown: string | null }[];
  values: ActionFormValues;
}

/** An action as its page shows it. */
export interface ShownAction {
  id: string;
  title: string;
  description: string;
  area: { id: string; name: string };
  finding: AnsweredFinding | null;
  /** Whether the finding still stands in the report in these words. */
  findingStands: boolean;
  questions: { id: string; text: string }[];
  expectedEffect: string;
  responsible: string;
  responsibleEmail: string;
  deadline: string | null;
  status: ActionStatus;
  overdue: boolean;
  version: number;
  /** «Lagret av Kari Vik 3. mars 2027 kl. 14.32» */
  saved: string;
}

export interface ShownProgress {
  id: string;
  /** «Kari Vik, 3. mars 2027 kl. 14.32» */
  by: string;
  status: ActionStatus;
  text: string;
}

/** What a report of progress sends, as typed. */
export interface ProgressFormValues {
  progressId: string;
  version: string;
  status: string;
  text: string;
}

/** What the page of an action shows. */
export interface ActionView {
  evaluationId: string;
  language: string;
  /** Why the reader cannot write here; null when they can. */
  readOnly: string | null;
  action: ShownAction;
  /** Newest first. */
  progress: ShownProgress[];
  removable: boolean;
  progressForm: ProgressFormValues;
  /** The form, where the reader has asked to change the action. */
  form: ActionFormView | null;
}

/** What the page says after a form was sent and something was left to do. */
export interface ActionAnswer {
  faults: FieldFault[];
  /** What was typed, to go on with. */
  form: ActionFormView | null;
  progress: ProgressFormValues | null;
  /** Somebody was there first: what they left, or null when they deleted the action. */
  stale: { message: string; current: ShownAction | null; latest: ShownProgress | null } | null;
}
