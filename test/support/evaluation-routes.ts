import type { Role } from "~/access/roles";
import type { EvaluationAction } from "~/assessment/evaluations/permission-table";

/** A route under an evaluation, with what somebody must be allowed to do to read it and to post to it. */
export interface EvaluationRoute {
  /** The file in app/routes/, without its ending. */
  route: string;
  /** Under /evaluations/:id, with {interview}, {document}, {action} and {comment} for what the test has made. */
  path: string;
  /** Null for a route that only takes posts. */
  read: EvaluationAction | null;
  /** Any of these; none for a route that takes no posts. */
  write: readonly EvaluationAction[];
  /** Fields that make a post more than an empty one. */
  form?: Record<string, string>;
  /** The only roles that the route is for, where it is not for every role that the table lets in. */
  roles?: readonly Role[];
}

const route = (
  name: string,
  path: string,
  read: EvaluationAction | null,
  write: readonly EvaluationAction[] = [],
  more: Pick<EvaluationRoute, "form" | "roles"> = {},
): EvaluationRoute => ({ route: `evaluations.$id.${name}`, path, read, write, ...more });

/** Every route under an evaluation. The walk of stages fails when one is missing here. */
export const evaluationRoutes: readonly EvaluationRoute[] = [
  route("_index", "", "see"),
  route("stage", "/stage", "see_work", ["move_stage"]),
  route("team", "/team", "manage_team", ["manage_team"]),
  route("history", "/history", "see_work"),
  route("documents", "/documents", "see_documents", ["ask_for_documents", "add_documents"]),
  route("documents_.$document", "/documents/{document}", "see_documents"),
  route("self-assessment._index", "/self-assessment", "see_self_assessment", ["write_self_assessment"]),
  route("self-assessment.$area", "/self-assessment/1", "see_self_assessment", ["write_self_assessment"]),
  route(
    "self-assessment.grades",
    "/self-assessment/grades?area=1",
    "see_self_assessment",
    ["write_self_assessment"],
    { roles: ["municipality"] },
  ),
  route("website", "/website", "see_work", ["write_website_notes"]),
  route("interviews._index", "/interviews", "see_interview_plan", ["plan_interviews"]),
  route("interviews.new", "/interviews/new", "plan_interviews", ["plan_interviews"]),
  route("interviews.$interview.edit", "/interviews/{interview}/edit", "plan_interviews", ["plan_interviews"]),
  route("interviews.$interview._index", "/interviews/{interview}", "see_work", ["write_interview_notes"], {
    form: { "text:1.1.1": "Et notat.", token: "walked" },
  }),
  route("interviews.$interview.notes", "/interviews/{interview}/notes", "see_work", [
    "write_interview_notes",
  ]),
  route("interviews.guide.$group", "/interviews/guide/stab", "see_work"),
  route("interviews.guide.$group.pdf", "/interviews/guide/stab/pdf", "see_work"),
  route("areas.$area", "/areas/1", "see_work", ["grade_together", "grade_alone"]),
  route("grades", "/grades?area=1", "see_work", ["grade_together", "grade_alone"]),
  route("sheets", "/sheets", "see_work"),
  route("agreement._index", "/agreement", "see_agreement"),
  route("agreement.$area", "/agreement/1", "see_agreement", ["agree"]),
  route("questions.$question", "/questions/1.1.1", "see_work", ["write_work"]),
  route("earlier-actions", "/earlier-actions", "see_work"),
  route("findings.$area", "/findings/1", "see_work", ["write_work"], { form: { intent: "save" } }),
  route("summary", "/summary", "see_work", ["write_work"], {
    form: { text: "Nytt sammendrag.", version: "1" },
  }),
  route("fact-check._index", "/fact-check", "see_fact_check", ["comment_fact_check", "answer_fact_check"]),
  route("fact-check.report", "/fact-check/report", "see_fact_check"),
  route("fact-check.report.pdf", "/fact-check/report/pdf", "see_fact_check"),
  route(
    "fact-check.comment",
    "/fact-check/comment?subject=summary",
    "see_fact_check",
    ["comment_fact_check"],
    {
      roles: ["municipality"],
    },
  ),
  route(
    "fact-check.answer.$comment",
    "/fact-check/answer/{comment}",
    "see_fact_check",
    ["answer_fact_check"],
    {
      roles: ["evaluator"],
    },
  ),
  route("publish", "/publish", "see_work", ["publish"], { form: { intent: "publish", number: "9" } }),
  route("comparison", "/comparison", "see_comparison", ["share_result"]),
  route("follow-up._index", "/follow-up", "see_follow_up", ["write_follow_up"]),
  route("follow-up.reviews", "/follow-up/reviews", "see_follow_up", ["review_progress"]),
  route("follow-up.actions.new", "/follow-up/actions/new", "write_follow_up", ["write_follow_up"]),
  route("follow-up.actions.$action", "/follow-up/actions/{action}", "see_follow_up", ["write_follow_up"]),
  route("follow-up.xlsx", "/follow-up/xlsx", "see_follow_up"),
  route("follow-up.ics", "/follow-up/ics", "see_follow_up"),
];
