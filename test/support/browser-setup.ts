import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { chromium } from "playwright-core";
import type { TestProject } from "vitest/node";
import { browserFlags, findBrowser } from "../../scripts/find-browser.mjs";
import { buildPages, bundleCommand } from "../../scripts/bundle.mjs";
import { runPeilOnce } from "./peil";

declare module "vitest" {
  interface ProvidedContext {
    /** Where tests connect to the one browser. */
    browserEndpoint: string;
    /** A data folder with the demo workspace, as a first start leaves it, to copy. */
    demoFolder: string;
  }
}

/** Builds Peil, starts it once for the demo workspace, and opens the browser that all tests share. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  buildPages({ quiet: true });
  await bundleCommand();
  const demoFolder = fs.mkdtempSync(path.join(os.tmpdir(), "peil-demo-"));
  await runPeilOnce(demoFolder);
  const server = await chromium.launchServer({ executablePath: await findBrowser(), args: browserFlags });
  project.provide("browserEndpoint", server.wsEndpoint());
  project.provide("demoFolder", demoFolder);
  return async () => {
    await server.close();
    fs.rmSync(demoFolder, { recursive: true, force: true });
  };
}
