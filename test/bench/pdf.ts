import { fork } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import Piscina from "piscina";
import type { ReportDocument } from "~/report/document";
import { browserFlags, findBrowser } from "../../scripts/find-browser.mjs";
import { watchMemory } from "./memory";
import { median } from "./statistics";

const RUNS = 10;

export interface PdfFigures {
  /** The first one, with everything to load. */
  coldMilliseconds: number;
  /** Of ten that follow. */
  warmMedianMilliseconds: number;
  kilobytes: number;
  /** The whole family of processes, where the system tells. */
  peakMegabytes: number | null;
}

interface ChildAnswer {
  times: number[];
  bytes: number;
}

/** Draws the report in a worker of a process of its own, as the server does, eleven times. */
export function measureReport(document: ReportDocument): Promise<PdfFigures> {
  const child = fork(fileURLToPath(import.meta.url), ["draw"], {
    stdio: ["ignore", "inherit", "inherit", "ipc"],
    // As the server runs: React's own checks for developers would be measured too.
    env: { ...process.env, NODE_ENV: "production" },
  });
  const memory = watchMemory(child.pid ?? 0);
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`Drawing the report ended with ${code}.`)));
    child.once("message", (message) => {
      const peak = memory.stop();
      child.removeAllListeners("exit");
      child.kill();
      resolve(figures(message as ChildAnswer, peak));
    });
    child.send(document);
  });
}

/** What the child process of `measureReport` does. */
export function drawInChild(): void {
  process.once("message", (message) => {
    void (async () => {
      const pool = new Piscina({ filename: path.resolve("build/command/report-worker.mjs"), maxThreads: 1 });
      const times: number[] = [];
      let bytes = 0;
      for (let run = 0; run <= RUNS; run += 1) {
        const started = performance.now();
        const pdf = (await pool.run(message)) as Uint8Array;
        times.push(performance.now() - started);
        bytes = pdf.length;
      }
      process.send?.({ times, bytes } satisfies ChildAnswer);
    })();
  });
}

/** Lets Chromium open the web report and print it, eleven times in one browser. */
export async function measureChromium(address: string, cookie: string): Promise<PdfFigures> {
  const server = await chromium.launchServer({ executablePath: await findBrowser(), args: browserFlags });
  const memory = watchMemory(server.process().pid ?? 0);
  try {
    const browser = await chromium.connect(server.wsEndpoint());
    const context = await browser.newContext({ extraHTTPHeaders: { Cookie: cookie } });
    const page = await context.newPage();
    const times: number[] = [];
    let bytes = 0;
    for (let run = 0; run <= RUNS; run += 1) {
      const started = performance.now();
      await page.goto(address);
      bytes = (await page.pdf({ format: "A4", printBackground: true })).length;
      times.push(performance.now() - started);
    }
    return figures({ times, bytes }, memory.stop());
  } finally {
    await server.close();
  }
}

function figures({ times, bytes }: ChildAnswer, peak: number | null): PdfFigures {
  const [cold = NaN, ...warm] = times;
  return {
    coldMilliseconds: cold,
    warmMedianMilliseconds: median(warm),
    kilobytes: bytes / 1024,
    peakMegabytes: peak === null ? null : peak / 1024 / 1024,
  };
}
