import fs from "node:fs";
import path from "node:path";
import { isMap, isNode, isScalar, LineCounter, type Node, parseDocument } from "yaml";
import { type DefinitionFault, pathText } from "./definition-fault";
import { keepContent, keptContent } from "./kept-content.server";
import { inProject } from "./root.server";

/** A fault with the place where a person mends it. */
export interface PlacedFault {
  /** As a person types it: relative to the folder they stand in. */
  file: string;
  /** From 1; null when the fault is about the file itself. */
  line: number | null;
  /** From 1, where the text itself cannot be read there. */
  column?: number;
  path: string;
  message: string;
}

/** A definition as it stands in its file, before anything is known of its form. */
export interface DefinitionFile {
  file: string;
  content: unknown;
  /** Faults of the file as YAML. With any that hides content, `content` is undefined. */
  faults: PlacedFault[];
  /** Gives a fault of the content its line. */
  place: (fault: DefinitionFault) => PlacedFault;
}

/** Reads one YAML file. A file that cannot be read, or is no YAML, is a fault and not an error. */
export function readDefinitionFile(absolute: string): DefinitionFile {
  const file = shownPath(absolute);
  let bytes: Uint8Array;
  try {
    bytes = fs.readFileSync(absolute);
  } catch (error) {
    const missing = error instanceof Error && "code" in error && error.code === "ENOENT";
    return unreadable(file, missing ? "there is no such file" : NOT_TEXT);
  }
  const ships = absolute.startsWith(inProject("survey-definitions", path.sep));
  return ships ? readShipped(file, bytes) : readDefinition(file, bytes);
}

/** What ships with Peil is the same at every start, so that it is parsed once. */
function readShipped(file: string, bytes: Uint8Array): DefinitionFile {
  const content = keptContent(bytes);
  if (content !== undefined)
    return { file, content, faults: [], place: (fault) => readDefinition(file, bytes).place(fault) };
  const read = readDefinition(file, bytes);
  if (read.content !== undefined && read.faults.length === 0) keepContent(bytes, read.content);
  return read;
}

/**
 * Reads a definition that stands in a file or was sent by somebody.
 * @param file what its faults call it.
 */
export function readDefinition(file: string, bytes: Uint8Array): DefinitionFile {
  const lines = new LineCounter();
  const at = (line: number | null, message: string): PlacedFault => ({ file, line, path: "", message });
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return unreadable(file, NOT_TEXT);
  }
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const faults = document.errors.map((error): PlacedFault => {
    const { line, col } = lines.linePos(error.pos[0]);
    return { ...at(line, `is not valid YAML: ${error.message}`), column: col };
  });
  if (document.errors.some(({ code }) => code !== "DUPLICATE_KEY")) return withoutContent(file, faults);
  if (document.contents === null) return withoutContent(file, [at(1, "is empty")]);

  let content: unknown;
  try {
    content = document.toJS();
  } catch (error) {
    return withoutContent(file, [
      at(1, `is not valid YAML: ${error instanceof Error ? error.message : String(error)}`),
    ]);
  }
  const { contents } = document;
  return {
    file,
    content,
    faults,
    place: ({ path: keys, message }) => {
      const offset = offsetOf(contents, keys);
      return { file, line: lines.linePos(offset).line, path: pathText(keys), message };
    },
  };
}

const NOT_TEXT = "cannot be read as text in UTF-8";

function unreadable(file: string, message: string): DefinitionFile {
  return withoutContent(file, [{ file, line: null, path: "", message }]);
}

function withoutContent(file: string, faults: PlacedFault[]): DefinitionFile {
  const place = ({ path: keys, message }: DefinitionFault) => ({
    file,
    line: null,
    path: pathText(keys),
    message,
  });
  return { file, content: undefined, faults, place };
}

/** Every .yaml file in a folder and the folders below it, in order. */
export function listDefinitionFiles(folder: string): string[] {
  return fs
    .readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.ya?ml$/.test(name))
    .sort()
    .map((name) => path.join(folder, name));
}

/** «survey-definitions/assessments/x.yaml:123 perspectives[0].areas[1]: …» */
export function placedFaultLine({ file, line, path: keys, message }: PlacedFault): string {
  return `${file}${line === null ? "" : `:${line}`}${keys ? ` ${keys}` : ""}: ${message}`;
}

/** Where the key or the list's item stands; of something that is missing, where it should have stood. */
function offsetOf(contents: Node, keys: DefinitionFault["path"]): number {
  let node: unknown = contents;
  let offset = contents.range?.[0] ?? 0;
  for (const key of keys) {
    let next: unknown;
    if (isMap(node)) {
      const pair = node.items.find((item) => (isScalar(item.key) ? item.key.value : item.key) === key);
      if (!pair) break;
      if (isNode(pair.key)) offset = pair.key.range?.[0] ?? offset;
      next = pair.value;
    } else if (isNode(node) && "items" in node && Array.isArray(node.items) && typeof key === "number") {
      next = node.items[key];
      if (isNode(next)) offset = next.range?.[0] ?? offset;
    }
    if (!isNode(next)) break;
    node = next;
  }
  return offset;
}

export function shownPath(absolute: string): string {
  const relative = path.relative(process.cwd(), absolute);
  return relative.startsWith("..") ? absolute : relative;
}
