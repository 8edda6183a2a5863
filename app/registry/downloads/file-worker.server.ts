import { move } from "piscina";
import { type PackedTable, unpackTable } from "./packed-table";
import { type FileFormat, writeTable } from "./write-table.server";

/** What the worker is asked to write. */
export interface FileTask {
  table: PackedTable;
  format: FileFormat;
}

/** The entry of the worker: bundled to build/command/file-worker.mjs, loaded by the pool in written-file.server.ts. */
export default async function write({ table, format }: FileTask) {
  // What the library writes may lie in a buffer that it shares with other things; a copy can be handed over.
  return move(new Uint8Array(await writeTable(unpackTable(table), format)));
}
