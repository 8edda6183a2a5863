// npm test: every check and every test. Builds once, then the three kinds of tests, and beside all of it types, lint, format, import
// rules, migrations and definitions one after the other. Ends with the counts alone on a line, where a check counts as one test.
import { spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { buildPages, bundleCommand } from "./bundle.mjs";
import { findBrowser } from "./find-browser.mjs";

process.chdir(path.resolve(import.meta.dirname, ".."));

/** Runs a command. Its output goes to this terminal, or is kept to be shown in one piece. */
function run(command, args, { keep = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      stdio: ["ignore", keep ? "pipe" : "inherit", keep ? "pipe" : "inherit"],
      shell: process.platform === "win32",
    });
    let output = "";
    child.stdout?.on("data", (chunk) => (output += chunk));
    child.stderr?.on("data", (chunk) => (output += chunk));
    child.on("close", (code) => resolve({ ok: code === 0, output }));
    child.on("error", (error) => resolve({ ok: false, output: error.message }));
  });
}

const checks = [
  ["types", "npm", ["run", "--silent", "typecheck"]],
  ["lint", "npm", ["run", "--silent", "lint"]],
  ["format", "npm", ["run", "--silent", "format:check"]],
  ["import rules", "npm", ["run", "--silent", "imports"]],
  ["migrations", "npm", ["run", "--silent", "migration:check"]],
  ["definitions", process.execPath, ["bin/peil.mjs", "check"]],
];

let passed = 0;
let failed = 0;

/** Runs the checks one after the other; what one has to say is printed in one piece when it is done. */
async function runChecks() {
  for (const [name, command, args] of checks) {
    const started = Date.now();
    const { ok, output } = await run(command, args, { keep: true });
    if (!ok) console.log(output);
    console.log(`${ok ? "✓" : "✗"} ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
    if (ok) passed += 1;
    else failed += 1;
  }
}

// Begun before the build, which keeps one processor of two busy.
const checking = runChecks();

let isBuilt = false;
try {
  await findBrowser();
  buildPages({ quiet: true });
  await bundleCommand();
  isBuilt = true;
} catch (error) {
  console.error(error.message);
  failed += 1;
}

if (isBuilt) {
  const report = path.join(fs.mkdtempSync(path.join(os.tmpdir(), "peil-test-")), "report.json");
  const vitest = path.join("node_modules", "vitest", "vitest.mjs");
  const { ok } = await run(process.execPath, [
    vitest,
    "run",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
  ]);
  const counted = fs.existsSync(report) ? JSON.parse(fs.readFileSync(report, "utf8")) : null;
  passed += counted?.numPassedTests ?? 0;
  failed += counted?.numFailedTests ?? 0;
  // A suite that could not be loaded, or a run without any test, has no failed test of its own and is a failure all the same.
  const ran = ok && counted?.success === true && counted.numPassedTests > 0;
  if (!ran && (counted?.numFailedTests ?? 0) === 0) failed += 1;
}
await checking;

const summary = `${passed} passed, ${failed} failed`;
if (process.env.PEIL_TEST_SUMMARY) fs.writeFileSync(process.env.PEIL_TEST_SUMMARY, `${summary}\n`);
console.log(summary);
process.exit(failed > 0 ? 1 : 0);
