import type { Fault } from "~/platform/result";
import type { WaveState } from "../waves/wave";
import type { MailingKind } from "./mailing-kind";

export type MailingFault = Fault & {
  code: "mailing_cleared" | "mailing_closed" | "mailing_not_begun";
};

/**
 * Why no mail of a kind can be made for a wave now; null when it can. Invitations may be made before the wave opens: they wait in line
 * until it does, since a link must open something. Thanks may be made when it has closed.
 */
export function mailingFault(
  kind: MailingKind,
  wave: { state: WaveState; cleared: boolean },
): MailingFault | null {
  if (wave.cleared) return { code: "mailing_cleared" };
  if (wave.state === "closed" && kind !== "thanks") return { code: "mailing_closed" };
  if (wave.state === "planned" && kind !== "invitation") return { code: "mailing_not_begun" };
  return null;
}
