import type { Actor } from "~/access/caller";
import type { Transaction } from "~/platform/database.server";
import { failure, type Fault, type Result, success } from "~/platform/result";
import type { Grade } from "../grade";
import { findQuestion } from "../instrument";
import { findInstrument } from "../instruments/instrument-store.server";
import type { GradeSave } from "./grade-save";
import { neverSaved, sameValues, type Standing } from "./standing";

/** A row of a table of grades. */
export interface StoredGrade extends Grade {
  note: string;
  version: number;
  /** The sender's name for the save that the row came from. */
  saveId: string | null;
  updatedAt: Date;
  updatedById: string | null;
  updatedByName: string;
}

/** Somebody saved the question after the version that this save was made from; `standing` is what they saved. */
export type StaleGrade = Fault & { code: "grade_stale"; standing: Standing };

export type QuestionUnknown = Fault & { code: "question_unknown" };

/** What a save is about to write. */
export interface DueSave {
  questionId: string;
  row: StoredGrade;
  /** Null when the question was never saved. */
  before: Standing | null;
}

/** Where the grades of one sheet are kept, and what that sheet asks of a save. All of it works in the save's transaction. */
export interface SavePlace<E extends { instrumentId: string }, F extends Fault> {
  find: (tx: Transaction, questionId: string) => Promise<StoredGrade | null>;
  /** Whether the question may be written to now; if so, in which evaluation. */
  open: (tx: Transaction, questionId: string) => Promise<Result<E, F>>;
  /** Writes the row and the event that tells of it. */
  write: (tx: Transaction, save: DueSave, evaluation: E) => Promise<void>;
}

/**
 * The rules of a save, alike for every sheet (docs/decisions/009-grading-saves.md). A save that was applied already, or that
 * says what stands, is a success and writes nothing; one made from anything but what stands is refused.
 * @returns what stands afterwards, or a fault; of a stale save, with what was saved meanwhile.
 */
export async function applySave<E extends { instrumentId: string }, F extends Fault>(
  tx: Transaction,
  person: Actor,
  { questionId, saveId, baseVersion, grade, note }: GradeSave,
  place: SavePlace<E, F>,
): Promise<Result<Standing, F | StaleGrade | QuestionUnknown>> {
  const row = await place.find(tx, questionId);
  const before = row ? asStanding(row) : neverSaved;
  const saysWhatStands = sameValues(before, { grade, note });
  // The answer to a save may be lost on its way; the browser then asks again, perhaps after the sheet was closed. A form
  // without scripts keeps its save's name when a person goes back to it and gives something else: that is no repetition.
  if (saysWhatStands && row?.saveId === saveId && row.updatedById === person.id) return success(before);

  const open = await place.open(tx, questionId);
  if (!open.ok) return open;
  const instrument = await findInstrument(tx, open.value.instrumentId);
  if (!findQuestion(instrument, questionId)) {
    return failure({ code: "question_unknown", values: { value: questionId, instrument: instrument.id } });
  }
  if (saysWhatStands) return success(before);
  if (before.version !== baseVersion) return failure({ code: "grade_stale", standing: before });

  const saved: StoredGrade = {
    ...grade,
    note,
    version: baseVersion + 1,
    saveId,
    updatedAt: new Date(),
    updatedById: person.id,
    updatedByName: person.name,
  };
  await place.write(tx, { questionId, row: saved, before: row && before }, open.value);
  return success(asStanding(saved));
}

export const gradeOf = ({ system, extent, result }: Grade): Grade => ({ system, extent, result });

export function asStanding(row: StoredGrade): Standing {
  return {
    version: row.version,
    grade: gradeOf(row),
    note: row.note,
    at: row.updatedAt.toISOString(),
    by: { id: row.updatedById, name: row.updatedByName },
  };
}
