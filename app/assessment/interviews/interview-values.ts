import { z } from "zod";
import { isDay } from "~/platform/norwegian-day";
import { failure, type Result, success } from "~/platform/result";
import type { Interview, InterviewContent, Participant } from "./interview";

/** What the form holds as typed, and what is sent back after a fault. */
export interface InterviewFormValues {
  interviewId: string;
  /** "" for a new interview. */
  version: string;
  groupId: string;
  heldOn: string;
  startsAt: string;
  endsAt: string;
  place: string;
  participants: Participant[];
  evaluatorIds: string[];
}

const TEXT_MOST = 200;
const PARTICIPANTS_MOST = 60;

/** Rows that stand ready for participants beyond those that are filled in. */
const SPARE_ROWS = 4;
const ROWS_LEAST = 6;

const line = z.string().trim().max(TEXT_MOST, "interview_text_too_long");

/** «09:30», also where a person wrote «9.30»; "" is not set. */
const time = z
  .string()
  .trim()
  .transform((text) => text.replace(".", ":").replace(/^(\d):/, "0$1:"))
  .pipe(z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d)?$/, "interview_time_wrong"));

const date = z
  .string()
  .trim()
  .refine((text) => text === "" || isDay(text), "interview_date_wrong")
  .transform((text) => text || null);

/** An interview as the form sends it. Messages are keys of the «faults» texts. */
const interviewSchema = z
  .object({
    groupId: z.string().min(1, "interview_group_unknown"),
    heldOn: date,
    startsAt: time,
    endsAt: time,
    place: line,
    participants: z
      .array(z.object({ role: line, name: line }))
      .max(PARTICIPANTS_MOST)
      .refine(
        (all) => all.every(({ role, name }) => role !== "" || name === ""),
        "interview_participant_needs_role",
      )
      .transform((all) => all.filter(({ role }) => role !== "")),
    evaluatorIds: z.array(z.string()).transform((ids) => [...new Set(ids)]),
  })
  .superRefine(({ heldOn, startsAt, endsAt }, context) => {
    const fault = (path: string, message: string): void =>
      context.addIssue({ code: "custom", path: [path], message });
    if (heldOn === null && startsAt !== "") fault("heldOn", "interview_time_needs_date");
    if (startsAt === "" && endsAt !== "") fault("startsAt", "interview_time_needs_start");
    else if (endsAt !== "" && endsAt <= startsAt) fault("endsAt", "interview_ends_before_it_starts");
  });

/** What the form says of the interview, or what is wrong with it. */
export function readInterview(
  values: InterviewFormValues,
): Result<InterviewContent, { code: string; error: z.ZodError }> {
  const parsed = interviewSchema.safeParse(values);
  return parsed.success ? success(parsed.data) : failure({ code: "interview_wrong", error: parsed.error });
}

/** What the form sends, with its rows of participants in order. */
export function interviewFormValues(form: FormData): InterviewFormValues {
  const text = (name: string): string => textOf(form.get(name));
  const names = form.getAll("participantName").map(textOf);
  return {
    interviewId: text("interviewId"),
    version: text("version"),
    groupId: text("groupId"),
    heldOn: text("heldOn"),
    startsAt: text("startsAt"),
    endsAt: text("endsAt"),
    place: text("place"),
    participants: form
      .getAll("participantRole")
      .map((role, index) => ({ role: textOf(role), name: names[index] ?? "" })),
    evaluatorIds: form.getAll("evaluatorIds").map(textOf),
  };
}

/** The rows to show: those that are filled in, and some to go on with. */
export function participantRows(filled: readonly Participant[]): Participant[] {
  const kept = filled.filter(({ role, name }) => role !== "" || name !== "");
  const count = Math.max(ROWS_LEAST, kept.length + SPARE_ROWS);
  return Array.from({ length: count }, (_, index) => kept[index] ?? { role: "", name: "" });
}

function textOf(field: FormDataEntryValue | null): string {
  return typeof field === "string" ? field : "";
}

/** The form for a new interview. */
export function emptyInterview(interviewId: string, groupId: string): InterviewFormValues {
  const unset = { heldOn: "", startsAt: "", endsAt: "", place: "", participants: [], evaluatorIds: [] };
  return { interviewId, version: "", groupId, ...unset };
}

/** The form for changing an interview. */
export function formValuesOf(interview: Interview): InterviewFormValues {
  const { id, version, groupId, heldOn, startsAt, endsAt, place, participants, evaluatorIds } = interview;
  return {
    interviewId: id,
    version: String(version),
    groupId,
    heldOn: heldOn ?? "",
    startsAt,
    endsAt,
    place,
    participants,
    evaluatorIds,
  };
}
