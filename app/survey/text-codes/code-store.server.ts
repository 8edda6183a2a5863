import { recordEvent } from "~/access/audit.server";
import type { Actor } from "~/access/caller";
import { type Database, inTransaction, type Transaction } from "~/platform/database.server";
import { failure, type Fault, type Result, success } from "~/platform/result";
import type { TextCodeRow } from "./text-answers";

/** The variable of a wave that codes are made for. */
export interface CodedVariable {
  waveId: string;
  /** For the audit trail. */
  waveName: string;
  variable: string;
}

export type CodeFault = Fault & {
  code: "text_code_empty" | "text_code_long" | "text_code_taken" | "text_code_changed" | "text_code_gone";
};

const LABEL_CHARACTERS = 80;

/** The codes of a variable in their order, with the responses that have them. */
export async function listCodes(
  db: Database | Transaction,
  { waveId, variable }: Pick<CodedVariable, "waveId" | "variable">,
): Promise<TextCodeRow[]> {
  const codes = await db.textCode.findMany({
    where: { waveId, variable },
    include: { codings: { select: { responseId: true } } },
    orderBy: [{ position: "asc" }, { id: "asc" }],
  });
  return codes.map(({ id, label, version, codings }) => ({
    ...{ id, label, version },
    responseIds: codings.map(({ responseId }) => responseId),
  }));
}

/**
 * Adds a code after the others.
 * @param id that the form chose: sent twice it makes one code.
 */
export async function addCode(
  db: Database,
  actor: Actor,
  of: CodedVariable,
  { id, label }: { id: string; label: string },
): Promise<Result<string, CodeFault>> {
  return inTransaction(db, async (tx) => {
    const codes = await listCodes(tx, of);
    if (codes.some((code) => code.id === id)) return success(id);
    const read = readLabel(label, codes);
    if (!read.ok) return read;
    const { waveId, variable } = of;
    const last = await tx.textCode.aggregate({ where: { waveId, variable }, _max: { position: true } });
    const position = (last._max.position ?? 0) + 1;
    await tx.textCode.create({ data: { id, waveId, variable, label: read.value, position } });
    await recordChange(tx, actor, of, { added: read.value });
    return success(id);
  });
}

/** Gives a code another name; refused when somebody has changed it since the page was made. */
export async function renameCode(
  db: Database,
  actor: Actor,
  of: CodedVariable,
  { id, label, version }: { id: string; label: string; version: number },
): Promise<Result<null, CodeFault>> {
  return inTransaction(db, async (tx) => {
    const codes = await listCodes(tx, of);
    const code = codes.find((each) => each.id === id);
    if (!code) return failure({ code: "text_code_gone" });
    const read = readLabel(
      label,
      codes.filter((each) => each.id !== id),
    );
    if (!read.ok) return read;
    if (read.value === code.label) return success(null);
    if (code.version !== version)
      return failure({ code: "text_code_changed", values: { label: code.label } });
    await tx.textCode.update({ where: { id }, data: { label: read.value, version: { increment: 1 } } });
    await recordChange(tx, actor, of, { from: code.label, to: read.value });
    return success(null);
  });
}

/** Moves a code one place up or down among the others. At the end it stays where it is. */
export async function moveCode(
  db: Database,
  actor: Actor,
  of: CodedVariable,
  { id, by }: { id: string; by: -1 | 1 },
): Promise<Result<null, CodeFault>> {
  return inTransaction(db, async (tx) => {
    const codes = await listCodes(tx, of);
    const place = codes.findIndex((code) => code.id === id);
    const moved = codes[place];
    if (!moved) return failure({ code: "text_code_gone" });
    const other = codes[place + by];
    if (!other) return success(null);
    const order = codes.map((code) => code.id);
    [order[place], order[place + by]] = [other.id, moved.id];
    for (const [position, codeId] of order.entries())
      await tx.textCode.update({ where: { id: codeId }, data: { position: position + 1 } });
    await recordChange(tx, actor, of, { moved: moved.label, by });
    return success(null);
  });
}

/** Gives every answer of one code another code instead, and removes the first. Merging twice changes nothing more. */
export async function mergeCodes(
  db: Database,
  actor: Actor,
  of: CodedVariable,
  { id, into }: { id: string; into: string },
): Promise<Result<null, CodeFault>> {
  return inTransaction(db, async (tx) => {
    const codes = await listCodes(tx, of);
    const from = codes.find((code) => code.id === id);
    const target = codes.find((code) => code.id === into);
    if (!from || !target || from === target) return failure({ code: "text_code_gone" });
    const missing = from.responseIds.filter((responseId) => !target.responseIds.includes(responseId));
    await tx.textCoding.createMany({
      data: missing.map((responseId) => ({ codeId: into, responseId, codedByName: actor.name })),
    });
    await tx.textCode.delete({ where: { id } });
    await recordChange(tx, actor, of, { merged: from.label, into: target.label, answers: missing.length });
    return success(null);
  });
}

/** Removes a code, and takes it from the answers that have it; what was written stays. Removing it again changes nothing. */
export async function removeCode(db: Database, actor: Actor, of: CodedVariable, id: string): Promise<void> {
  await inTransaction(db, async (tx) => {
    const code = (await listCodes(tx, of)).find((each) => each.id === id);
    if (!code) return;
    await tx.textCode.delete({ where: { id } });
    await recordChange(tx, actor, of, { removed: code.label, answers: code.responseIds.length });
  });
}

function readLabel(written: string, others: readonly { label: string }[]): Result<string, CodeFault> {
  const label = written.replace(/\s+/g, " ").trim();
  if (label === "") return failure({ code: "text_code_empty" });
  if (label.length > LABEL_CHARACTERS)
    return failure({ code: "text_code_long", values: { most: LABEL_CHARACTERS } });
  const plain = (text: string) => text.toLocaleLowerCase("nb");
  if (others.some((other) => plain(other.label) === plain(label)))
    return failure({ code: "text_code_taken" });
  return success(label);
}

async function recordChange(
  tx: Transaction,
  actor: Actor,
  { waveId, waveName, variable }: CodedVariable,
  change: Record<string, unknown>,
): Promise<void> {
  await recordEvent(tx, actor, {
    event: "text_codes_changed",
    subject: waveName,
    detail: { waveId, variable, ...change },
  });
}
