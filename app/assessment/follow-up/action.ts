import { z } from "zod";
import { isDay } from "~/platform/norwegian-day";
import { type FindingKind, findingKinds } from "../finding-kind";
import { type ActionStatus, actionStatuses } from "./action-status";

export const TITLE_MOST = 200;
const DESCRIPTION_MOST = 4_000;
const EFFECT_MOST = 1_000;
const NAME_MOST = 120;
const PROGRESS_MOST = 2_000;

/** The finding that an action answers, in the words that it was published with. */
export interface AnsweredFinding {
  kind: FindingKind;
  text: string;
}

/** An action as it is kept. */
export interface FollowUpAction {
  id: string;
  title: string;
  description: string;
  areaId: string;
  /** Null for an action that answers no finding. */
  finding: AnsweredFinding | null;
  /** Numbers of the questions that it should move. */
  questionIds: string[];
  expectedEffect: string;
  responsible: string;
  responsibleEmail: string;
  /** ISO date of the last day; null until it is set. */
  deadline: string | null;
  status: ActionStatus;
  /** Place among all actions of the evaluation, from 0. */
  position: number;
  /** Counts the saves and the reports of progress. */
  version: number;
  createdAt: Date;
  updatedAt: Date;
  updatedByName: string;
}

/** Line ends as browsers keep them, so that the same text is never taken for another. */
const plain = (most: number, fault: string) =>
  z
    .string()
    .transform((text) => text.replace(/\r\n?/g, "\n").trim())
    .pipe(z.string().max(most, fault));

/** One line: what is shown in a heading, a calendar and a mail's subject. */
const oneLine = (most: number, fault: string) =>
  z
    .string()
    .transform((text) => text.replace(/\s+/g, " ").trim())
    .pipe(z.string().max(most, fault));

const finding = z.string().regex(/^(kept|(challenge|weakness):\d+)?$/, "action_finding_unknown");

/** An action as a person writes it. Messages are keys of the «faults» texts. */
export const actionSchema = z
  .object({
    title: oneLine(TITLE_MOST, "action_title_too_long").pipe(z.string().min(1, "action_title_missing")),
    /** «weakness:0» is the first weakness of the area in the version that the form was made from; "kept" what it is tied to; "" none. */
    finding,
    description: plain(DESCRIPTION_MOST, "action_description_too_long"),
    questionIds: z.array(z.string()),
    expectedEffect: plain(EFFECT_MOST, "action_effect_too_long"),
    responsible: oneLine(NAME_MOST, "action_responsible_too_long"),
    responsibleEmail: z
      .string()
      .trim()
      .pipe(z.union([z.literal(""), z.email("action_email_wrong")], "action_email_wrong")),
    deadline: z
      .string()
      .trim()
      .refine((text) => text === "" || isDay(text), "action_deadline_wrong")
      .transform((text) => text || null),
    status: z.enum(["planned", "under_way"]).catch("planned"),
  })
  // A reminder to an address greets somebody by name.
  .refine(({ responsible, responsibleEmail }) => responsibleEmail === "" || responsible !== "", {
    path: ["responsible"],
    message: "action_responsible_missing",
  });

export type WrittenAction = z.infer<typeof actionSchema>;

/** A report of how far an action has come. */
export const progressSchema = z.object({
  status: z.enum(actionStatuses, "action_status_missing"),
  text: plain(PROGRESS_MOST, "progress_too_long"),
});

/** Reads what a form says of a finding: «weakness:0»; null for none, and for "kept", which is not a place. */
export function findingPlace(choice: string): { kind: FindingKind; index: number } | null {
  const [name, index] = choice.split(":");
  const kind = findingKinds.find((candidate) => candidate === name);
  return kind && index !== undefined ? { kind, index: Number(index) } : null;
}
