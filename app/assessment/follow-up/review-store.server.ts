import { recordEvent } from "~/access/audit.server";
import type { Caller } from "~/access/caller";
import { type Database, inTransaction, type Transaction } from "~/platform/database.server";
import { failure, type Fault, type Result, success } from "~/platform/result";
import { type RefusedFault, stillAllowed } from "../evaluations/evaluation-store.server";
import type { ProgressReview } from "./review";

/** Somebody planned or wrote up the review meanwhile. */
export type StaleReview = Fault & { code: "review_stale"; current: ProgressReview | null };

export type ReviewFault =
  | RefusedFault
  | StaleReview
  | (Fault & { code: "review_already_held" | "review_not_due" });

/** The reviews of an evaluation, the first one first. */
export async function listReviews(
  db: Database | Transaction,
  evaluationId: string,
): Promise<ProgressReview[]> {
  const rows = await db.progressReview.findMany({ where: { evaluationId }, orderBy: { number: "asc" } });
  return rows.map(({ number, dueOn, heldOn, text, version, updatedAt, updatedByName }) => ({
    number,
    dueOn,
    heldOn,
    text,
    version,
    updatedAt,
    updatedByName,
  }));
}

interface Place {
  evaluationId: string;
  number: number;
  /** The version that the change was made from; null for a review that was not planned. */
  version: number | null;
}

/** Sets the date of a review. The next one is planned when the one before it has been held. */
export function planReview(
  db: Database,
  caller: Caller,
  { evaluationId, number, version, dueOn }: Place & { dueOn: string },
): Promise<Result<null, ReviewFault>> {
  return inTransaction(db, async (tx) => {
    const allowed = await stillAllowed(tx, caller, evaluationId, "review_progress");
    if (!allowed.ok) return allowed;
    const reviews = await listReviews(tx, evaluationId);
    const before = reviews.find((review) => review.number === number) ?? null;
    if (before?.dueOn === dueOn) return success(null);
    if ((before?.version ?? null) !== version) return failure({ code: "review_stale", current: before });
    if (before?.heldOn) return failure({ code: "review_already_held" });
    const isNext = number === reviews.length + 1 && reviews.every(({ heldOn }) => heldOn !== null);
    if (!before && !isNext) return failure({ code: "review_stale", current: reviews.at(-1) ?? null });

    await write(tx, caller, { evaluationId, number, version }, { dueOn });
    await recordEvent(tx, caller, {
      event: "progress_review_planned",
      evaluationId,
      detail: { number, before: { date: before?.dueOn ?? null }, after: { date: dueOn } },
    });
    return success(null);
  });
}

/** Writes down that a review was held, when, and what was agreed; what stands can be put right the same way. */
export function holdReview(
  db: Database,
  caller: Caller,
  { evaluationId, number, version, heldOn, text }: Place & { heldOn: string; text: string },
): Promise<Result<null, ReviewFault>> {
  return inTransaction(db, async (tx) => {
    const allowed = await stillAllowed(tx, caller, evaluationId, "review_progress");
    if (!allowed.ok) return allowed;
    const before = (await listReviews(tx, evaluationId)).find((review) => review.number === number) ?? null;
    if (!before) return failure({ code: "review_not_due" });
    if (before.heldOn === heldOn && before.text === text) return success(null);
    if (before.version !== version) return failure({ code: "review_stale", current: before });

    await write(tx, caller, { evaluationId, number, version }, { dueOn: before.dueOn, heldOn, text });
    await recordEvent(tx, caller, {
      event: "progress_review_held",
      evaluationId,
      detail: {
        number,
        before: { heldOn: before.heldOn, text: before.text },
        after: { heldOn, text },
      },
    });
    return success(null);
  });
}

async function write(
  tx: Transaction,
  caller: Caller,
  { evaluationId, number, version }: Place,
  content: { dueOn: string; heldOn?: string; text?: string },
): Promise<void> {
  const data = {
    ...content,
    version: (version ?? 0) + 1,
    updatedAt: new Date(),
    updatedByName: caller.name,
  };
  await tx.progressReview.upsert({
    where: { evaluationId_number: { evaluationId, number } },
    create: { evaluationId, number, ...data },
    update: data,
  });
}
