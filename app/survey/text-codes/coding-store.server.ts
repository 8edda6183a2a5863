import { recordEvent } from "~/access/audit.server";
import type { Actor } from "~/access/caller";
import { type Database, inTransaction } from "~/platform/database.server";
import { type CodedVariable, listCodes } from "./code-store.server";

/** The ticks of one answer, as a form was made and as it was sent. */
export interface TickedAnswer {
  responseId: string;
  /** The codes that were ticked when the page was made. */
  before: readonly string[];
  after: readonly string[];
}

/**
 * Saves ticks. Only what was changed on the page is changed, so that what somebody else has ticked or unticked meanwhile stays, and the
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
    const ticked = pairs(({ before, after }) => after.filter((code) => !before.includes(code)));
    const unticked = pairs(({ before, after }) => before.filter((code) => !after.includes(code)));
    const added = ticked.filter(({ codeId, responseId }) => codes.get(codeId)?.has(responseId) === false);
    const removed = unticked.filter(({ codeId, responseId }) => codes.get(codeId)?.has(responseId));
    await tx.textCoding.createMany({ data: added.map((pair) => ({ ...pair, codedByName: actor.name })) });
    if (removed.length > 0) await tx.textCoding.deleteMany({ where: { OR: removed } });
    if (added.length + removed.length > 0)
      await recordEvent(tx, actor, {
        event: "texts_coded",
        subject: of.waveName,
        detail: {
          ...{ waveId: of.waveId, variable: of.variable },
          ...{ added: added.length, removed: removed.length },
        },
      });
    return { gone: ticked.filter(({ codeId }) => !codes.has(codeId)).length };
  });
}
