import { randomBytes } from "node:crypto";
import { storedSecret } from "~/access/stored-secret.server";

const TOKEN_BYTES = 16;

/** The secret of a personal link: 128 random bits, as 22 letters and digits of an address. */
export function newLinkToken(): string {
  return randomBytes(TOKEN_BYTES).toString("base64url");
}

/** What the database keeps of a token; null for what cannot be one, so that nothing is looked up for it. */
export function linkTokenHash(token: string): string | null {
  return /^[\w-]{22}$/.test(token) ? storedSecret(token) : null;
}

/** The path of a personal link. */
export function linkPath(token: string): string {
  return `/s/${token}`;
}
