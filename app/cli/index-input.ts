import { idOf } from "~/platform/definition-check.server";
import { type DefinitionFile, placedFaultLine } from "~/platform/definition-file.server";
import { faultLine } from "~/platform/fault-sentence";
import { translator } from "~/platform/i18n/translator";
import {
  type Checked,
  checkComposites,
  checkIndices,
  shippedFiles,
} from "~/registry/indices/index-file.server";
import { type DefinedIndex, observedIds } from "~/registry/indices/index-indicators";
import { type ObservationTable, observationTable } from "~/registry/observations/observation-table";
import { type ReadObservation, readObservations } from "~/registry/observations/read-observations";
import { CommandFault } from "./command-fault";
import { readInputFile } from "./input-file";
import { listed } from "./listed";

/**
 * The index that ships under this id.
 * @throws CommandFault when there is none, or its definition does not hold.
 */
export function readIndex(id: string): DefinedIndex {
  const files = shippedFiles().filter(({ content }) => ["index", "composite"].includes(kindOf(content)));
  const file = files.find(({ content }) => idOf(content) === id);
  if (!file) {
    const known = files.flatMap(({ content }) => idOf(content) ?? []).join(", ");
    throw new CommandFault([`There is no index «${id}». Peil has: ${known}.`]);
  }
  if (kindOf(file.content) === "index") return { kind: "index", definition: theOnly(checkIndices([file])) };
  const definition = theOnly(checkComposites([file], files));
  const quality = files.filter(({ content }) => idOf(content) === definition.quality.definition);
  return { kind: "composite", definition, quality: theOnly(checkIndices(quality)) };
}

function kindOf(content: DefinitionFile["content"]): string {
  return typeof content === "object" && content !== null && "kind" in content ? String(content.kind) : "";
}

function theOnly<T>({ definitions, faults }: Checked<T>): T {
  const [found] = definitions;
  if (!found || faults.length > 0) throw new CommandFault(faults.map(placedFaultLine));
  return found.definition;
}

/** The observations of a year, and what of them is not used. */
export interface IndexInput {
  table: ObservationTable;
  /** Indicators of that year that the index does not ask for. */
  unused: string[];
}

/**
 * The observations of one year for an index.
 * @throws CommandFault with every fault of the file, or when it has nothing of the year or of the index.
 */
export function readIndexInput(file: string, asked: DefinedIndex, year: number): IndexInput {
  const read = readObservations(readInputFile(file));
  if (!read.ok) throw new CommandFault(read.faults.map((fault) => faultLine(file, fault, translator("en"))));
  const ofYear = read.observations.filter((observation) => observation.year === year);
  if (ofYear.length === 0) {
    const years = listed(read.observations.map((observation) => String(observation.year)));
    throw new CommandFault([`${file}: there is no row of ${year}. The file has ${years}.`]);
  }
  const asks = new Set(observedIds(asked));
  const unused = ofYear.filter(({ indicator }) => !asks.has(indicator));
  if (unused.length === ofYear.length) throw new CommandFault([nothingOfIndex(file, asked, unused, asks)]);
  const used = ofYear.filter(({ indicator }) => asks.has(indicator));
  return {
    table: observationTable(used, year),
    unused: [...new Set(unused.map(({ indicator }) => indicator))].sort(),
  };
}

function nothingOfIndex(
  file: string,
  { definition }: DefinedIndex,
  rows: readonly ReadObservation[],
  asks: ReadonlySet<string>,
): string {
  const has = listed(rows.map(({ indicator }) => indicator));
  return `${file}: no row has an indicator of ${definition.id}. The file has ${has}; the index asks for ${listed(asks)}.`;
}
