import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { freePort } from "./free-port";

const root = path.resolve(import.meta.dirname, "../..");

/** Where a Peil runs: all that a test needs that only reads. */
export interface PeilToRead {
  /** «http://localhost:…» */
  origin: string;
  dataDirectory: string;
}

/** A Peil that runs for a test, as `npm start` would run it, on a folder of its own. */
export interface RunningPeil extends PeilToRead {
  /** By which the operating system knows it. */
  processId: number;
  /** What it has printed so far. */
  output: () => string;
  stop: () => Promise<void>;
  /** Ends it on the spot, as when the machine kills it: it can finish nothing. The folder stays. */
  kill: () => Promise<void>;
}

interface Start {
  /** A data folder to start from; it is copied, so the original stays as it is. None: a first start. */
  from?: string;
  environment?: Record<string, string>;
}

/** Starts Peil and waits until it answers. */
export async function startPeil({ from, environment = {} }: Start = {}): Promise<RunningPeil> {
  const dataDirectory = fs.mkdtempSync(path.join(os.tmpdir(), "peil-data-"));
  if (from) fs.cpSync(from, dataDirectory, { recursive: true });
  const running = await startPeilOn(dataDirectory, environment);
  return {
    ...running,
    stop: async () => {
      await running.stop();
      fs.rmSync(dataDirectory, { recursive: true, force: true });
    },
  };
}

/** Starts Peil on a folder until it answers, and stops it: what is left is what a first start makes. */
export async function runPeilOnce(dataDirectory: string): Promise<void> {
  const running = await startPeilOn(dataDirectory);
  await running.stop();
}

/** Starts Peil on the folder itself, which stays when it stops, and waits until it answers. */
export async function startPeilOn(
  dataDirectory: string,
  environment: Record<string, string> = {},
): Promise<RunningPeil> {
  const port = environment["PORT"] ?? String(await freePort());
  const child = spawn(process.execPath, [path.join(root, "bin", "peil.mjs"), "start"], {
    cwd: root,
    env: {
      ...cleanEnvironment(),
      PORT: port,
      PEIL_DATA_DIR: dataDirectory,
      NODE_ENV: "production",
      ...environment,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let printed = "";
  child.stdout.on("data", (chunk: Buffer) => (printed += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (printed += chunk.toString()));
  const origin = `http://localhost:${port}`;
  await untilHealthy(origin, child, () => printed);
  return {
    origin,
    dataDirectory,
    processId: child.pid ?? 0,
    output: () => printed,
    stop: () => stop(child),
    kill: () => kill(child),
  };
}

/** The tests' own settings must not reach the Peil under test. */
function cleanEnvironment(): Record<string, string | undefined> {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(PEIL_|VITEST|DATABASE_URL$|PORT$)/.test(name),
  );
  return Object.fromEntries(kept);
}

async function untilHealthy(origin: string, child: ChildProcess, printed: () => string): Promise<void> {
  const deadline = Date.now() + 90_000;
  while (Date.now() < deadline) {
    if (child.exitCode !== null) break;
    const healthy = await fetch(`${origin}/health`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (healthy) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  child.kill("SIGKILL");
  throw new Error(`Peil did not start:\n${printed()}`);
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, "exit");
  child.kill("SIGKILL");
  await exited;
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill("SIGTERM");
  const exited = once(child, "exit");
  const late = setTimeout(() => child.kill("SIGKILL"), 5_000);
  await exited;
  clearTimeout(late);
}
