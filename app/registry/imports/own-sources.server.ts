import { createHash, randomUUID } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { readConfiguration } from "~/platform/configuration.server";
import {
  type PlacedFault,
  readDefinition,
  readDefinitionFile,
  shownPath,
} from "~/platform/definition-file.server";
import type { SourceDefinition } from "./source-definition";
import { checkSources } from "./source-file.server";

/** A file in the data folder that says which figures of a table are filed under which indicator. */
export interface OwnSourceFile {
  /** Without its ending. */
  name: string;
  fileName: string;
  text: string;
  /** SHA-256 of what it says: whoever saves tells what was seen. */
  version: string;
  /** Null where it does not hold. */
  definition: SourceDefinition | null;
  faults: PlacedFault[];
}

/** Files are this process's own to write, as the other files of the data folder. */
const FILE_MODE = 0o600;
const FOLDER_MODE = 0o700;

export const ownSourceFolder = (): string => path.join(readConfiguration().dataDirectory, "sources");

/**
 * Every definition of the data folder, read anew: those that the page writes first, then by name. One that does not hold tells why, with
 * its line, and hinders neither the others nor the server.
 */
export function readOwnSources(): OwnSourceFile[] {
  const files = namesInFolder().map((fileName) => {
    const absolute = path.join(ownSourceFolder(), fileName);
    const bytes = bytesOf(absolute);
    const read = bytes ? readDefinition(shownPath(absolute), bytes) : readDefinitionFile(absolute);
    return { fileName, bytes: bytes ?? new Uint8Array(), read };
  });
  const { definitions, faults } = checkSources(files.map(({ read }) => read));
  return files
    .map(({ fileName, bytes, read: { file } }) => ({
      name: baseName(fileName),
      fileName,
      text: Buffer.from(bytes).toString("utf8"),
      version: createHash("sha256").update(bytes).digest("hex"),
      definition: definitions.find((checked) => checked.file === file)?.definition ?? null,
      faults: faults.filter((fault) => fault.file === file),
    }))
    .sort((one, other) => Number(isOfPage(other)) - Number(isOfPage(one)));
}

/** The file of this name; null when there is none. */
export function findOwnSource(name: string): OwnSourceFile | null {
  return readOwnSources().find((file) => file.name === name) ?? null;
}

/** Writes a definition in one move, so that nobody reads half of it: over the file of this name, should its ending be .yml. */
export function writeOwnSource(name: string, text: string): void {
  const fileName = namesInFolder().find((each) => baseName(each) === name) ?? `${name}.yaml`;
  fs.mkdirSync(ownSourceFolder(), { recursive: true, mode: FOLDER_MODE });
  const unfinished = path.join(ownSourceFolder(), `unfinished-${randomUUID()}`);
  fs.writeFileSync(unfinished, text, { mode: FILE_MODE, flush: true });
  fs.renameSync(unfinished, path.join(ownSourceFolder(), fileName));
}

export function deleteOwnSource({ fileName }: OwnSourceFile): void {
  fs.rmSync(path.join(ownSourceFolder(), fileName), { force: true });
}

const baseName = (fileName: string): string => fileName.replace(/\.ya?ml$/, "");

const isOfPage = ({ name }: { name: string }): boolean => name.startsWith("own-");

function namesInFolder(): string[] {
  try {
    return fs
      .readdirSync(ownSourceFolder())
      .filter((name) => /^[^.].*\.ya?ml$/.test(name))
      .sort();
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw error;
  }
}

/** Null where they cannot be read, as of a folder of that name; reading it as a definition tells so. */
function bytesOf(absolute: string): Uint8Array | null {
  try {
    return fs.readFileSync(absolute);
  } catch {
    return null;
  }
}
