import { forRoles } from "~/access/guard.server";
import { recordEvent } from "~/access/audit.server";
import { roles } from "~/access/roles";
import { evaluationName } from "~/assessment/evaluations/evaluation";
import { requireEvaluation } from "~/assessment/evaluations/evaluation-store.server";
import { listActions } from "~/assessment/follow-up/action-store.server";
import { followUpDays } from "~/assessment/follow-up/follow-up-calendar";
import { followUpFileName } from "~/assessment/follow-up/follow-up-file-name";
import { listReviews } from "~/assessment/follow-up/review-store.server";
import { readConfiguration } from "~/platform/configuration.server";
import { icalendar } from "~/platform/icalendar";

/** The deadlines and reviews of the plan, for a calendar. */
export const loader = forRoles(roles, async ({ db, caller, params, t }) => {
  const evaluation = await requireEvaluation(db, caller, params["id"], "see_follow_up");
  const { id: evaluationId } = evaluation;
  const name = evaluationName(evaluation);
  const plan = `${readConfiguration().origin}/evaluations/${evaluationId}/follow-up`;
  const actions = await listActions(db, evaluationId);
  const reviews = await listReviews(db, evaluationId);
  const days = followUpDays(actions, reviews, { evaluationId, name, plan }, t);
  const file = icalendar(t("followup:calendar_name", { name }), days);
  await recordEvent(db, caller, { event: "follow_up_downloaded", evaluationId, detail: { format: "ics" } });
  return new Response(file, {
    headers: {
      "Content-Type": "text/calendar; charset=utf-8",
      "Content-Disposition": `attachment; filename="${followUpFileName(evaluation, t, "ics")}"`,
      "Cache-Control": "private, no-cache",
    },
  });
});
