/** Why somebody gets a link to set a password. */
export type LinkPurpose = "invitation" | "reset";

const HOUR = 60 * 60 * 1000;

/** How long a link works, in milliseconds: a reset is wanted now, an invitation may wait for a week. */
export const linkValidity: Record<LinkPurpose, number> = { invitation: 7 * 24 * HOUR, reset: HOUR };

/** A path as a log may hold it: whoever reads the log must not find a link that still works. */
export function withoutToken(path: string): string {
  return path.replace(/^(\/password\/reset\/).+$/i, "$1…").replace(/^(\/s\/)[^/]+/i, "$1…");
}

/** A link that sets its person's password once. */
export interface PasswordLink {
  url: string;
  validUntil: Date;
}
