/**
 * The closed list of what the audit trail can say. An event is written in the same transaction as the change it tells of.
 * Every event has one sentence in each language in locales/<language>/audit.json.
 */
export const auditEvents = [
  "signed_in",
  "sign_in_failed",
  "signed_out",
  "signed_out_everywhere",
  "password_reset_asked",
  "password_set",
  "person_created",
  "invitation_sent",
  "person_changed",
  "person_deactivated",
  "person_reactivated",
  "evaluation_created",
  "team_changed",
  "stage_moved",
  "documents_asked",
  "document_requests_proposed",
  "document_request_saved",
  "document_request_removed",
  "document_requests_ordered",
  "document_added",
  "document_changed",
  "document_removed",
  "document_downloaded",
  "website_note_saved",
  "website_note_removed",
  "grade_saved",
  "own_grade_saved",
  "area_handed_in",
  "hand_in_taken_back",
  "self_grade_saved",
  "self_assessment_handed_in",
  "self_assessment_taken_back",
  "grade_agreed",
  "evidence_linked",
  "evidence_unlinked",
  "finding_saved",
  "finding_deleted",
  "findings_ordered",
  "interview_planned",
  "interview_changed",
  "interview_removed",
  "interview_note_saved",
  "summary_saved",
  "evaluation_published",
  "fact_check_opened",
  "fact_check_deadline_moved",
  "draft_downloaded",
  "fact_check_commented",
  "fact_check_comment_withdrawn",
  "fact_check_finished",
  "fact_check_reopened",
  "fact_check_answered",
  "fact_check_answers_sent",
  "correction_opened",
  "correction_cancelled",
  "result_shared",
  "result_sharing_ended",
  "report_downloaded",
  "action_added",
  "action_changed",
  "action_removed",
  "action_progress_reported",
  "actions_ordered",
  "progress_review_planned",
  "progress_review_held",
  "follow_up_downloaded",
  "results_imported",
  "results_import_undone",
  "observations_imported",
  "observations_import_undone",
  "index_edition_published",
  "demo_created",
  "demo_closed",
  "instrument_loaded",
  "survey_loaded",
  "survey_draft_created",
  "survey_draft_changed",
  "survey_draft_removed",
  "survey_version_saved",
  "wave_created",
  "wave_changed",
  "wave_closed",
  "wave_addresses_deleted",
  "frame_member_added",
  "frame_member_changed",
  "frame_member_removed",
  "survey_link_created",
  "survey_link_revoked",
  "mailing_created",
  "mailing_tested",
  "mailing_paused",
  "mailing_continued",
  "mailing_cancelled",
  "mailing_letters_retried",
  "mailing_letter_settled",
  "survey_mail_bounced",
  "survey_bounce_noted",
  "survey_bounce_removed",
  "survey_letters_declined",
  "survey_letters_resumed",
  "survey_answering_started",
  "survey_submitted",
  "survey_report_text_saved",
  "survey_report_published",
  "survey_report_taken_back",
  "survey_response_deleted",
  "survey_exported",
  "text_codes_changed",
  "texts_coded",
] as const;

export type AuditEventName = (typeof auditEvents)[number];

/** One line of the audit trail, before it is written. */
export interface AuditEntry {
  event: AuditEventName;
  evaluationId?: string;
  /** What was touched: a question's number, a finding's id, an address. */
  subject?: string;
  /** Before and after, reason, counts: what a reader needs to understand the change. Never a password or a token. */
  detail?: Record<string, unknown>;
}

/** What an event says of a change: of every field that differs, what it was and what it is. Null when nothing differs. */
export function changesBetween<T extends object>(
  before: T,
  after: T,
): { before: Partial<T>; after: Partial<T> } | null {
  const changed = (Object.keys(before) as (keyof T)[]).filter((key) => before[key] !== after[key]);
  if (changed.length === 0) return null;
  const only = (values: T) => Object.fromEntries(changed.map((key) => [key, values[key]])) as Partial<T>;
  return { before: only(before), after: only(after) };
}
