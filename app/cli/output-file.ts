import fs from "node:fs";
import { CommandFault } from "./command-fault";

/** Writes a file that a person named; one that is there is replaced. @throws CommandFault when it cannot be written. */
export function writeOutputFile(file: string, content: string | Uint8Array): void {
  try {
    fs.writeFileSync(file, content);
  } catch (error) {
    const reason = error instanceof Error && "code" in error ? error.code : undefined;
    const why = reason === "ENOENT" ? "there is no such folder" : "the file cannot be written";
    throw new CommandFault([`${file}: ${why}`]);
  }
}
