import type { Database, Transaction } from "~/platform/database.server";
import type { FoundWave } from "~/survey/waves/find-wave.server";
import { readWaveData } from "~/survey/waves/wave-responses.server";
import { type Coding, type ReportFigures, reportFigures } from "./figures";

/** The figures of a wave as its responses stand now. */
export async function loadFigures(
  db: Database | Transaction,
  found: FoundWave,
  isProtected: boolean,
): Promise<ReportFigures> {
  const { frame, responses } = await readWaveData(db, found);
  const municipalityOf = new Map(responses.map(({ id, municipality }) => [id, municipality]));
  const municipalitiesOf = (given: readonly { responseId: string }[]): string[] =>
    given.flatMap(({ responseId }) => municipalityOf.get(responseId) ?? []);
  const codes = await db.textCode.findMany({
    where: { waveId: found.row.id },
    orderBy: { position: "asc" },
    include: { codings: { select: { responseId: true } } },
  });
  const readings = await db.textReading.findMany({
    where: { response: { member: { waveId: found.row.id } } },
    select: { variable: true, responseId: true },
  });
  const codings: Coding[] = [
    ...codes.map(({ variable, label, codings: given }) => ({
      variable,
      label,
      municipalities: municipalitiesOf(given),
    })),
    ...readings.map((reading) => ({
      variable: reading.variable,
      label: null,
      municipalities: municipalitiesOf([reading]),
    })),
  ];
  return reportFigures(found.instrument, { frame, responses, codings }, isProtected);
}
