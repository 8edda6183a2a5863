import type { FollowUpAction } from "./action";
import { type ActionStatus, actionStatuses, isOverdue } from "./action-status";

/** Which part of a plan a reader wants to see; "" is all of it. */
export interface PlanFilter {
  area: string;
  status: ActionStatus | "overdue" | "";
  /** A name as it stands on the actions; NOBODY for those that have none. */
  responsible: string;
}

/** No name can be this: names are trimmed. */
export const NOBODY = " ";

/** Reads the filter of an address; what it does not know is left out. */
export function readPlanFilter(search: URLSearchParams): PlanFilter {
  const status = search.get("status");
  return {
    area: search.get("area") ?? "",
    status: status === "overdue" ? status : (actionStatuses.find((known) => known === status) ?? ""),
    responsible: search.get("responsible") ?? "",
  };
}

/** Whether the filter asks for some actions only, so that findings without any are of no interest. */
export function picksActions({ status, responsible }: PlanFilter): boolean {
  return status !== "" || responsible !== "";
}

/** @param today an ISO date */
export function passes(
  action: Pick<FollowUpAction, "areaId" | "status" | "deadline" | "responsible">,
  { area, status, responsible }: PlanFilter,
  today: string,
): boolean {
  if (area !== "" && action.areaId !== area) return false;
  if (status === "overdue" ? !isOverdue(action, today) : status !== "" && action.status !== status)
    return false;
  return responsible === "" || action.responsible === responsible.trim();
}

/** Everybody who is responsible for something, once each and by name. */
export function responsiblePeople(actions: readonly Pick<FollowUpAction, "responsible">[]): string[] {
  return [...new Set(actions.map(({ responsible }) => responsible))]
    .filter((name) => name !== "")
    .sort((one, other) => one.localeCompare(other, "nb"));
}
