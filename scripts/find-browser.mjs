// Finds a Chromium for the browser tests and the bench: the one that is named, the one from npm, which has no windows and tabs of
// its own to draw and is half as fast again, or one on the machine.
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";

const places = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
];

export const browserFlags = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-dev-shm-usage",
];

/** @returns {Promise<string>} the browser's path; throws a sentence that says what to do when there is none. */
export async function findBrowser() {
  const named = process.env.PEIL_BROWSER;
  if (named) {
    if (fs.existsSync(named)) return named;
    throw new Error(`PEIL_BROWSER names ${named}, which does not exist.`);
  }
  let reason = "the package @sparticuz/chromium serves 64-bit Linux only";
  if (process.platform === "linux" && process.arch === "x64") {
    try {
      return await unpackBrowser();
    } catch (error) {
      reason = `the one from npm does not run here (${String(error.message).split("\n")[0]})`;
    }
  }
  const onMachine = places.find((place) => fs.existsSync(place));
  if (onMachine) return onMachine;
  throw new Error(
    `The browser tests need Chromium or Chrome. None was found on this machine, and ${reason}. ` +
      "Install Chromium (Debian: apt-get install chromium), or name one in PEIL_BROWSER.",
  );
}

/**
 * Unpacks the Chromium of @sparticuz/chromium with the system libraries that come with it. The package sets the paths to those
 * for the whole process, and only where it believes to run on AWS Lambda; here they are kept to the browser by a small script.
 */
async function unpackBrowser() {
  const names = ["AWS_EXECUTION_ENV", "LD_LIBRARY_PATH", "FONTCONFIG_PATH", "HOME"];
  const before = Object.fromEntries(names.map((name) => [name, process.env[name]]));
  process.env.AWS_EXECUTION_ENV = "AWS_Lambda_nodejs20.x";
  try {
    const { default: packaged } = await import("@sparticuz/chromium");
    const executable = await packaged.executablePath();
    const paths = ["LD_LIBRARY_PATH", "FONTCONFIG_PATH"]
      .map((name) => `${name}="${process.env[name] ?? ""}"`)
      .join(" ");
    const script = path.join(fs.mkdtempSync(path.join(os.tmpdir(), "peil-browser-")), "chromium");
    fs.writeFileSync(script, `#!/bin/sh\n${paths} exec "${executable}" "$@"\n`, { mode: 0o755 });
    execFileSync(script, ["--version"], { stdio: "ignore", timeout: 20_000 });
    return script;
  } finally {
    for (const name of names) {
      if (before[name] === undefined) delete process.env[name];
      else process.env[name] = before[name];
    }
  }
}
