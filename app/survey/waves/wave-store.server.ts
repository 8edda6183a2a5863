import { recordEvent } from "~/access/audit.server";
import type { Actor } from "~/access/caller";
import type { Wave as WaveRow } from "~/platform/generated/sqlite/client";
import { type Database, inTransaction } from "~/platform/database.server";
import type { Language } from "~/platform/i18n/languages";
import { failure, type Fault, type Result, success } from "~/platform/result";
import type { FrameUnit } from "../frame";
import type { SurveyKey } from "../instruments/instrument-store.server";
import { type WaveTexts, waveTextsSchema } from "./wave-texts";

/** A wave that somebody sets up: one survey, sent once to a frame. */
export interface NewWave {
  /** Chosen by the form that sets it up, so that the form sent twice makes one wave. */
  id?: string;
  instrument: SurveyKey;
  name: string;
  opensAt: Date;
  closesAt: Date;
  /** Who asks, as respondents read it. */
  senderName: string;
  /** The address that respondents write to. */
  replyTo: string;
  texts: WaveTexts;
  /** The day, «2026-11-21», after which addresses and links are deleted. */
  retainUntil: string;
  frame: readonly NewFrameMember[];
  /** Made up for the demo. */
  invented?: boolean;
}

/** A municipality that the wave goes to; the language is that of its mail, bokmål unless told. */
export type NewFrameMember = FrameUnit & { language?: Language | null };

export type NewWaveFault = Fault & {
  code: "wave_closes_before_opening" | "wave_frame_empty" | "form_already_sent";
};

/**
 * Sets up a wave with its frame. A form that is sent twice sets up one; sent with something else in it, it is refused.
 * @returns the wave's id.
 * @throws Error when the database has no such survey.
 */
export async function createWave(
  db: Database,
  actor: Actor,
  wave: NewWave,
): Promise<Result<string, NewWaveFault>> {
  const { instrument, frame, texts, invented = false, ...rest } = wave;
  if (wave.closesAt <= wave.opensAt) return failure({ code: "wave_closes_before_opening" });
  if (frame.length === 0) return failure({ code: "wave_frame_empty" });
  return inTransaction(db, async (tx) => {
    const twin = wave.id === undefined ? null : await tx.wave.findUnique({ where: { id: wave.id } });
    if (twin) return isSame(twin, wave) ? success(twin.id) : failure({ code: "form_already_sent" });
    const { id } = await tx.wave.create({
      data: {
        ...rest,
        instrumentId: instrument.id,
        instrumentVersion: instrument.version,
        texts: JSON.stringify(waveTextsSchema.parse(texts)),
        invented,
        createdByName: actor.name,
      },
    });
    await tx.frameMember.createMany({ data: frame.map((unit) => memberRow(id, unit)) });
    await recordEvent(tx, actor, {
      event: "wave_created",
      subject: wave.name,
      detail: { waveId: id, instrument: instrument.id, version: instrument.version, frame: frame.length },
    });
    return success(id);
  });
}

function isSame(
  row: Pick<WaveRow, "name" | "opensAt" | "closesAt" | "instrumentId">,
  wave: NewWave,
): boolean {
  return (
    row.name === wave.name &&
    row.instrumentId === wave.instrument.id &&
    row.opensAt.getTime() === wave.opensAt.getTime() &&
    row.closesAt.getTime() === wave.closesAt.getTime()
  );
}

/** What is stored of a municipality when it comes into the frame of a wave. */
export function memberRow(waveId: string, unit: NewFrameMember) {
  const { municipality, name, population, centrality, income, group, region, email } = unit;
  return {
    waveId,
    municipality,
    name,
    population,
    centrality,
    income,
    group: group !== null && /^\d+$/.test(group) ? Number(group) : null,
    region: region ?? "",
    email: email ?? "",
    language: unit.language ?? "nb",
  };
}

/** Closes a wave before its time, for good. Closing it again changes nothing. */
export async function closeWave(db: Database, actor: Actor, waveId: string): Promise<void> {
  await inTransaction(db, async (tx) => {
    const { count } = await tx.wave.updateMany({
      where: { id: waveId, closedAt: null },
      data: { closedAt: new Date(), version: { increment: 1 } },
    });
    if (count === 0) return;
    const { name } = await tx.wave.findUniqueOrThrow({ where: { id: waveId } });
    await recordEvent(tx, actor, { event: "wave_closed", subject: name, detail: { waveId } });
  });
}
