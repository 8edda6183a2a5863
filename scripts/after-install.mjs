// Runs after npm ci: writes the two Prisma clients and links the project's own command, all without a network.
import { execFile } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { createRequire } from "node:module";
import { promisify } from "node:util";
import { writePostgresSchema } from "./postgres-schema.mjs";

process.chdir(path.resolve(import.meta.dirname, ".."));

let prisma;
try {
  prisma = createRequire(import.meta.url).resolve("prisma/build/index.js");
} catch {
  console.log("peil: installed without development packages; the clients of an earlier build are used.");
}

if (prisma) {
  writePostgresSchema();
  const generate = (schema) =>
    promisify(execFile)(process.execPath, [prisma, "generate", "--schema", schema, "--no-hints"]);
  try {
    await Promise.all([generate("prisma/schema.prisma"), generate("prisma/postgres/schema.prisma")]);
  } catch (error) {
    console.error((error.stdout ?? "") + (error.stderr ?? error.message));
    process.exit(1);
  }
}

// npm links the commands of dependencies only; with this `npx peil` finds the project's own at once.
const link = path.join("node_modules", ".bin", "peil");
fs.rmSync(link, { force: true });
if (process.platform === "win32") {
  fs.writeFileSync(`${link}.cmd`, `@node "%~dp0\\..\\..\\bin\\peil.mjs" %*\r\n`);
} else {
  fs.symlinkSync(path.join("..", "..", "bin", "peil.mjs"), link);
}
