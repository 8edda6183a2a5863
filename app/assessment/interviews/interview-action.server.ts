import type { z } from "zod";
import type { Caller } from "~/access/caller";
import type { Database } from "~/platform/database.server";
import { faultSentence } from "~/platform/fault-sentence";
import { fieldFaults, formId } from "~/platform/form.server";
import type { Language } from "~/platform/i18n/languages";
import type { Translator } from "~/platform/i18n/translator";
import type { Evaluation } from "../evaluations/evaluation";
import { findInstrument } from "../instruments/instrument-store.server";
import type { Interview } from "./interview";
import type { InterviewFormAnswer } from "./interview-form";
import { type InterviewFault, removeInterview, saveInterview } from "./interview-store.server";
import { type InterviewFormValues, interviewFormValues, readInterview } from "./interview-values";
import { showInterview, type ShownInterview } from "./plan-view";

interface Sent {
  caller: Caller;
  language: Language;
  t: Translator;
  evaluation: Evaluation;
  /** The interview that the address names; null for a new one. */
  interviewId: string | null;
  form: FormData;
}

/** What came of a sent form: done, or what the page must say; status as HTTP has it. */
export type InterviewOutcome = { done: true } | { done: false; status: number; answer: InterviewFormAnswer };

/** Does what a form of an interview asks for: save it, remove it, or only give more rows. */
export async function handleInterview(db: Database, sent: Sent): Promise<InterviewOutcome> {
  const values = readValues(sent);
  switch (sent.form.get("intent")) {
    case "rows":
      return { done: false, status: 200, answer: { values, faults: [], stale: null } };
    case "remove":
      return remove(db, sent, values);
    default:
      return save(db, sent, values);
  }
}

/** The interview is named by the address; a new one by its form, so that a form sent twice makes one. */
function readValues({ form, interviewId }: Sent): InterviewFormValues {
  const values = interviewFormValues(form);
  const chosen = formId(values.interviewId);
  return { ...values, interviewId: interviewId ?? chosen };
}

async function save(db: Database, sent: Sent, values: InterviewFormValues): Promise<InterviewOutcome> {
  const { caller, evaluation, t } = sent;
  const read = readInterview(values);
  if (!read.ok) {
    return {
      done: false,
      status: 422,
      answer: { values, faults: topFaults(read.fault.error, t), stale: null },
    };
  }
  const saved = await saveInterview(db, caller, {
    evaluationId: evaluation.id,
    interviewId: values.interviewId,
    version: values.version === "" ? null : Number(values.version),
    content: read.value,
  });
  return saved.ok ? { done: true } : refused(db, sent, values, saved.fault);
}

async function remove(db: Database, sent: Sent, values: InterviewFormValues): Promise<InterviewOutcome> {
  const { caller, evaluation } = sent;
  const { interviewId, version } = values;
  const removed = await removeInterview(db, caller, {
    evaluationId: evaluation.id,
    interviewId,
    version: Number(version),
  });
  return removed.ok ? { done: true } : refused(db, sent, values, removed.fault);
}

async function refused(
  db: Database,
  sent: Sent,
  values: InterviewFormValues,
  fault: InterviewFault | { code: "interview_has_notes" },
): Promise<InterviewOutcome> {
  const message = faultSentence({ code: fault.code }, sent.t);
  if (!("current" in fault)) {
    const name = fault.code === "interview_evaluator_unknown" ? "evaluatorIds" : "groupId";
    return { done: false, status: 422, answer: { values, faults: [{ name, message }], stale: null } };
  }
  const current = fault.current && (await shown(db, sent, fault.current));
  return {
    done: false,
    status: 409,
    answer: {
      // Saved again, what was typed replaces what stands; an interview that is gone is made anew.
      values: { ...values, version: fault.current ? String(fault.current.version) : "" },
      faults: [],
      stale: { message, current },
    },
  };
}

async function shown(
  db: Database,
  { evaluation, language }: Sent,
  interview: Interview,
): Promise<ShownInterview> {
  const instrument = await findInstrument(db, evaluation.instrumentId);
  return showInterview(interview, { instrument, team: evaluation.team, notes: new Map() }, language);
}

/** Faults of rows are told once, at the rows. */
function topFaults(error: z.ZodError, t: Translator): { name: string; message: string }[] {
  const faults = fieldFaults(error, t).map(({ name, message }) => ({
    name: name.split(".")[0] ?? name,
    message,
  }));
  return faults.filter(({ name }, index) => faults.findIndex((other) => other.name === name) === index);
}
