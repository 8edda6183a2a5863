import type { Role } from "./roles";

/**
 * The mails that Peil sends when something happens, with the roles that get them. A person may turn each off. Being put on a team
 * is not among them: that mail always goes.
 */
export const notifications = {
  documents_asked: ["municipality"],
  area_handed_in: ["evaluator"],
  fact_check_opened: ["municipality"],
  fact_check_commented: ["evaluator"],
  fact_check_answered: ["municipality"],
  fact_check_due: ["municipality"],
  published: ["evaluator", "municipality"],
  action_due: ["municipality"],
  progress_review_due: ["evaluator", "municipality"],
} as const satisfies Record<string, readonly Role[]>;

export type NotificationKind = keyof typeof notifications;

export const notificationKinds = Object.keys(notifications) as NotificationKind[];

/** The notifications that a person with this role may turn on and off. */
export function notificationsOf(role: Role): NotificationKind[] {
  return notificationKinds.filter((kind) => (notifications[kind] as readonly Role[]).includes(role));
}

/** Reads `User.mutedNotifications`; what is no notification any more is left out. */
export function readMuted(json: string): NotificationKind[] {
  const muted: unknown = JSON.parse(json);
  return Array.isArray(muted) ? notificationKinds.filter((kind) => muted.includes(kind)) : [];
}
