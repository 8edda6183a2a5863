import type { Database } from "~/platform/database.server";
import { formatDate, formatDateTime } from "~/platform/format";
import type { Language } from "~/platform/i18n/languages";
import { type FoundWave, waveHead } from "./find-wave.server";
import { findMember } from "./frame-members.server";
import { newLinkToken } from "./link-token.server";
import type { MemberView } from "./member-page";

/**
 * What the page of one member of a wave shows.
 * @throws Response 404 when the wave has no such member.
 */
export async function loadMemberPage(
  db: Database,
  wave: FoundWave,
  id: string,
  { language, now }: { language: Language; now: Date },
): Promise<MemberView> {
  const member = await findMember(db, wave.row.id, id);
  if (!member) throw new Response(null, { status: 404 });
  const { version, name, municipality, status, email, links, bouncedAt, bounceReason, withdrawnAt } = member;
  const begun = await db.surveyResponse.count({ where: { member: { waveId: wave.row.id } } });
  const shown = (at: Date | null): string | null => at && formatDateTime(at, language);
  return {
    ...{ id, version, name, municipality, status, email, links },
    head: waveHead(wave, now),
    language: member.language,
    bounced: bouncedAt && { at: formatDateTime(bouncedAt, language), reason: bounceReason ?? "" },
    withdrawn: shown(withdrawnAt),
    started: shown(member.startedAt),
    submitted: shown(member.submittedAt),
    hasResponse: member.startedAt !== null,
    removable: begun === 0 && wave.row.clearedAt === null,
    cleared: wave.row.clearedAt ? formatDate(wave.row.clearedAt, language) : null,
    token: newLinkToken(),
  };
}
