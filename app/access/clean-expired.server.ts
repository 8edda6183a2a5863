import type { Database } from "~/platform/database.server";

/** Takes away the sessions and the links that no longer work because of their age. Run at start-up. */
export async function cleanExpired(db: Database): Promise<void> {
  const past = { expiresAt: { lte: new Date() } };
  await db.session.deleteMany({ where: past });
  await db.passwordReset.deleteMany({ where: past });
}
