import type { CalendarDay } from "~/platform/icalendar";
import type { Translator } from "~/platform/i18n/translator";
import type { FollowUpAction } from "./action";
import type { ProgressReview } from "./review";

/**
 * The deadlines of the actions and the days of the progress reviews, for a calendar.
 * @param name of the evaluation: «Lerkevik 2026»
 * @param plan full address of the plan
 */
export function followUpDays(
  actions: readonly FollowUpAction[],
  reviews: readonly ProgressReview[],
  { evaluationId, name, plan }: { evaluationId: string; name: string; plan: string },
  t: Translator,
): CalendarDay[] {
  const deadlines = actions.flatMap((action) =>
    action.deadline === null
      ? []
      : [
          {
            uid: `action-${action.id}`,
            day: action.deadline,
            title: t("followup:calendar_deadline", { title: action.title }),
            description: [
              `${name}. ${t(`followup:status_${action.status}`)}.`,
              action.responsible && `${t("followup:field_responsible")}: ${action.responsible}`,
              action.expectedEffect && `${t("followup:field_effect")}: ${action.expectedEffect}`,
              action.description,
            ]
              .filter(Boolean)
              .join("\n"),
            address: `${plan}/actions/${action.id}`,
            sequence: action.version,
            changedAt: action.updatedAt,
            cancelled: action.status === "dropped",
          },
        ],
  );
  const meetings = reviews.map((review) => ({
    uid: `progress-review-${evaluationId}-${review.number}`,
    day: review.heldOn ?? review.dueOn,
    title: t("followup:calendar_review", { name }),
    description: review.text,
    address: `${plan}/reviews`,
    sequence: review.version,
    changedAt: review.updatedAt,
    cancelled: false,
  }));
  return [...deadlines, ...meetings];
}
