import { hash, verify } from "@node-rs/argon2";

/** argon2id as OWASP's password storage sheet asks for: 19 MiB, two passes, one lane. About 80 ms on a small server. */
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export function hashPassword(password: string): Promise<string> {
  return hash(password, parameters);
}

/** A hash of nothing anyone knows, so that an unknown address takes as long to refuse as a known one. */
let decoy: Promise<string> | undefined;

export async function passwordMatches(storedHash: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword(crypto.randomUUID());
  const matches = await verify(storedHash ?? (await decoy), password);
  return storedHash !== null && matches;
}
