#!/usr/bin/env node
// The `peil` command. Bundles itself when the source is newer.
import path from "node:path";
import { pathToFileURL } from "node:url";
import { bundleCommand } from "../scripts/bundle.mjs";

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Peil needs Node 20.19 or later; this is ${process.versions.node}.`);
  process.exit(1);
}

try {
  if (process.argv[2] === "start") process.env.NODE_ENV ??= "production";
  await bundleCommand();
} catch (error) {
  console.error(`peil: ${error.message}`);
  process.exit(1);
}
await import(pathToFileURL(path.join(import.meta.dirname, "../build/command/main.mjs")).href);
