import type { NotificationKind } from "~/access/notification";
import { formatDate } from "~/platform/format";
import type { Language } from "~/platform/i18n/languages";
import { translator } from "~/platform/i18n/translator";

/** What a notification tells besides the evaluation's name. */
export interface NotificationFacts {
  /** What the mail's sentences name: an area's number, an action's title, the name of who did it. */
  values?: Record<string, string | number>;
  /** ISO dates that the mail's sentences name, written out in the reader's language. */
  dates?: Record<string, string>;
}

export interface NotifiedReader {
  name: string;
  email: string;
  language: Language;
  /** False for somebody who is only named in a plan, and so can turn nothing off. */
  hasAccount: boolean;
}

export interface NotifiedEvaluation {
  id: string;
  year: number;
  municipality: { name: string };
}

/** Where each notification leads, under the evaluation's address. */
const places: Record<NotificationKind, (values: Record<string, string | number>) => string> = {
  documents_asked: () => "/documents",
  area_handed_in: ({ area = "" }) => `/agreement/${area}`,
  fact_check_opened: () => "/fact-check",
  fact_check_commented: () => "/fact-check",
  fact_check_answered: () => "/fact-check",
  fact_check_due: () => "/fact-check",
  published: () => "",
  action_due: () => "/follow-up",
  progress_review_due: () => "/follow-up",
};

/** A notification as its reader gets it. */
export function notificationMail(
  kind: NotificationKind,
  reader: NotifiedReader,
  { id, year, municipality }: NotifiedEvaluation,
  origin: string,
  { values = {}, dates = {} }: NotificationFacts,
): { to: string; subject: string; text: string } {
  const t = translator(reader.language);
  const written = Object.entries(dates).map(([key, date]) => [
    key,
    formatDate(new Date(date), reader.language),
  ]);
  const all = {
    ...values,
    ...(Object.fromEntries(written) as Record<string, string>),
    name: reader.name,
    municipality: municipality.name,
    year,
    address: `${origin}/evaluations/${id}${places[kind](values)}`,
    account: `${origin}/account`,
  };
  const end = t(reader.hasAccount ? "mail:notification_end" : "mail:notification_end_named", all);
  return {
    to: reader.email,
    subject: t(`mail:${kind}_subject`, all),
    text: `${t("mail:greeting", all)}\n\n${t(`mail:${kind}_text`, all)}\n\n${end}`,
  };
}
