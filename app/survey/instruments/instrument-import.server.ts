import { type PlacedFault, readDefinition } from "~/platform/definition-file.server";
import type { Instrument } from "../instrument";
import { checkSurveys } from "./instrument-file.server";

/** An instrument that somebody sent, or everything in it that a person must mend, each with its line. */
export type ImportedInstrument = { ok: true; instrument: Instrument } | { ok: false; faults: PlacedFault[] };

/**
 * Reads an instrument in the form of a file in survey-definitions/surveys/, such as `instrumentYaml` writes it.
 * @param file the name that its faults call it.
 */
export function importInstrument(file: string, bytes: Uint8Array): ImportedInstrument {
  const { instruments, faults } = checkSurveys([readDefinition(file, bytes)]);
  const [found] = instruments;
  return found ? { ok: true, instrument: found.instrument } : { ok: false, faults };
}
