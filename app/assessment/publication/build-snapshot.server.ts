import type { Database, Transaction } from "~/platform/database.server";
import type { Evaluation } from "../evaluations/evaluation";
import { listFindings } from "../findings/finding-store.server";
import type { Work } from "./publication";
import type { Snapshot } from "./snapshot";

/** What the team has written so far. */
export async function loadWork(
  db: Database | Transaction,
  { id, summary }: Pick<Evaluation, "id" | "summary">,
): Promise<Work> {
  const grades = await db.grade.findMany({ where: { evaluationId: id } });
  const findings = await listFindings(db, id);
  return {
    summary,
    grades: grades.map(({ questionId, system, extent, result, note }) => ({
      questionId,
      system,
      extent,
      result,
      note,
    })),
    findings: findings.map(({ id, areaId, kind, text, questionIds }) => ({
      id,
      areaId,
      kind,
      text,
      questionIds,
    })),
  };
}

/** Everything that a published version says, as it stands in this transaction. */
export async function buildSnapshot(
  tx: Transaction,
  evaluation: Evaluation,
  publication: Pick<Snapshot, "number" | "publishedAt" | "publishedByName" | "reason">,
): Promise<Snapshot> {
  const instrument = await tx.instrument.findUniqueOrThrow({
    where: { id: evaluation.instrumentId },
    select: { id: true, version: true, contentHash: true },
  });
  const { number, name, countyName, facts } = await tx.municipality.findUniqueOrThrow({
    where: { number: evaluation.municipality.number },
    include: { facts: { orderBy: [{ kind: "asc" }, { year: "desc" }] } },
  });
  return {
    format: 1,
    evaluationId: evaluation.id,
    ...publication,
    year: evaluation.year,
    language: evaluation.language,
    invented: evaluation.invented,
    instrument,
    municipality: {
      number,
      name,
      county: countyName,
      facts: newestOfEachKind(facts).map(({ kind, year, value, source }) => ({ kind, year, value, source })),
    },
    team: evaluation.team.map((member) => member.name),
    ...(await loadWork(tx, evaluation)),
  };
}

/** @param facts by kind, the newest of each first */
function newestOfEachKind<T extends { kind: string }>(facts: T[]): T[] {
  return facts.filter(({ kind }, index) => facts[index - 1]?.kind !== kind);
}
