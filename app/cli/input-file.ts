import fs from "node:fs";
import { CommandFault } from "./command-fault";

/** @throws CommandFault when there is no such file, or it cannot be read. */
export function readInputFile(file: string): Uint8Array {
  try {
    return fs.readFileSync(file);
  } catch (error) {
    const missing = error instanceof Error && "code" in error && error.code === "ENOENT";
    throw new CommandFault([`${file}: ${missing ? "there is no such file" : "the file cannot be read"}`]);
  }
}
