import type { Database } from "~/platform/database.server";
import { formatDate, formatDateTime, formatNumber } from "~/platform/format";
import type { Language } from "~/platform/i18n/languages";
import type { Translator } from "~/platform/i18n/translator";
import { daysBetween, noonOf, norwegianDay } from "~/platform/norwegian-day";
import { type ResponseRate, responseRate } from "../analysis/response-rate";
import { type FoundWave, waveHead } from "./find-wave.server";
import { listMembers } from "./frame-members.server";
import { groupRates } from "./group-rates";
import { countStatuses, memberStatuses } from "./member-status";
import type { OverviewView, RateRow } from "./overview-page";
import { responseDays } from "./response-days";
import { questionnaireWords } from "./stored-instruments.server";
import { closingTime, waveState } from "./wave";
import { stepOf } from "./wave-list.server";
import { readWaveData } from "./wave-responses.server";

/** What the overview of a wave shows. */
export async function loadOverview(
  db: Database,
  wave: FoundWave,
  { now, language, t }: { now: Date; language: Language; t: Translator },
): Promise<OverviewView> {
  const { row, instrument } = wave;
  const members = await listMembers(db, row.id);
  const { frame, responses } = await readWaveData(db, wave);
  const counts = countStatuses(members.map(({ status }) => status));
  const state = waveState(row, now);
  const endsAt = closingTime(row);
  const percent = (share: number | null): string | null =>
    share === null ? null : t("charts:percent", { value: formatNumber(100 * share, 1, language) });
  const rateRow = (label: string, rate: ResponseRate): RateRow => ({
    label,
    eligible: rate.eligible,
    complete: rate.complete,
    partial: rate.partial,
    rr1: percent(rate.rr1),
    rr2: percent(rate.rr2),
    share: rate.rr1,
  });
  return {
    head: waveHead(wave, now),
    step: stepOf(row, members, now),
    questionnaire: questionnaireWords(instrument, language, t),
    opens: formatDateTime(row.opensAt, language),
    ends: formatDateTime(endsAt, language),
    closedEarly: row.closedAt !== null && row.closedAt < row.closesAt,
    daysLeft: state === "open" ? daysBetween(norwegianDay(now), norwegianDay(endsAt)) : null,
    daysUntil: state === "planned" ? daysBetween(norwegianDay(now), norwegianDay(row.opensAt)) : null,
    retained: formatDate(noonOf(row.retainUntil), language),
    cleared: row.clearedAt ? formatDate(row.clearedAt, language) : null,
    published: row.publishedAt
      ? { at: formatDate(row.publishedAt, language), by: row.publishedByName ?? "" }
      : null,
    everyone: rateRow(t("waves:everyone"), responseRate(frame.length, responses)),
    statuses: memberStatuses.map((status) => ({ status, count: counts[status] })),
    groups: groupRates(instrument, frame, responses).map(({ background, groups }) => ({
      id: background.id,
      name: background.name[language],
      rows: groups.map(({ category, rate }) =>
        rateRow(category ? category.label[language] : t("waves:unplaced"), rate),
      ),
    })),
    days:
      state === "planned"
        ? []
        : responseDays(members, { opensAt: row.opensAt, endsAt }, now).map((day) => ({
            ...day,
            shown: formatDate(noonOf(day.day), language),
          })),
  };
}
