import fs from "node:fs";
import path from "node:path";
import type { Database, Transaction } from "~/platform/database.server";
import { readFrame } from "~/survey/frame";
import { surveyFolder } from "~/survey/instruments/instrument-file.server";
import type { FoundWave } from "~/survey/waves/find-wave.server";

/**
 * Whether a wave asks the very municipalities that the source of its questionnaire asked, as they were then. What the source's own
 * figures are noted to be is true of them alone.
 */
export async function asksSourceFrame(
  db: Database | Transaction,
  { row, instrument }: FoundWave,
): Promise<boolean> {
  const file = path.join(surveyFolder, `${instrument.id}.frame.csv`);
  if (row.invented || !fs.existsSync(file)) return false;
  const source = readFrame(instrument, fs.readFileSync(file));
  if (!source.ok) return false;
  const members = await db.frameMember.findMany({
    where: { waveId: row.id },
    select: { municipality: true, population: true },
  });
  const populations = new Map(members.map(({ municipality, population }) => [municipality, population]));
  return (
    members.length === source.units.length &&
    source.units.every(({ municipality, population }) => populations.get(municipality) === population)
  );
}
