import { recordEvent } from "~/access/audit.server";
import type { Actor } from "~/access/caller";
import { type Database, inTransaction, type Transaction } from "~/platform/database.server";
import { type CodedVariable, listCodes } from "./code-store.server";
import { NONE } from "./text-answers";

/** The ticks of one answer, as a form was made and as it was sent. */
export interface TickedAnswer {
  responseId: string;
  /** The codes that were ticked when the page was made, and NONE where no code fits. */
  before: readonly string[];
  after: readonly string[];
}

/** The responses whose answer to a variable was read and fits no code. */
export async function listReadings(
  db: Database | Transaction,
  { waveId, variable }: Pick<CodedVariable, "waveId" | "variable">,
): Promise<Set<string>> {
  const readings = await db.textReading.findMany({
    where: { variable, response: { member: { waveId } } },
    select: { responseId: true },
  });
  return new Set(readings.map(({ responseId }) => responseId));
}

/**
 * Saves ticks. An answer that is given a code fits one, whatever was ticked before. Only what was changed on the page is changed, so that what somebody else has ticked or unticked meanwhile stays, and the
 * same form sent twice changes nothing more.
 * @returns how many ticks were for codes that have been removed meanwhile, and could not be set.
 */
export async function saveCodings(
  db: Database,
  actor: Actor,
  of: CodedVariable,
  answers: readonly TickedAnswer[],
): Promise<{ gone: number }> {
  return inTransaction(db, async (tx) => {
    const codes = new Map((await listCodes(tx, of)).map((code) => [code.id, new Set(code.responseIds)]));
    const readings = await listReadings(tx, of);
    const known = await tx.surveyResponse.findMany({
      where: { id: { in: answers.map(({ responseId }) => responseId) }, member: { waveId: of.waveId } },
      select: { id: true },
    });
    const ids = new Set(known.map(({ id }) => id));
    const pairs = (those: (answer: TickedAnswer) => readonly string[]) =>
      answers
        .filter(({ responseId }) => ids.has(responseId))
        .flatMap((answer) =>
          [...new Set(those(answer))].map((codeId) => ({ codeId, responseId: answer.responseId })),
        );
    const isNone = ({ codeId }: { codeId: string }) => codeId === NONE;
    const allTicked = pairs(({ before, after }) => after.filter((code) => !before.includes(code)));
    const unticked = pairs(({ before, after }) => before.filter((code) => !after.includes(code)));
    const ticked = allTicked.filter((pair) => !isNone(pair));
    const added = ticked.filter(({ codeId, responseId }) => codes.get(codeId)?.has(responseId) === false);
    const removed = unticked.filter(({ codeId, responseId }) => codes.get(codeId)?.has(responseId));
    await tx.textCoding.createMany({ data: added.map((pair) => ({ ...pair, codedByName: actor.name })) });
    if (removed.length > 0) await tx.textCoding.deleteMany({ where: { OR: removed } });
    const fits = new Set([...ticked, ...unticked.filter(isNone)].map(({ responseId }) => responseId));
    const read = allTicked.filter(
      (pair) => isNone(pair) && !fits.has(pair.responseId) && !readings.has(pair.responseId),
    );
    const unread = [...fits].filter((responseId) => readings.has(responseId));
    await tx.textReading.createMany({
      data: read.map(({ responseId }) => ({ responseId, variable: of.variable, readByName: actor.name })),
    });
    if (unread.length > 0)
      await tx.textReading.deleteMany({ where: { variable: of.variable, responseId: { in: unread } } });
    if (added.length + removed.length + read.length + unread.length > 0)
      await recordEvent(tx, actor, {
        event: "texts_coded",
        subject: of.waveName,
        detail: {
          ...{ waveId: of.waveId, variable: of.variable },
          ...{ added: added.length, removed: removed.length, noneFits: read.length - unread.length },
        },
      });
    return { gone: ticked.filter(({ codeId }) => !codes.has(codeId)).length };
  });
}
