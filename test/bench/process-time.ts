import fs from "node:fs";

/** Linux counts the time of a process in hundredths of a second. */
const MILLISECONDS_PER_TICK = 10;

/** Milliseconds that a process has had of the processors, in all its threads; null where the system does not tell as Linux does. */
export function processMilliseconds(processId: number): number | null {
  try {
    // The second field is the name in brackets, which may hold anything; user and system time are the 14th and 15th.
    const fields = fs.readFileSync(`/proc/${processId}/stat`, "utf8").split(") ").at(-1)?.split(" ") ?? [];
    return (Number(fields[11]) + Number(fields[12])) * MILLISECONDS_PER_TICK;
  } catch {
    return null;
  }
}
