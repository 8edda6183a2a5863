import type { NotificationKind } from "~/access/notification";
import type { Language } from "~/platform/i18n/languages";
import type { NotificationFacts } from "./notification-mail";

/** A mail that should have gone out by today. It is sent unless one with the same key has gone. */
export interface DueReminder extends Required<NotificationFacts> {
  key: string;
  /** The language is null for somebody who has chosen none or has no account. */
  to: { email: string; name: string; language: Language | null };
  kind: NotificationKind;
  evaluationId: string;
}
