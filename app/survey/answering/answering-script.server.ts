import { createHash } from "node:crypto";
import fs from "node:fs";
import { inProject } from "~/platform/root.server";

/** Where scripts/bundle.mjs writes the script of the answering pages. */
const file = inProject("build", "client", "scripts", "answering.js");

let address: string | undefined;

/**
 * The address of the script that saves while one answers. It is no part of the pages' other scripts: a respondent on a phone gets a
 * tenth of what React weighs, and the pages do without it. The address changes with what the script says, so that it can be kept.
 */
export function answeringScript(): string {
  address ??= `/scripts/answering.js?v=${createHash("sha256").update(fs.readFileSync(file)).digest("hex").slice(0, 12)}`;
  return address;
}
