import { randomUUID } from "node:crypto";
import { recordEvents } from "~/access/audit.server";
import type { Transaction } from "~/platform/database.server";
import { Prisma } from "~/platform/generated/sqlite/client";
import type { DueAnswer } from "./judge-saves";

/** Rows of one statement: the databases take so many values and no more. */
const ROWS_MOST = 1_000;

/** Writes answers of many respondents, and for those who had none that they have begun. Of several to one variable the last one stands. */
export async function writeSaves(tx: Transaction, due: readonly DueAnswer[]): Promise<void> {
  if (due.length === 0) return;
  const responses = new Map(due.map((answer) => [answer.state.member.id, answer]));
  const begun = [...responses.values()]
    .map(({ state }) => state)
    .filter(({ responseId }) => responseId === null);
  for (const state of begun) state.responseId = randomUUID();
  await writeResponses(tx, [...responses.values()]);
  await recordEvents(
    tx,
    begun.map(({ member, wave }) => ({
      actor: { id: null, name: member.name },
      entry: { event: "survey_answering_started", subject: member.name, detail: { waveId: wave.id } },
    })),
  );
  const answers = [
    ...new Map(due.map((answer) => [`${answer.state.member.id} ${answer.variable}`, answer])).values(),
  ];
  for (let from = 0; from < answers.length; from += ROWS_MOST)
    await writeAnswers(tx, answers.slice(from, from + ROWS_MOST));
}

async function writeResponses(tx: Transaction, latest: readonly DueAnswer[]): Promise<void> {
  const rows = latest.map(
    ({ state: { responseId, member }, at }) => Prisma.sql`(${responseId}, ${member.id}, ${at}, ${at})`,
  );
  await tx.$executeRaw`
    INSERT INTO "SurveyResponse" ("id", "memberId", "startedAt", "savedAt") VALUES ${Prisma.join(rows)}
    ON CONFLICT ("memberId") DO UPDATE SET "savedAt" = excluded."savedAt"`;
}

async function writeAnswers(tx: Transaction, answers: readonly DueAnswer[]): Promise<void> {
  const rows = answers.map(
    ({ state: { responseId }, variable, standing: { value, version }, saveId, at }) =>
      Prisma.sql`(${responseId}, ${variable}, ${value}, ${version}, ${saveId}, ${at})`,
  );
  await tx.$executeRaw`
    INSERT INTO "SurveyAnswer" ("responseId", "variable", "value", "version", "saveId", "savedAt") VALUES ${Prisma.join(rows)}
    ON CONFLICT ("responseId", "variable") DO UPDATE SET "value" = excluded."value", "version" = excluded."version",
      "saveId" = excluded."saveId", "savedAt" = excluded."savedAt"`;
}
