// Builds Peil: the web pages with Remix, the command and its workers with esbuild. Only what is out of date is built.
import { createHash } from "node:crypto";
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { createRequire } from "node:module";

const root = path.resolve(import.meta.dirname, "..");
const at = (...parts) => path.join(root, ...parts);

let known;

/**
 * A fingerprint of every file that a build reads, by what is in it: files that were only written again change nothing. A process takes
 * it once, since a start asks for it twice.
 */
function fingerprint() {
  return (known ??= takeFingerprint());
}

function takeFingerprint() {
  const sources = [
    "app",
    "public",
    "package-lock.json",
    "package.json",
    "vite.config.ts",
    "remix.config.js",
    "tsconfig.json",
    "scripts/bundle.mjs",
  ];
  const hash = createHash("sha256");
  const visit = (file) => {
    const stat = fs.statSync(file, { throwIfNoEntry: false });
    if (!stat) return;
    if (stat.isDirectory()) {
      for (const name of fs.readdirSync(file).sort()) visit(path.join(file, name));
    } else {
      hash.update(`${path.relative(root, file)} ${stat.size}\n`).update(fs.readFileSync(file));
    }
  };
  for (const source of sources) visit(at(source));
  return hash.digest("hex");
}

function upToDate(part, current) {
  const stamp = at("build", `.${part}`);
  return fs.existsSync(stamp) && fs.readFileSync(stamp, "utf8") === current;
}

function markBuilt(part, current) {
  fs.mkdirSync(at("build"), { recursive: true });
  fs.writeFileSync(at("build", `.${part}`), current);
}

/** Whether the development packages, which a build needs, are installed. */
function canBuild() {
  try {
    createRequire(import.meta.url).resolve("esbuild");
    return true;
  } catch {
    return false;
  }
}

/** The command and the workers, in build/command/. About a quarter of a second. */
export async function bundleCommand() {
  const current = fingerprint();
  if (upToDate("command", current)) return;
  if (!canBuild()) {
    if (fs.existsSync(at("build", "command", "main.mjs"))) return;
    throw new Error(
      "Peil is not built, and the development packages that build it are missing. Run: npm ci && npm run build",
    );
  }
  const { build } = await import("esbuild");
  const entryPoints = {
    main: at("app/cli/main.ts"),
    "report-worker": at("app/report/pdf/worker.tsx"),
    "uncertainty-worker": at("app/registry/uncertainty/worker.ts"),
    "file-worker": at("app/registry/downloads/file-worker.server.ts"),
    "import-worker": at("app/registry/imports/import-worker.server.ts"),
  };
  // Written beside and moved into place: another process may be running the one that is there.
  fs.mkdirSync(at("build"), { recursive: true });
  const fresh = fs.mkdtempSync(at("build", "fresh-"));
  await build({
    entryPoints,
    outdir: fresh,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    packages: "external",
    platform: "node",
    format: "esm",
    target: "node20",
    jsx: "automatic",
    tsconfig: at("tsconfig.json"),
    logLevel: "warning",
  });
  fs.mkdirSync(at("build", "command"), { recursive: true });
  for (const name of fs.readdirSync(fresh))
    fs.renameSync(path.join(fresh, name), at("build", "command", name));
  fs.rmdirSync(fresh);
  // What was kept of the definitions that ship (app/platform/kept-content.server.ts).
  fs.rmSync(at("build", "definitions"), { recursive: true, force: true });
  markBuilt("command", current);
}

/** build/client and build/server. About ten seconds. */
export function buildPages({ quiet = false } = {}) {
  const current = fingerprint();
  if (upToDate("pages", current)) return;
  if (!canBuild()) {
    if (fs.existsSync(at("build", "server", "index.js"))) return;
    throw new Error(
      "Peil's pages are not built, and the development packages that build them are missing. Run: npm ci && npm run build",
    );
  }
  process.stderr.write("Building the pages …\n");
  // Remix would empty the whole folder, and with it the command that is running and the report worker (vite.config.ts).
  for (const part of ["client", "server"]) fs.rmSync(at("build", part), { recursive: true, force: true });
  const remix = createRequire(import.meta.url).resolve("@remix-run/dev/package.json");
  execFileSync(
    process.execPath,
    [path.join(path.dirname(remix), "dist/cli.js"), "vite:build", ...(quiet ? ["--logLevel", "error"] : [])],
    {
      cwd: root,
      stdio: quiet ? ["ignore", "ignore", "inherit"] : ["ignore", process.stderr, "inherit"],
      env: { ...process.env, NODE_ENV: "production" },
    },
  );
  bundlePageScripts();
  markBuilt("pages", current);
}

/** Scripts of pages that do without React: build/client/scripts/, beside what Remix builds, which empties the folder first. */
function bundlePageScripts() {
  const { buildSync } = createRequire(import.meta.url)("esbuild");
  buildSync({
    entryPoints: {
      answering: at("app/survey/answering/browser/main.ts"),
      builder: at("app/survey/builder/browser/main.ts"),
      weights: at("app/registry/index-tools/browser/main.ts"),
    },
    outdir: at("build", "client", "scripts"),
    bundle: true,
    minify: true,
    platform: "browser",
    format: "esm",
    target: "es2022",
    tsconfig: at("tsconfig.json"),
    logLevel: "warning",
  });
}
