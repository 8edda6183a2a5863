import { createHash } from "node:crypto";
import {
  type DefinitionFile,
  listDefinitionFiles,
  type PlacedFault,
  readDefinitionFile,
} from "~/platform/definition-file.server";
import { inProject } from "~/platform/root.server";
import type { Instrument } from "../instrument";
import { instrumentFaults } from "./instrument-faults";
import { instrumentSchema } from "./instrument-schema";

/** Where the instruments that Peil ships are defined. */
export const instrumentFolder = inProject("survey-definitions", "assessments");

/** A definition that holds, with the file that it was read from. */
export interface InstrumentFile {
  file: string;
  instrument: Instrument;
}

export interface CheckedInstruments {
  instruments: InstrumentFile[];
  /** Every fault of every file; a file with any is not among the instruments. */
  faults: PlacedFault[];
}

/** Reads and checks every instrument of a folder. */
export function readInstruments(folder: string): CheckedInstruments {
  return checkInstruments(listDefinitionFiles(folder).map(readDefinitionFile));
}

/** Checks definitions each by itself and together: no two may have the same id. */
export function checkInstruments(files: readonly DefinitionFile[]): CheckedInstruments {
  const instruments: InstrumentFile[] = [];
  const faults: PlacedFault[] = [];
  const owners = new Map<string, string>();
  for (const definition of files) {
    const own = [...definition.faults, ...contentFaults(definition)];
    const id = idOf(definition.content);
    const owner = id === undefined ? undefined : owners.get(id);
    if (owner) {
      own.push(
        definition.place({
          path: ["id"],
          message: `${id} is the id of ${owner} too; two definitions cannot share one`,
        }),
      );
    } else if (id !== undefined) {
      owners.set(id, definition.file);
    }
    faults.push(...own);
    if (own.length === 0) {
      instruments.push({ file: definition.file, instrument: instrumentSchema.parse(definition.content) });
    }
  }
  return { instruments, faults };
}

/** Every fault of the content, in the order of the file's lines. */
function contentFaults({ content, place }: DefinitionFile): PlacedFault[] {
  if (content === undefined) return [];
  return instrumentFaults(content)
    .map(place)
    .sort((one, other) => (one.line ?? 0) - (other.line ?? 0));
}

/** The id that the content claims, whether or not the rest of it holds. */
export function idOf(content: unknown): string | undefined {
  return typeof content === "object" && content !== null && "id" in content && typeof content.id === "string"
    ? content.id
    : undefined;
}

/**
 * SHA-256 of what the definition says. Comments, line breaks and the order of keys in the file are not content; the order of
 * areas, questions and bands is.
 */
export function contentHash(instrument: Instrument): string {
  return createHash("sha256").update(canonical(instrument)).digest("hex");
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${entries.map(([key, of]) => `${JSON.stringify(key)}:${canonical(of)}`).join(",")}}`;
}
