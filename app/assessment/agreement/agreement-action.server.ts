import type { Database } from "~/platform/database.server";
import { faultSentence } from "~/platform/fault-sentence";
import { formTexts } from "~/platform/form.server";
import { formatList } from "~/platform/format";
import type { Instrument } from "../instrument";
import { findInstrument } from "../instruments/instrument-store.server";
import { type AgreedFieldFault, type AgreedFormValues, readAgreedGrade } from "./agreed-grade";
import { type AgreementReader, showSettled } from "./agreement-page.server";
import { acceptEqualGrades, type AgreeFault, saveAgreedGrade } from "./agreement-store.server";
import type { AgreementAnswer } from "./agreement-view";

interface Sent extends AgreementReader {
  evaluation: { id: string; instrumentId: string };
  areaId: string;
  form: FormData;
}

/** What came of a sent form: the place on the page to go back to, or what the page must say; status as HTTP has it. */
export type AgreementOutcome =
  { done: true; anchor: string } | { done: false; status: number; answer: AgreementAnswer };

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
  if (!read.ok && read.fault.fields.length === 0) {
    return refused(typed, [{ field: null, message: faultSentence({ code: read.fault.code }, sent.t) }]);
  }
  const instrument = await findInstrument(db, evaluation.instrumentId);
  if (!read.ok) {
    const say = ({ field, code }: AgreedFieldFault) => ({
      field,
      message: fieldSentence(sent, instrument, typed.questionId, field, code),
    });
    return refused(typed, read.fault.fields.map(say));
  }
  const saved = await saveAgreedGrade(db, caller, { evaluationId: evaluation.id, agreed: read.value });
  if (saved.ok) return { done: true, anchor: `question-${typed.questionId}` };
  return notSaved(sent, instrument, typed, saved.fault);
}

function notSaved(
  sent: Sent,
  instrument: Instrument,
  typed: AgreedFormValues,
  fault: AgreeFault,
): AgreementOutcome {
  const { t, language } = sent;
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
    case "agreed_reason_missing": {
      const names = fault.dimensions.map((id) => dimensionName(sent, instrument, id).toLowerCase());
      const values = { question, dimensions: formatList(names, language) };
      return refused(typed, [{ field: "reason", message: faultSentence({ code: fault.code, values }, t) }]);
    }
    default:
      return refused(typed, [{ field: null, message: faultSentence(fault, t) }]);
  }
}

function refused(form: AgreedFormValues, faults: AgreementAnswer["faults"]): AgreementOutcome {
  return { done: false, status: 422, answer: { questionId: form.questionId, faults, form, stale: null } };
}

function fieldSentence(
  sent: Sent,
  instrument: Instrument,
  question: string,
  field: AgreedFieldFault["field"],
  code: AgreedFieldFault["code"],
): string {
  const dimension = dimensionName(sent, instrument, field).toLowerCase();
  return faultSentence({ code, values: { question, dimension } }, sent.t);
}

function dimensionName({ language }: Sent, instrument: Instrument, id: string): string {
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
