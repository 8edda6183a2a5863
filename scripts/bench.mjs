// npm run bench: measures Peil as it is served, beside the limit of what it rests on, all in one run. Figures, not tests.
import path from "node:path";
import { pathToFileURL } from "node:url";
import { buildPages, bundleCommand } from "./bundle.mjs";

const root = path.resolve(import.meta.dirname, "..");
process.chdir(root);
buildPages({ quiet: true });
await bundleCommand();

const { build } = await import("esbuild");
const outfile = path.join(root, "build", "bench", "bench.mjs");
await build({
  entryPoints: [path.join(root, "test", "bench", "bench.ts")],
  outfile,
  bundle: true,
  packages: "external",
  platform: "node",
  format: "esm",
  target: "node20",
  jsx: "automatic",
  tsconfig: path.join(root, "tsconfig.json"),
  logLevel: "warning",
});
await import(pathToFileURL(outfile).href);
