import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { Caller } from "~/access/caller";
import type { Database } from "~/platform/database.server";
import { faultSentence } from "~/platform/fault-sentence";
import { fieldFaults, formId, formTexts } from "~/platform/form.server";
import type { Language } from "~/platform/i18n/languages";
import type { Translator } from "~/platform/i18n/translator";
import type { Result } from "~/platform/result";
import { findingSchema } from "../finding";
import { deleteFinding, type FindingFault, moveFinding, saveFinding } from "./finding-changes.server";
import { findingKinds } from "../finding-kind";
import { showFinding } from "./findings-page.server";
import type { FindingFormValues, FindingsAnswer } from "./findings-view";

interface Sent {
  caller: Caller;
  language: Language;
  t: Translator;
  evaluationId: string;
  areaId: string;
  form: FormData;
}

/** What came of a sent form: the finding to go back to, or what the page must say; status as HTTP has it. */
export type FindingsOutcome =
  | { done: true; findingId: string | null }
  | { done: false; status: number; answer: FindingsAnswer };

const noAnswer: FindingsAnswer = { faults: [], form: null, stale: null, proposalAsked: false };

/** Does what a form of the findings page asks for: save, propose a kind, move or delete. */
export function handleFindings(db: Database, sent: Sent): Promise<FindingsOutcome> {
  switch (sent.form.get("intent")) {
    case "move":
      return move(db, sent);
    case "delete":
      return remove(db, sent);
    case "propose":
      return Promise.resolve({
        done: false,
        status: 200,
        answer: { ...noAnswer, form: readValues(sent.form), proposalAsked: true },
      });
    default:
      return save(db, sent);
  }
}

async function save(db: Database, sent: Sent): Promise<FindingsOutcome> {
  const { caller, evaluationId, areaId, t } = sent;
  const values = readValues(sent.form);
  const parsed = findingSchema.safeParse(values);
  if (!parsed.success) {
    const answer = { ...noAnswer, faults: fieldFaults(parsed.error, t), form: values };
    return { done: false, status: 422, answer };
  }
  const findingId = formId(values.findingId);
  const version = values.version === "" ? null : Number(values.version);
  const saved = await saveFinding(db, caller, {
    evaluationId,
    areaId,
    findingId,
    version,
    finding: parsed.data,
  });
  return outcomeOf(sent, saved, findingId, { ...values, findingId });
}

async function move(db: Database, sent: Sent): Promise<FindingsOutcome> {
  const { caller, evaluationId, form, t } = sent;
  const parsed = moveSchema.safeParse(formTexts(form, ["findingId", "fromKind", "kind", "position"]));
  if (!parsed.success) {
    const faults = [{ name: "text", message: faultSentence({ code: "request_malformed" }, t) }];
    return { done: false, status: 422, answer: { ...noAnswer, faults } };
  }
  const moved = await moveFinding(db, caller, { evaluationId, ...parsed.data });
  return outcomeOf(sent, moved, parsed.data.findingId, null);
}

const moveSchema = z.object({
  findingId: z.string(),
  fromKind: z.enum(findingKinds),
  kind: z.enum(findingKinds),
  position: z.coerce.number(),
});

async function remove(db: Database, sent: Sent): Promise<FindingsOutcome> {
  const { findingId, version } = formTexts(sent.form, ["findingId", "version"]);
  const { caller, evaluationId } = sent;
  const deleted = await deleteFinding(db, caller, { evaluationId, findingId, version: Number(version) });
  return outcomeOf(sent, deleted, null, null);
}

/** @param form what was typed, to go on with after a fault; null when nothing was */
function outcomeOf(
  sent: Sent,
  result: Result<unknown, FindingFault>,
  findingId: string | null,
  form: FindingFormValues | null,
): FindingsOutcome {
  if (result.ok) return { done: true, findingId };
  const { fault } = result;
  const message = faultSentence({ code: fault.code, values: fault.values }, sent.t);
  if (fault.code !== "finding_stale") {
    const name = faultFields[fault.code as keyof typeof faultFields] ?? "text";
    return { done: false, status: 422, answer: { ...noAnswer, faults: [{ name, message }], form } };
  }
  const current = fault.current && showFinding(fault.current, [], sent);
  return {
    done: false,
    status: 409,
    answer: {
      ...noAnswer,
      stale: { message: current ? message : sent.t("faults:finding_deleted"), current },
      // Saved again, what was typed replaces what stands; a finding that is gone is written anew.
      form: form && {
        ...form,
        findingId: current?.id ?? randomUUID(),
        version: String(current?.version ?? ""),
      },
    },
  };
}

/** The field that a fault is about; the text where it is about none. */
const faultFields = {
  finding_question_elsewhere: "questionIds",
  finding_evidence_unknown: "evidence",
} as const;

function readValues(form: FormData): FindingFormValues {
  const texts = formTexts(form, ["findingId", "version", "kind", "text"]);
  return {
    ...texts,
    text: texts.text.replace(/\r\n?/g, "\n"),
    questionIds: form.getAll("questionIds").map(String),
    evidence: form.getAll("evidence").map(String),
  };
}
