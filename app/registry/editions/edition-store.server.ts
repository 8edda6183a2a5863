import { createHash } from "node:crypto";
import { recordEvent } from "~/access/audit.server";
import type { Actor } from "~/access/caller";
import { type Database, inTransaction } from "~/platform/database.server";
import { failure, type Fault, type Result, success } from "~/platform/result";
import { compute, tableOfYear } from "../computed/computed-index.server";
import { countsSynthetic } from "../imports/stored-observations.server";
import type { ShippedIndex } from "../indices/shipped-indices.server";
import {
  type EditionObservations,
  editionObservationsSchema,
  type EditionResults,
  editionResultsSchema,
  frozenObservations,
  frozenResults,
} from "./edition";

/** What a list of editions tells of one. */
export interface EditionHead {
  number: number;
  publishedAt: Date;
  publishedByName: string;
  reason: string;
  codeVersion: string;
  synthetic: boolean;
  /** The first twelve digits of what names the figures it rests on. */
  inputMark: string;
}

export interface Edition extends EditionHead {
  results: EditionResults;
  observations: EditionObservations;
  /** JSON of the definition as it was. */
  definition: string;
}

export type EditionFault = Fault & {
  code:
    | "edition_no_figures"
    | "edition_nobody_ranked"
    | "edition_same"
    | "edition_reason_missing"
    | "edition_stale";
};

const MARK_DIGITS = 12;

/**
 * Computes an index for publication and freezes it with its definition, its figures and its results. The first needs no reason; a later one
 * is refused without a reason, and where neither figures nor definition have changed. An edition can never be withdrawn, so that one in
 * which nobody would have a rank is refused.
 * @param number that the person saw it would get; another has come in between when it is not the next.
 * @param codeVersion of Peil, as package.json has it.
 * @returns the edition's number.
 */
export async function publishEdition(
  db: Database,
  actor: Actor,
  shipped: ShippedIndex,
  year: number,
  { number, reason, codeVersion }: { number: number; reason: string; codeVersion: string },
): Promise<Result<number, EditionFault>> {
  const table = await tableOfYear(db, year);
  if (table.municipalities.length === 0) return failure({ code: "edition_no_figures" });
  const observations = JSON.stringify(frozenObservations(shipped, table));
  const definition = definitionOf(shipped);
  const inputHash = createHash("sha256").update(definition).update(observations).digest("hex");
  const frozen = frozenResults(compute(shipped, table));
  if (frozen.every(({ rank }) => rank === null)) return failure({ code: "edition_nobody_ranked" });
  const results = JSON.stringify(frozen);
  const synthetic = await countsSynthetic(db);
  return inTransaction(db, async (tx) => {
    const last = await tx.indexEdition.findFirst({
      where: { definitionId: shipped.id, year },
      orderBy: { number: "desc" },
      select: { number: true, inputHash: true },
    });
    if (last?.inputHash === inputHash)
      return failure({ code: "edition_same", values: { number: last.number } });
    if (last && reason.trim() === "") return failure({ code: "edition_reason_missing" });
    if (number !== (last?.number ?? 0) + 1) return failure({ code: "edition_stale" });
    await tx.indexEdition.create({
      data: {
        definitionId: shipped.id,
        ...{ year, number, definition, inputHash, observations, results, codeVersion, synthetic },
        reason: reason.trim(),
        publishedByName: actor.name,
      },
    });
    await recordEvent(tx, actor, {
      event: "index_edition_published",
      subject: `${shipped.id} ${year}: ${number}`,
      detail: { number, inputHash, reason: reason.trim(), codeVersion, synthetic },
    });
    return success(number);
  });
}

/** The editions of an index and year, newest first. */
export async function listEditions(db: Database, definitionId: string, year: number): Promise<EditionHead[]> {
  const rows = await db.indexEdition.findMany({
    where: { definitionId, year },
    orderBy: { number: "desc" },
    omit: { observations: true, results: true, definition: true, intervals: true },
  });
  return rows.map(headOf);
}

/** An edition with all that was frozen; null when there is none. */
export async function findEdition(
  db: Database,
  definitionId: string,
  year: number,
  number: number,
): Promise<Edition | null> {
  const key = { definitionId_year_number: { definitionId, year, number } };
  const row = await db.indexEdition.findUnique({ where: key });
  return (
    row && {
      ...headOf(row),
      definition: row.definition,
      results: editionResultsSchema.parse(JSON.parse(row.results)),
      observations: editionObservationsSchema.parse(JSON.parse(row.observations)),
    }
  );
}

function headOf(row: Omit<EditionHead, "inputMark"> & { inputHash: string }): EditionHead {
  const { number, publishedAt, publishedByName, reason, codeVersion, synthetic, inputHash } = row;
  return {
    ...{ number, publishedAt, publishedByName, reason, codeVersion, synthetic },
    inputMark: inputHash.slice(0, MARK_DIGITS),
  };
}

function definitionOf(shipped: ShippedIndex): string {
  const { definition } = shipped;
  return JSON.stringify(
    shipped.kind === "composite" ? { definition, quality: shipped.quality } : { definition },
  );
}
