import fs from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import { findingKinds } from "~/assessment/finding-kind";
import type { Instrument } from "~/assessment/instrument";
import {
  contentHash,
  instrumentFolder,
  readInstruments,
} from "~/assessment/instruments/instrument-file.server";
import type { Snapshot } from "~/assessment/publication/snapshot";
import { inProject } from "~/platform/root.server";

const grade = z.object({
  question: z.string(),
  system: z.number(),
  extent: z.number(),
  result: z.number(),
  note: z.string(),
});
const finding = z.object({ kind: z.enum(findingKinds), text: z.string(), questions: z.array(z.string()) });
const area = z.object({ id: z.string(), grades: z.array(grade), findings: z.array(finding) });
const demoSchema = z.object({ summary: z.string(), areas: z.array(area) });

let read: Instrument | undefined;

/** Kommunekompasset 2020 as it ships. */
export function kommunekompasset(): Instrument {
  return (read ??= readKommunekompasset());
}

function readKommunekompasset(): Instrument {
  const { instruments, faults } = readInstruments(instrumentFolder);
  const found = instruments.find(({ instrument }) => instrument.id === "kommunekompass-2020");
  if (!found) throw new Error(`The instrument does not hold: ${JSON.stringify(faults)}`);
  return found.instrument;
}

/** The finished evaluation of the demo workspace as a published version, without a database. */
export function lerkevikSnapshot(changes: Partial<Snapshot> = {}): Snapshot {
  const instrument = kommunekompasset();
  const demo = demoSchema.parse(parse(fs.readFileSync(inProject("prisma/seed/demo/lerkevik.yaml"), "utf8")));
  return {
    format: 1,
    evaluationId: "5f0f3b52-7d5c-4a0c-9a3e-0b6f8f0d7c11",
    number: 1,
    publishedAt: "2026-03-03T13:32:00.000Z",
    publishedByName: "Ingrid Solvang",
    reason: null,
    year: 2026,
    language: "nb",
    invented: true,
    instrument: { id: instrument.id, version: instrument.version, contentHash: contentHash(instrument) },
    municipality: {
      number: "9901",
      name: "Lerkevik",
      county: "Nordland",
      facts: [
        { kind: "centrality_class", year: 2024, value: 6, source: "Oppdiktet" },
        { kind: "inhabitants", year: 2026, value: 6412, source: "Oppdiktet" },
        { kind: "kostra_group", year: 2024, value: 2, source: "Oppdiktet" },
      ],
    },
    team: ["Ingrid Solvang", "Ánte Sárá Nystø"],
    summary: demo.summary,
    grades: demo.areas.flatMap(({ grades }) =>
      grades.map(({ question, ...rest }) => ({ questionId: question, ...rest })),
    ),
    findings: demo.areas.flatMap(({ id, findings }) =>
      findings.map(({ kind, text, questions }) => ({ areaId: id, kind, text, questionIds: questions })),
    ),
    ...changes,
  };
}
