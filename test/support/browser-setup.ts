import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { findBrowser } from "../../scripts/find-browser.mjs";
import { buildPages, bundleCommand } from "../../scripts/bundle.mjs";
import { type PeilToRead, runPeilOnce, startPeil } from "./peil";

declare module "vitest" {
  interface ProvidedContext {
    /** The browser's program. */
    browserPath: string;
    /** A data folder with the demo workspace, as a first start leaves it, to copy. */
    demoFolder: string;
    /** A Peil with the demo workspace, for all tests that change nothing in it: to start one takes seconds. */
    peilToRead: PeilToRead;
  }
}

/** Builds Peil, starts it once for the demo workspace and once for all who only read, and finds the browser. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  buildPages({ quiet: true });
  await bundleCommand();
  const demoFolder = fs.mkdtempSync(path.join(os.tmpdir(), "peil-demo-"));
  await runPeilOnce(demoFolder);
  const { stop, origin, dataDirectory } = await startPeil({ from: demoFolder });
  project.provide("browserPath", await findBrowser());
  project.provide("demoFolder", demoFolder);
  project.provide("peilToRead", { origin, dataDirectory });
  return async () => {
    await stop();
    fs.rmSync(demoFolder, { recursive: true, force: true });
  };
}
