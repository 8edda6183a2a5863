import { createHash } from "node:crypto";
import fs from "node:fs";
import { inProject } from "./root.server";

const addresses = new Map<string, string>();

/**
 * The address of a script that scripts/bundle.mjs writes for pages that do without React. It changes with what the script says, so that
 * it can be kept.
 */
export function pageScript(name: "answering" | "builder" | "weights"): string {
  const known = addresses.get(name);
  if (known !== undefined) return known;
  const script = fs.readFileSync(inProject("build", "client", "scripts", `${name}.js`));
  const address = `/scripts/${name}.js?v=${createHash("sha256").update(script).digest("hex").slice(0, 12)}`;
  addresses.set(name, address);
  return address;
}
