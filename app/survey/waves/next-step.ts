import type { MemberStatus } from "./member-status";
import type { WaveState } from "./wave";
import type { WavePlace } from "./wave-pages";

/** What an administrator does next with a wave, and where. */
export interface WaveStep {
  /** A text `step_…` of the namespace «waves». */
  key:
    | "add_addresses"
    | "invite_before"
    | "invite"
    | "invitations_ready"
    | "invitations_wait"
    | "remind"
    | "all_answered"
    | "rest_refused"
    | "analyse"
    | "nobody_answered"
    | "see_report";
  place: WavePlace;
}

/** What the next step is told by. */
export interface WaveStanding {
  state: WaveState;
  published: boolean;
  /** How many have no address and no answer, and were never asked. */
  unreachable: number;
  /** How many more were never asked, but have an invitation in line. */
  inLine: number;
  /** How many have asked for no more letters and have not sent in. */
  refused: number;
  /** How many of those have begun to answer. */
  refusedBegun: number;
  counts: Readonly<Record<MemberStatus, number>>;
}

/** The next step of a wave: addresses, invitations, reminders, and when it is closed its analysis and report. */
export function nextWaveStep({
  state,
  published,
  unreachable,
  inLine,
  refused,
  refusedBegun,
  counts,
}: WaveStanding): WaveStep {
  if (published) return { key: "see_report", place: "report" };
  if (state === "closed")
    return counts.submitted + counts.begun > 0
      ? { key: "analyse", place: "analysis" }
      : { key: "nobody_answered", place: "overview" };
  if (counts.not_asked > unreachable + inLine)
    return { key: state === "planned" ? "invite_before" : "invite", place: "mail" };
  if (unreachable > 0) return { key: "add_addresses", place: "frame" };
  if (inLine > 0)
    return { key: state === "planned" ? "invitations_ready" : "invitations_wait", place: "mail" };
  if (counts.not_begun + counts.begun - refusedBegun + counts.bounced > 0)
    return { key: "remind", place: "mail" };
  return { key: refused > 0 ? "rest_refused" : "all_answered", place: "analysis" };
}
