import { recordEvent } from "~/access/audit.server";
import type { Actor } from "~/access/caller";
import { type Database, inTransaction, type Transaction } from "~/platform/database.server";
import type { LocalizedText } from "~/platform/i18n/languages";
import { failure, type Fault, type Result, success } from "~/platform/result";
import { notWritten } from "./report-texts";

/** A part of a report as it is kept. */
export interface WrittenPart {
  text: LocalizedText;
  /** Counts the saves; 0 where nobody has saved any. */
  version: number;
  savedBy: { name: string; at: Date } | null;
}

/** Somebody else saved the part after the text that this change was made from. */
export type StaleText = Fault & { code: "report_text_stale"; current: WrittenPart };

export const unwritten: WrittenPart = { text: notWritten, version: 0, savedBy: null };

/** What is written in the report of a wave, by part. */
export async function loadReportTexts(
  db: Database | Transaction,
  waveId: string,
): Promise<Map<string, WrittenPart>> {
  const rows = await db.surveyReportText.findMany({ where: { waveId } });
  return new Map(
    rows.map(({ part, content, version, updatedByName, updatedAt }) => [
      part,
      {
        text: JSON.parse(content) as LocalizedText,
        version,
        savedBy: { name: updatedByName, at: updatedAt },
      },
    ]),
  );
}

/**
 * Writes a part of a report.
 * @param save `version` is that of the text the change was made from. Saving what already stands is a success at any version.
 */
export function saveText(
  db: Database,
  actor: Actor,
  save: { waveId: string; part: string; text: LocalizedText; version: number },
): Promise<Result<{ version: number }, StaleText>> {
  const { waveId, part, text, version } = save;
  return inTransaction(db, async (tx) => {
    const before = (await loadReportTexts(tx, waveId)).get(part) ?? unwritten;
    if (isSame(before.text, text)) return success({ version: before.version });
    if (before.version !== version) return failure({ code: "report_text_stale", current: before });
    const data = {
      content: JSON.stringify(text),
      version: version + 1,
      updatedAt: new Date(),
      updatedByName: actor.name,
    };
    await tx.surveyReportText.upsert({
      where: { waveId_part: { waveId, part } },
      create: { waveId, part, ...data },
      update: data,
    });
    const { name } = await tx.wave.findUniqueOrThrow({ where: { id: waveId }, select: { name: true } });
    await recordEvent(tx, actor, {
      event: "survey_report_text_saved",
      subject: name,
      detail: { waveId, part, before: before.text, after: text },
    });
    return success({ version: version + 1 });
  });
}

const isSame = (one: LocalizedText, other: LocalizedText): boolean =>
  one.nb === other.nb && one.nn === other.nn && one.en === other.en;
