import type { Database, Transaction } from "~/platform/database.server";
import { type Snapshot, snapshotSchema } from "./snapshot";

/**
 * A published version, frozen as it was.
 * @returns null when the evaluation has no such version.
 */
export async function loadSnapshot(
  db: Database | Transaction,
  evaluationId: string,
  number: number | "latest",
): Promise<Snapshot | null> {
  const publication = await db.publication.findFirst({
    where: { evaluationId, ...(number === "latest" ? {} : { number }) },
    orderBy: { number: "desc" },
    select: { snapshot: true },
  });
  return publication && snapshotSchema.parse(JSON.parse(publication.snapshot));
}
