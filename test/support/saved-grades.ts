import type { GradingMode } from "~/assessment/evaluations/evaluation";
import { asStanding, gradeOf, type StoredGrade } from "~/assessment/grading/apply-save.server";
import { type GradedValues, sameValues } from "~/assessment/grading/standing";
import { sheetOf } from "~/assessment/sheets/sheet";
import type { Grade } from "~/assessment/grade";
import { type Database, inTransaction, type Transaction } from "~/platform/database.server";
import type { GradingWriter } from "./grading-writer";

/** A sheet of grades with the pages that write on it. */
export interface WrittenSheet {
  evaluationId: string;
  mode: GradingMode;
  writers: GradingWriter[];
}

/** A line of the audit trail that tells of a save; only of a team's sheet does it tell what was given. */
interface TrailLine {
  version: number;
  after: GradedValues | null;
}

/**
 * What of the pages' work the database does not hold as it was marked as saved, in sentences; empty when all of it is there. A
 * save is lost when its version was not reached or says something else; torn when a row is not what one save said; doubled when
 * the trail counts a version twice, leaves one out, or there are more versions than saves.
 */
export async function savedGradeFaults(db: Database, sheet: WrittenSheet): Promise<string[]> {
  // The pages go on sending meanwhile: what counts is what was acknowledged before, in the database as it is at one moment.
  const acknowledged = sheet.writers.flatMap((writer) => writer.acknowledged);
  const { rows, trail } = await inTransaction(db, async (tx) => ({
    rows: await rowsOf(tx, sheet),
    trail: await trailOf(tx, sheet),
  }));
  const sent = new Map(sheet.writers.flatMap((writer) => [...writer.sent]));
  const faults: string[] = [];
  for (const [questionId, row] of rows) {
    const source = sent.get(row.saveId ?? "");
    if (source?.questionId !== questionId || !sameValues(source.save, asStanding(row))) {
      faults.push(`torn: ${questionId} holds ${JSON.stringify(row)}, which nobody sent`);
    }
    const versions = (trail.get(questionId) ?? []).map(({ version }) => version);
    const once = Array.from({ length: row.version }, (_, index) => index + 1);
    const saves = [...sent.values()].filter((save) => save.questionId === questionId).length;
    if (versions.join() !== once.join() || row.version > saves) {
      faults.push(`doubled: ${questionId} is at ${row.version} after ${saves} saves: ${versions.join()}`);
    }
  }
  for (const { questionId, standing } of acknowledged) {
    const row = rows.get(questionId);
    const line = trail.get(questionId)?.[standing.version - 1];
    const now = row?.version === standing.version ? asStanding(row) : standing;
    if (!line || !sameValues(line.after ?? now, standing) || !sameValues(now, standing)) {
      faults.push(`lost: ${questionId} of ${JSON.stringify(standing)}`);
    }
  }
  return faults;
}

/** Where the pages show something else than the database holds. Several pages of one sheet: of the page that saved last. */
export async function unlikePages(db: Database, sheet: WrittenSheet): Promise<string[]> {
  const rows = await rowsOf(db, sheet);
  return sheet.writers.flatMap((writer) =>
    [...writer.standings()].flatMap(([questionId, shown]) => {
      const row = rows.get(questionId);
      const isNewest = shown.version === (row?.version ?? 0);
      if (isNewest ? !row || sameValues(asStanding(row), shown) : sheet.writers.length > 1) return [];
      return [`${questionId} is ${JSON.stringify(row)}, and the page shows ${JSON.stringify(shown)}`];
    }),
  );
}

async function rowsOf(db: Database | Transaction, sheet: WrittenSheet): Promise<Map<string, StoredGrade>> {
  const { evaluationId, mode, writers } = sheet;
  const own = sheetOf(writers[0]?.personId ?? "");
  const rows: ({ questionId: string } & StoredGrade)[] =
    mode === "together"
      ? await db.grade.findMany({ where: { evaluationId } })
      : await db.sheetGrade.findMany({ where: { evaluationId, sheet: own } });
  return new Map(rows.map((row) => [row.questionId, row]));
}

/** The lines of each question, the lowest version first. */
async function trailOf(db: Transaction, sheet: WrittenSheet): Promise<Map<string, TrailLine[]>> {
  const { evaluationId, mode, writers } = sheet;
  const events = await db.auditEvent.findMany({
    where:
      mode === "together"
        ? { evaluationId, event: "grade_saved" }
        : { evaluationId, event: "own_grade_saved", actorId: writers[0]?.personId ?? "" },
  });
  const trail = new Map<string, TrailLine[]>();
  for (const { subject, detail } of events) {
    const { version, after } = JSON.parse(detail ?? "{}") as {
      version: number;
      after?: Grade & { note: string };
    };
    const line = { version, after: after ? { grade: gradeOf(after), note: after.note } : null };
    trail.set(subject ?? "", [...(trail.get(subject ?? "") ?? []), line]);
  }
  for (const lines of trail.values()) lines.sort((one, other) => one.version - other.version);
  return trail;
}
