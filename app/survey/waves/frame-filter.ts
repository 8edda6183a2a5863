import type { MemberStatus } from "./member-status";
import { memberStatuses } from "./member-status";

/** Which members of a frame a page shows; "" sets no limit. */
export interface FrameFilter {
  status: MemberStatus | "" | "no_email";
  /** Id of a category of the background variable «group». */
  group: string;
  /** Part of a name, a number or an address. */
  search: string;
}

/** What an address of the page asks for; what it cannot ask for sets no limit. */
export function readFrameFilter(parameters: URLSearchParams): FrameFilter {
  const asked = parameters.get("status") ?? "";
  const status = [...memberStatuses, "no_email" as const].find((known) => known === asked) ?? "";
  return { status, group: parameters.get("group") ?? "", search: (parameters.get("search") ?? "").trim() };
}

interface Filtered {
  municipality: string;
  name: string;
  email: string;
  group: string | null;
  status: MemberStatus;
}

/** The members that a filter lets through, in the order in which they came. */
export function filterFrame<Member extends Filtered>(
  members: readonly Member[],
  { status, group, search }: FrameFilter,
): Member[] {
  const wanted = search.toLocaleLowerCase("nb");
  return members.filter((member) => {
    const { municipality, name, email } = member;
    return (
      (status === "" || (status === "no_email" ? email === "" : member.status === status)) &&
      (group === "" || member.group === group) &&
      [municipality, name, email].some((text) => text.toLocaleLowerCase("nb").includes(wanted))
    );
  });
}
