import type { Database } from "~/platform/database.server";
import type { Language } from "~/platform/i18n/languages";
import type { Answering } from "~/survey/answering/find-answering.server";
import { requireWave } from "~/survey/waves/find-wave.server";
import { loadSheet } from "./load-sheet.server";
import type { SheetDocument } from "./own-sheet";

/**
 * The own sheet of the municipality that a personal link belongs to.
 * @throws Response 404 where the report is not published, or where nothing was answered.
 */
export async function loadLinkSheet(
  db: Database,
  { wave, member }: Pick<Answering, "wave" | "member">,
  language: Language,
): Promise<{ document: SheetDocument }> {
  const found = await requireWave(db, wave.id);
  const { municipality } = await db.frameMember.findUniqueOrThrow({
    where: { id: member.id },
    select: { municipality: true },
  });
  return { document: await loadSheet(db, found, municipality, { reader: "respondent", language }) };
}
