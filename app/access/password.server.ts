import { hash, verify } from "@node-rs/argon2";
import { PASSWORD_MOST } from "./password";

/** argon2id as OWASP's password storage sheet asks for: 19 MiB, two passes, one lane. About 80 ms on a small server. */
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The password as the database keeps it, with a salt of its own: two hashes of one password differ. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, parameters);
}

/** A hash of nothing anyone knows, so that an unknown address takes as long to refuse as a known one. */
let decoy: Promise<string> | undefined;

/**
 * Whether this is the password that `hashPassword` made the hash of. Takes as long where there is no hash. One that is longer than
 * any password may be is wrong without being hashed.
 * @param storedHash null for an account that is unknown or has no password yet.
 */
export async function passwordMatches(storedHash: string | null, password: string): Promise<boolean> {
  if (password.length > PASSWORD_MOST) return false;
  decoy ??= hashPassword(crypto.randomUUID());
  const matches = await verify(storedHash ?? (await decoy), password);
  return storedHash !== null && matches;
}
