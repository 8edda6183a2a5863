import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

function findRoot(): string {
  let folder = path.dirname(fileURLToPath(import.meta.url));
  while (folder !== path.dirname(folder)) {
    if (
      fs.existsSync(path.join(folder, "remix.config.js")) &&
      fs.existsSync(path.join(folder, "package.json"))
    ) {
      return folder;
    }
    folder = path.dirname(folder);
  }
  throw new Error("Peil's own folder was not found above this file.");
}

/** The project's folder, the same whether this runs from source, from the web server's bundle or from the command's. */
export const root = findRoot();

/** An absolute path inside the project's folder. */
export function inProject(...parts: string[]): string {
  return path.join(root, ...parts);
}

/** The version of Peil, as package.json has it. */
export function peilVersion(): string {
  const { version } = JSON.parse(fs.readFileSync(inProject("package.json"), "utf8")) as { version: string };
  return version;
}
