import { createHash, randomUUID } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { isDeepStrictEqual } from "node:util";
import { inProject } from "./root.server";

/**
 * What a shipped file says, kept as JSON under build/, by the hash of the file's bytes: to read long YAML takes half a second of a start.
 * A build empties the folder, since it may bring another reader of YAML.
 */
const keptFile = (bytes: Uint8Array): string =>
  inProject("build", "definitions", `${createHash("sha256").update(bytes).digest("hex")}.json`);

/** The content that was kept of these bytes; undefined when there is none. */
export function keptContent(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(fs.readFileSync(keptFile(bytes), "utf8")) as unknown;
  } catch {
    return undefined;
  }
}

/** Keeps the content of these bytes where that is possible: in an installation that cannot be written to it is read anew each time. */
export function keepContent(bytes: Uint8Array, content: unknown): void {
  const text = JSON.stringify(content);
  if (!isDeepStrictEqual(JSON.parse(text), content)) return;
  const file = keptFile(bytes);
  const half = `${file}.${randomUUID()}`;
  try {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(half, text);
    // Whole from one moment to the next: other processes may read it.
    fs.renameSync(half, file);
  } catch {
    fs.rmSync(half, { force: true });
  }
}
