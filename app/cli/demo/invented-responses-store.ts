import { randomUUID } from "node:crypto";
import { type Database, inTransaction, isPostgres, type Transaction } from "~/platform/database.server";
import type { SurveyResponse } from "~/survey/analysis/response";
import { cellsOfAnswers } from "~/survey/answering/answer-cells";
import { withoutHidden } from "~/survey/hidden-answers";
import type { Instrument } from "~/survey/instrument";

/**
 * Writes invented responses into a wave in a few statements, as they would stand had they been given on the pages: answers that the
 * routing hides left out, a complete one sent in. The audit trail does not tell of them, since nobody answered.
 * @param answeredAt when each was last saved.
 */
export async function writeResponses(
  db: Database,
  { waveId, instrument }: { waveId: string; instrument: Instrument },
  responses: readonly SurveyResponse[],
  answeredAt: () => Date,
): Promise<void> {
  const members = await db.frameMember.findMany({
    where: { waveId },
    select: { id: true, municipality: true },
  });
  const memberIds = new Map(members.map(({ id, municipality }) => [municipality, id]));
  const rows = responses.map(({ municipality, disposition, answers }) => {
    const savedAt = answeredAt();
    return {
      id: randomUUID(),
      memberId: memberIds.get(municipality) ?? "",
      savedAt,
      submittedAt: disposition === "complete" ? savedAt : null,
      cells: cellsOfAnswers(withoutHidden(instrument, answers)),
    };
  });
  const cells = JSON.stringify(rows.map(({ id, cells }) => ({ response: id, cells })));
  const submissions = rows.flatMap(({ id: responseId, submittedAt, cells }) =>
    submittedAt
      ? [{ responseId, number: 1, submittedAt, answers: JSON.stringify(cells), submitId: randomUUID() }]
      : [],
  );
  const insertAnswers = isPostgres(db) ? insertOnPostgres : insertOnSqlite;
  await inTransaction(db, async (tx) => {
    await tx.surveyResponse.createMany({
      data: rows.map(({ id, memberId, savedAt, submittedAt }) => ({
        ...{ id, memberId, savedAt, submittedAt },
        startedAt: savedAt,
      })),
    });
    await insertAnswers(tx, cells);
    await tx.surveySubmission.createMany({ data: submissions });
  });
}

// Thousands of answers would take seconds row by row; the database takes the list apart itself. The name of a save is that of the response.
const insertOnSqlite = (tx: Transaction, cells: string): Promise<number> => tx.$executeRaw`
  INSERT INTO "SurveyAnswer" ("responseId", "variable", "value", "version", "saveId", "savedAt")
  SELECT given.id, cell.key, cell.value, 1, given.id, given."savedAt"
  FROM json_each(${cells}) AS one, json_each(one.value -> 'cells') AS cell
  JOIN "SurveyResponse" AS given ON given.id = one.value ->> 'response'`;

const insertOnPostgres = (tx: Transaction, cells: string): Promise<number> => tx.$executeRaw`
  INSERT INTO "SurveyAnswer" ("responseId", "variable", "value", "version", "saveId", "savedAt")
  SELECT given.id, cell.key, cell.value, 1, given.id, given."savedAt"
  FROM json_to_recordset(${cells}::json) AS one(response text, cells json)
  CROSS JOIN json_each_text(one.cells) AS cell(key, value)
  JOIN "SurveyResponse" AS given ON given.id = one.response`;
