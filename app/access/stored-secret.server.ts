import { createHash } from "node:crypto";

/**
 * What the database keeps of a secret that somebody else holds, a session's identifier or a link's token: its SHA-256 in
 * hexadecimal, so that a copy of the database opens nothing. Only for long random secrets; passwords need a slow hash.
 */
export function storedSecret(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}
