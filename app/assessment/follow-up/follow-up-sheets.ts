import type { Translator } from "~/platform/i18n/translator";
import { norwegianDay } from "~/platform/norwegian-day";
import type { Sheet } from "~/platform/spreadsheet.server";
import type { FollowUpAction } from "./action";
import { type ActionStatus, isOverdue } from "./action-status";

interface Report {
  actionId: string;
  at: Date;
  byName: string;
  status: ActionStatus;
  text: string;
}

/**
 * The plan as the sheets of a spreadsheet: the actions, and what was reported on them.
 * @param areaNames by area number
 * @param today ISO date
 */
export function followUpSheets(
  actions: readonly FollowUpAction[],
  progress: readonly Report[],
  areaNames: ReadonlyMap<string, string>,
  today: string,
  t: Translator,
): Sheet[] {
  const title = new Map(actions.map((action) => [action.id, action.title]));
  return [
    {
      name: t("followup:sheet_actions"),
      columns: [
        { heading: t("followup:column_number"), width: 6 },
        { heading: t("followup:column_area"), width: 28 },
        { heading: t("followup:column_kind"), width: 14 },
        { heading: t("followup:column_finding"), width: 50 },
        { heading: t("followup:column_action"), width: 40 },
        { heading: t("followup:field_description"), width: 50 },
        { heading: t("followup:column_questions"), width: 16 },
        { heading: t("followup:field_effect"), width: 40 },
        { heading: t("followup:field_responsible"), width: 24 },
        { heading: t("followup:column_email"), width: 30 },
        { heading: t("followup:fact_deadline"), width: 12 },
        { heading: t("followup:filter_status"), width: 14 },
        { heading: t("followup:overdue"), width: 12 },
        { heading: t("followup:column_changed"), width: 12 },
        { heading: t("followup:column_by"), width: 24 },
      ],
      rows: actions.map((action, place) => [
        place + 1,
        `${action.areaId} ${areaNames.get(action.areaId) ?? ""}`,
        action.finding ? t(`common:kind_${action.finding.kind}`) : null,
        action.finding?.text ?? null,
        action.title,
        action.description,
        action.questionIds.join(", "),
        action.expectedEffect,
        action.responsible,
        action.responsibleEmail,
        action.deadline === null ? null : { day: action.deadline },
        t(`followup:status_${action.status}`),
        isOverdue(action, today) ? t("common:yes") : null,
        { day: norwegianDay(action.updatedAt) },
        action.updatedByName,
      ]),
    },
    {
      name: t("followup:progress_title"),
      columns: [
        { heading: t("followup:column_action"), width: 40 },
        { heading: t("followup:review_date"), width: 12 },
        { heading: t("followup:filter_status"), width: 14 },
        { heading: t("followup:progress_text"), width: 70 },
        { heading: t("followup:column_by"), width: 24 },
      ],
      rows: progress.map(({ actionId, at, status, text, byName }) => [
        title.get(actionId) ?? "",
        { day: norwegianDay(at) },
        t(`followup:status_${status}`),
        text,
        byName,
      ]),
    },
  ];
}
