import { formatDate, formatDateTime, formatTime } from "~/platform/format";
import type { Language } from "~/platform/i18n/languages";

/**
 * «14.32» for something saved today, else with its date.
 * @param at ISO 8601.
 * @param today today's date as `formatDate` writes it; the server gives it, so that both renderings of a page agree.
 */
export function savedWhen(at: string, today: string, language: Language): string {
  const date = new Date(at);
  return formatDate(date, language) === today ? formatTime(date, language) : formatDateTime(date, language);
}
