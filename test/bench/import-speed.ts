import { fork } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { openDatabase } from "~/platform/database.server";
import { migrate } from "~/platform/migrate.server";
import { loadMunicipalities } from "~/registry/municipality-loading.server";
import { importObservations } from "~/registry/imports/observation-import.server";
import { fileAt } from "~/registry/imports/source-file-content.server";
import { watchMemory } from "./memory";

const MUNICIPALITIES = 250;

/** With more room V8 lets garbage lie, and the peak tells how much room there was and not how much is needed. */
const HEAP_MEGABYTES = 160;

export interface ImportSpeed {
  rows: number;
  megabytes: number;
  seconds: number;
  perSecond: number;
  peakMegabytes: number | null;
}

/** Imports so many made-up observations from a CSV file into an empty database, in a process of its own with a small heap. */
export async function measureImport(rows: number): Promise<ImportSpeed> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "peil-import-"));
  try {
    const child = fork(process.argv[1] ?? "", ["import", folder, String(rows)], {
      stdio: ["ignore", "inherit", "inherit", "ipc"],
      execArgv: [`--max-old-space-size=${HEAP_MEGABYTES}`],
    });
    await once(child, "message");
    const memory = watchMemory(child.pid ?? 0);
    const answered = once(child, "message") as Promise<[number]>;
    child.send("go");
    const [milliseconds] = await answered;
    const peak = memory.stop();
    child.disconnect();
    await once(child, "exit");
    const seconds = milliseconds / 1000;
    return {
      rows,
      megabytes: fs.statSync(path.join(folder, "figures.csv")).size / 1e6,
      seconds,
      perSecond: rows / seconds,
      peakMegabytes: peak === null ? null : peak / 1e6,
    };
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** What the process of its own does: prepares, waits for its start, imports, and tells how long that took. */
export async function importInChild(folder: string, rows: number): Promise<void> {
  const url = `file:${path.join(folder, "peil.db")}`;
  await migrate(url);
  const db = await openDatabase(url);
  await loadMunicipalities(db);
  const numbers = (await db.municipality.findMany({ take: MUNICIPALITIES, orderBy: { number: "asc" } })).map(
    ({ number }) => number,
  );
  const file = path.join(folder, "figures.csv");
  writeFigures(file, numbers, rows);
  const started = once(process, "message");
  process.send?.("ready");
  await started;
  const from = performance.now();
  const answer = await importObservations(db, { id: null, name: "bench" }, fileAt(file, "figures.csv"));
  if (!answer.ok || answer.imported.rows !== rows)
    throw new Error("The bench's file was not imported whole.");
  process.send?.(performance.now() - from);
  await db.$disconnect();
}

function writeFigures(file: string, numbers: readonly string[], rows: number): void {
  const out = fs.openSync(file, "w");
  fs.writeSync(out, "municipality;indicator;year;value;status\n");
  for (let at = 0; at < rows;) {
    const series = at / numbers.length;
    const place = `service.indicator-${Math.floor(series / 10)};${2010 + (series % 10)}`;
    const lines = numbers.map((number, of) => `${number};${place};${((at + of) % 9973) / 100};`);
    fs.writeSync(out, `${lines.join("\n")}\n`);
    at += numbers.length;
  }
  fs.closeSync(out);
}
