import type { Caller } from "~/access/caller";
import { faultSentence } from "~/platform/fault-sentence";
import type { FieldFault } from "~/platform/form.server";
import type { Language } from "~/platform/i18n/languages";
import type { Translator } from "~/platform/i18n/translator";
import type { Fault } from "~/platform/result";
import type { DocumentsAnswer } from "./documents-view";

/** A form of the documents page, and who sent it. */
export interface SentForm {
  caller: Caller;
  language: Language;
  t: Translator;
  evaluationId: string;
  form: FormData;
}

/** What came of a sent form: where to go, under the page's address, or what the page must say; status as HTTP has it. */
export type DocumentsOutcome =
  | { done: true; to: string }
  | { done: false; status: number; answer: DocumentsAnswer };

export const noAnswer: DocumentsAnswer = { faults: [], typed: null, stale: null };

export function refused(answer: DocumentsAnswer, status = 422): DocumentsOutcome {
  return { done: false, status, answer };
}

/** A fault as one line of the page's summary, leading to a field. */
export function faultOn(name: string, { code, values }: Fault, t: Translator): FieldFault {
  return { name, message: faultSentence(values ? { code, values } : { code }, t) };
}
