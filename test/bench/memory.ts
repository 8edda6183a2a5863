import fs from "node:fs";

/** Resident memory in bytes of a process and all that it started, by Linux' /proc; null where there is none. */
export function familyMemory(pid: number): number | null {
  if (!fs.existsSync("/proc/self/statm")) return null;
  const children = new Map<number, number[]>();
  for (const name of fs.readdirSync("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    const parent = parentOf(Number(name));
    if (parent !== null) children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
  }
  const family = [pid];
  for (const member of family) family.push(...(children.get(member) ?? []));
  return family.reduce((sum, member) => sum + residentBytes(member), 0);
}

/** Often enough to meet the peak of a drawing, seldom enough not to slow it: reading a large process takes milliseconds. */
const SAMPLE_MILLISECONDS = 200;

/** Samples the memory of a family of processes until stopped. */
export function watchMemory(pid: number): { stop: () => number | null } {
  let peak: number | null = null;
  const sample = (): void => {
    const now = familyMemory(pid);
    if (now !== null) peak = Math.max(peak ?? 0, now);
  };
  sample();
  const timer = setInterval(sample, SAMPLE_MILLISECONDS);
  return {
    stop: () => {
      clearInterval(timer);
      sample();
      return peak;
    },
  };
}

function parentOf(pid: number): number | null {
  const status = read(`/proc/${pid}/stat`);
  // The name in brackets may hold spaces: the fields are counted from its end.
  const fields = status?.slice(status.lastIndexOf(")") + 2).split(" ");
  return fields?.[1] ? Number(fields[1]) : null;
}

/** Shared pages are counted once for each process that maps them, so proportional sizes are used where the kernel gives them. */
function residentBytes(pid: number): number {
  const proportional = read(`/proc/${pid}/smaps_rollup`)?.match(/^Pss:\s+(\d+) kB/m)?.[1];
  if (proportional) return Number(proportional) * 1024;
  const pages = read(`/proc/${pid}/statm`)?.split(" ")[1];
  return pages ? Number(pages) * 4096 : 0;
}

function read(file: string): string | null {
  try {
    return fs.readFileSync(file, "utf8");
  } catch {
    return null;
  }
}
