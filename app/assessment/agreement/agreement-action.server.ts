import type { Database } from "~/platform/database.server";
import { faultSentence } from "~/platform/fault-sentence";
import { formTexts } from "~/platform/form.server";
import { formatList } from "~/platform/format";
import type { Evaluation } from "../evaluations/evaluation";
import { areaIdOf, type DimensionId, type Instrument } from "../instrument";
import { findInstrument } from "../instruments/instrument-store.server";
import { loadRevealedSheets } from "../sheets/revealed-sheets.server";
import { type AgreedFormValues, readAgreedGrade } from "./agreed-grade";
import { type AgreementReader, showSettled } from "./agreement-page.server";
import { acceptEqualGrades, type AgreeFault, saveAgreedGrade } from "./agreement-store.server";
import type { AgreementAnswer } from "./agreement-view";
import { compareQuestion } from "./comparison";

interface Sent extends AgreementReader {
  evaluation: Evaluation;
  areaId: string;
  form: FormData;
}

/** What came of a sent form: the place on the page to go back to, or what the page must say; status as HTTP has it. */
export type AgreementOutcome =
  | { done: true; anchor: string }
  | { done: false; status: number; answer: AgreementAnswer };

/** Does what a form of an area's agreement asks for: settle one question, or all that everybody gave alike. */
export function handleAgreement(db: Database, sent: Sent): Promise<AgreementOutcome> {
  return sent.form.get("intent") === "accept_equal" ? acceptEqual(db, sent) : settle(db, sent);
}

async function acceptEqual(db: Database, { caller, t, evaluation, areaId }: Sent): Promise<AgreementOutcome> {
  const accepted = await acceptEqualGrades(db, caller, { evaluationId: evaluation.id, areaId });
  if (accepted.ok) return { done: true, anchor: "equal" };
  return refused(noForm, [{ field: null, message: faultSentence(accepted.fault, t) }]);
}

async function settle(db: Database, sent: Sent): Promise<AgreementOutcome> {
  const { caller, evaluation, form } = sent;
  const values = formTexts(form, formFields);
  const typed = { ...values, reason: values.reason.replace(/\r\n?/g, "\n") };
  const read = readAgreedGrade(typed);
  if (!read.ok && read.fault.code === "request_malformed") {
    return refused(typed, [{ field: null, message: faultSentence({ code: read.fault.code }, sent.t) }]);
  }
  const instrument = await findInstrument(db, evaluation.instrumentId);
  if (!read.ok) {
    const faults = read.fault.fields.map(({ field, code }) => ({
      field,
      message: faultSentence({ code, values: { dimension: nameOf(sent, instrument, field) } }, sent.t),
    }));
    const asked = typed.reason.trim() === "" ? await reasonAskedFor(db, sent, typed.questionId) : [];
    return refused(typed, asked.length > 0 ? [...faults, reasonFault(sent, instrument, asked)] : faults);
  }
  const saved = await saveAgreedGrade(db, caller, { evaluationId: evaluation.id, agreed: read.value });
  if (saved.ok) return { done: true, anchor: `question-${typed.questionId}` };
  return notSaved(sent, instrument, typed, saved.fault);
}

/** The dimensions that ask for a reason, so that all that is wrong is told at once. */
async function reasonAskedFor(db: Database, sent: Sent, questionId: string): Promise<DimensionId[]> {
  const { caller, evaluation } = sent;
  const revealed = await loadRevealedSheets(db, caller, evaluation, areaIdOf(questionId));
  return revealed.ok ? compareQuestion(questionId, revealed.value).asksForReason : [];
}

function reasonFault(sent: Sent, instrument: Instrument, asked: DimensionId[]) {
  const dimensions = formatList(
    asked.map((id) => nameOf(sent, instrument, id).toLowerCase()),
    sent.language,
  );
  const fault = { code: "agreed_reason_missing", values: { dimensions } };
  return { field: "reason" as const, message: faultSentence(fault, sent.t) };
}

function notSaved(
  sent: Sent,
  instrument: Instrument,
  typed: AgreedFormValues,
  fault: AgreeFault,
): AgreementOutcome {
  const { t } = sent;
  const question = typed.questionId;
  switch (fault.code) {
    case "grade_stale": {
      const { standing } = fault;
      const values = { question, name: standing.by?.name ?? "" };
      const message = faultSentence({ code: "agreed_stale", values }, t);
      const answer = {
        questionId: question,
        faults: [{ field: null, message }],
        // Saved again, what was typed replaces what stands now.
        form: { ...typed, baseVersion: String(standing.version) },
        stale: showSettled(standing, sent),
      };
      return { done: false, status: 409, answer };
    }
    case "agreed_reason_missing":
      return refused(typed, [reasonFault(sent, instrument, fault.dimensions)]);
    default:
      return refused(typed, [{ field: null, message: faultSentence(fault, t) }]);
  }
}

function refused(form: AgreedFormValues, faults: AgreementAnswer["faults"]): AgreementOutcome {
  return { done: false, status: 422, answer: { questionId: form.questionId, faults, form, stale: null } };
}

function nameOf({ language }: Sent, instrument: Instrument, id: string): string {
  return instrument.dimensions.find((dimension) => dimension.id === id)?.name[language] ?? id;
}

const formFields = [
  "questionId",
  "baseVersion",
  "saveId",
  "system",
  "extent",
  "result",
  "reason",
] as const satisfies (keyof AgreedFormValues)[];

const noForm: AgreedFormValues = {
  questionId: "",
  baseVersion: "",
  saveId: "",
  system: "",
  extent: "",
  result: "",
  reason: "",
};
