// Runs after npm ci: writes the two Prisma clients and links the project's own command, all without a network.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { createRequire } from "node:module";
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
  for (const schema of ["prisma/schema.prisma", "prisma/postgres/schema.prisma"]) {
    const run = spawnSync(process.execPath, [prisma, "generate", "--schema", schema, "--no-hints"], {
      encoding: "utf8",
    });
    if (run.status !== 0) {
      console.error(run.stdout + run.stderr);
      process.exit(1);
    }
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
