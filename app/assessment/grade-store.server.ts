import type { Database, Transaction } from "~/platform/database.server";
import type { Grade, Grades } from "./grade";

/** All grades of an evaluation by question number. */
export async function loadGrades(db: Database | Transaction, evaluationId: string): Promise<Grades> {
  const rows = await db.grade.findMany({ where: { evaluationId } });
  return new Map(rows.map(({ questionId, system, extent, result }) => [questionId, { system, extent, result } satisfies Grade]));
}
