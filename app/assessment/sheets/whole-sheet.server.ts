import type { Caller } from "~/access/caller";
import { type Database, inTransaction } from "~/platform/database.server";
import { applySave } from "../grading/apply-save.server";
import type { GradeSave } from "../grading/grade-save";
import { areaIdOf } from "../instrument";
import { type SheetKind, sheetPlace } from "./sheet-store.server";

/**
 * Saves many questions of a sheet in one transaction, by the same rules as one at a time; whether the sheet is open is asked once
 * for each area. For what Peil itself writes: a page saves a question at a time and tells what is wrong with it.
 * @throws Error when one of them is refused; then none is saved.
 */
export async function saveWholeSheet(
  db: Database,
  caller: Caller,
  { evaluationId, kind, saves }: { evaluationId: string; kind: SheetKind; saves: readonly GradeSave[] },
): Promise<void> {
  const place = sheetPlace(caller, evaluationId, kind);
  await inTransaction(db, async (tx) => {
    const opened = new Map<string, Awaited<ReturnType<typeof place.open>>>();
    for (const save of saves) {
      const saved = await applySave(tx, caller, save, {
        ...place,
        async open(_tx, questionId) {
          const areaId = areaIdOf(questionId);
          const open = opened.get(areaId) ?? (await place.open(tx, questionId));
          opened.set(areaId, open);
          return open;
        },
      });
      if (!saved.ok) throw new Error(`${save.questionId} could not be saved: ${JSON.stringify(saved.fault)}`);
    }
  });
}
