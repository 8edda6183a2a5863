import { createHash } from "node:crypto";
import type { Database } from "~/platform/database.server";
import { peilVersion } from "~/platform/root.server";
import { countingImports } from "../imports/stored-observations.server";
import { shippedIndices } from "../indices/shipped-indices.server";
import { registerState } from "../observations/register-state.server";

let definitions: string | undefined;

/** A mark that changes with the figures, with what an index is defined as, and with what computes it. */
export async function figuresTag(db: Database): Promise<string> {
  definitions ??= shortHash(JSON.stringify(shippedIndices()) + peilVersion());
  return `${await registerState(db)}-${definitions}`;
}

export function shortHash(text: string): string {
  return createHash("sha256").update(text).digest("base64url").slice(0, 16);
}

/** When the newest figures that count came in, or were changed by their source; null without any. */
export async function figuresUpdated(db: Database): Promise<string | null> {
  const { _max } = await db.observationImport.aggregate({
    where: await countingImports(db),
    _max: { importedAt: true, updatedAt: true },
  });
  const days = [_max.updatedAt, _max.importedAt].flatMap((day) => day?.getTime() ?? []);
  return days.length > 0 ? new Date(Math.max(...days)).toISOString() : null;
}
