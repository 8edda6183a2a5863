import { recordEvent } from "~/access/audit.server";
import type { Actor } from "~/access/caller";
import { type Database, inTransaction } from "~/platform/database.server";
import { failure, type Fault, type Result, success } from "~/platform/result";
import { requireWave } from "~/survey/waves/find-wave.server";
import { waveState } from "~/survey/waves/wave";
import { draftContent } from "./load-survey-report.server";

export type PublishFault = Fault & { code: "report_wave_open" | "report_nobody_answered" };

/**
 * Publishes the report of a closed wave: its figures, under disclosure control, and its texts are frozen under the next number.
 * Publishing what is published changes nothing.
 * @returns the number of the publication that stands.
 */
export function publishReport(
  db: Database,
  actor: Actor,
  waveId: string,
  now: Date = new Date(),
): Promise<Result<number, PublishFault>> {
  return inTransaction(db, async (tx) => {
    const found = await requireWave(tx, waveId);
    const latest = await tx.surveyPublication.findFirst({
      where: { waveId },
      orderBy: { number: "desc" },
      select: { number: true },
    });
    if (found.row.publishedAt) return success(latest?.number ?? 0);
    if (waveState(found.row, now) !== "closed") return failure({ code: "report_wave_open" });
    const content = await draftContent(tx, found, true);
    const { complete, partial } = content.figures.response;
    if (complete + partial === 0) return failure({ code: "report_nobody_answered" });
    const number = (latest?.number ?? 0) + 1;
    const published = { publishedAt: now, publishedByName: actor.name };
    await tx.surveyPublication.create({
      data: { waveId, number, content: JSON.stringify(content), ...published },
    });
    await tx.wave.update({ where: { id: waveId }, data: { ...published, version: { increment: 1 } } });
    await recordEvent(tx, actor, {
      event: "survey_report_published",
      subject: found.row.name,
      detail: { waveId, number, complete, partial },
    });
    return success(number);
  });
}

export type TakeBackFault = Fault & { code: "report_reason_missing" | "report_reason_too_long" };

const REASON_MOST = 500;

/** Takes a published report back, so that only administrators can read it. Taking back what is not published changes nothing. */
export function takeBackReport(
  db: Database,
  actor: Actor,
  waveId: string,
  written: string,
): Promise<Result<null, TakeBackFault>> {
  const reason = written.trim();
  return inTransaction(db, async (tx) => {
    const { row } = await requireWave(tx, waveId);
    if (!row.publishedAt) return success(null);
    if (reason === "") return failure({ code: "report_reason_missing" });
    if (reason.length > REASON_MOST) return failure({ code: "report_reason_too_long" });
    await tx.wave.update({
      where: { id: waveId },
      data: { publishedAt: null, publishedByName: null, version: { increment: 1 } },
    });
    await recordEvent(tx, actor, {
      event: "survey_report_taken_back",
      subject: row.name,
      detail: { waveId, reason },
    });
    return success(null);
  });
}
