import fs from "node:fs";
import { instrumentFolder, readInstruments } from "~/assessment/instruments/instrument-file.server";
import type { Instrument } from "~/assessment/instrument";
import { type KnownForResults, readResultsFile } from "~/assessment/earlier-results/published-results-file";
import { groupFigures, type PublishedResult } from "~/assessment/earlier-results/published-results";
import { inProject } from "~/platform/root.server";

let read: Instrument | undefined;

/** The instrument that ships. */
export function kommunekompass(): Instrument {
  read ??= readInstruments(instrumentFolder).instruments.find(
    ({ instrument }) => instrument.id === "kommunekompass-2020",
  )?.instrument;
  if (!read) throw new Error("Kommunekompasset 2020 does not ship.");
  return read;
}

export const meloyFile = (): Buffer => fs.readFileSync(inProject("prisma", "seed", "meloy-2023.csv"));

export const known = (): KnownForResults => ({
  instruments: [kommunekompass()],
  municipalities: new Set(["1837", "5605"]),
  formerNumbers: new Map([
    ["2030", ["5605"]],
    ["5012", ["5055", "5056", "5059"]],
  ]),
});

/** Meløy 2023 as it ships. */
export function meloy(): PublishedResult {
  const file = readResultsFile(meloyFile(), known());
  if (!file.ok) throw new Error(JSON.stringify(file.faults));
  const [result] = groupFigures(file.figures, () => kommunekompass());
  if (!result) throw new Error("The file has no result.");
  return result;
}
