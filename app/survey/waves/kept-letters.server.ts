import type { Database } from "~/platform/database.server";
import { deleteKeptMail, keptMailFolders } from "~/platform/mail.server";

const PREFIX = "wave-";

/** The folder that the letters of a wave are kept in where there is no mail server: they hold addresses and personal links. */
export const keptLettersFolder = (waveId: string): string => PREFIX + waveId;

/**
 * Deletes the kept letters of every wave whose addresses have been deleted. It looks at the folders that there are, so that what a stop
 * half-way left, or a letter that was under way, goes the next time.
 */
export async function deleteClearedLetters(db: Database): Promise<void> {
  const folders = (await keptMailFolders()).filter((folder) => folder.startsWith(PREFIX));
  if (folders.length === 0) return;
  const cleared = await db.wave.findMany({
    where: { id: { in: folders.map((folder) => folder.slice(PREFIX.length)) }, clearedAt: { not: null } },
    select: { id: true },
  });
  for (const { id } of cleared) await deleteKeptMail(keptLettersFolder(id));
}
