import type { Database } from "~/platform/database.server";

/**
 * A mark that changes when an import comes in, is undone or goes, and never otherwise: what is computed from the register holds as long as
 * its mark does.
 */
export async function registerState(db: Database): Promise<string> {
  const { _max, _count } = await db.observationImport.aggregate({
    _max: { id: true, undoneAt: true },
    _count: { id: true, undoneAt: true },
  });
  return [_max.id ?? 0, _max.undoneAt?.getTime() ?? 0, _count.id, _count.undoneAt].join(".");
}
