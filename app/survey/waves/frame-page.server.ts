import type { Database } from "~/platform/database.server";
import { formatDate, formatNumber } from "~/platform/format";
import type { Language } from "~/platform/i18n/languages";
import type { FoundWave } from "./find-wave.server";
import { filterFrame, type FrameFilter } from "./frame-filter";
import { listMembers } from "./frame-members.server";
import type { FramePageView } from "./frame-page";
import { waveHead } from "./find-wave.server";

/** What the page of those who are asked shows. */
export async function loadFramePage(
  db: Database,
  wave: FoundWave,
  { filter, language, now }: { filter: FrameFilter; language: Language; now: Date },
): Promise<FramePageView> {
  const members = await listMembers(db, wave.row.id);
  const groups = wave.instrument.background.find(({ id }) => id === "group")?.categories ?? [];
  const groupName = (group: string | null): string =>
    groups.find(({ id }) => id === group)?.label[language] ?? group ?? "";
  return {
    head: waveHead(wave, now),
    filter,
    groups: groups.map(({ id, label }) => ({ id, label: label[language] })),
    all: members.length,
    cleared: wave.row.clearedAt ? formatDate(wave.row.clearedAt, language) : null,
    fixed: members.some(({ startedAt }) => startedAt !== null),
    withoutEmail: members.filter(({ email }) => email === "").length,
    rows: filterFrame(members, filter).map(
      ({ id, municipality, name, population, group, email, status }) => ({
        ...{ id, municipality, name, email, status },
        group: groupName(group),
        population: population === null ? "" : formatNumber(population, 0, language),
      }),
    ),
  };
}
