import { type VisitorArgs, refusal } from "~/access/guard.server";
import { surveyLimits } from "~/access/rate-limits.server";
import { formatDateTime } from "~/platform/format";
import { keptNowhere } from "~/platform/kept-nowhere";
import { failure, type Result, success } from "~/platform/result";
import { linkTokenHash } from "../waves/link-token.server";
import type { ClosedDoorView } from "./closed-door";
import { type Answering, findAnswering, waveFault } from "./find-answering.server";
import { hasSheet } from "./has-sheet";

/** Pages of a personal link are nobody else's: kept by no cache and found by no search. */
export const answeringHeaders = { ...keptNowhere, "X-Robots-Tag": "noindex, nofollow" };

type Closed = { code: string; view: ClosedDoorView; status: number };

type LinkArgs = Pick<VisitorArgs, "db" | "params" | "address" | "t" | "language">;

/**
 * What the personal link of a request opens, or the page that says why it opens nothing.
 * @param when «open» where answers can be given; «always» also before and after.
 * @throws Response 429 for somebody who has tried too many links that there are not.
 */
export async function openAnswering(
  { db, params, address, t, language }: LinkArgs,
  when: "open" | "always" = "open",
): Promise<Result<Answering, Closed>> {
  const found = await findAnswering(db, params["token"] ?? "", new Date());
  if (!found.ok) {
    const { code } = found.fault;
    const unknown = code === "survey_link_unknown";
    if (unknown && (await surveyLimits.unknownLink(address)) !== null)
      throw refusal("too_many_requests", 429);
    const view = {
      title: t(`answering:${code}_title`),
      text: t(`faults:${code}`),
      contact: null,
      receipt: false,
      begun: false,
      sheet: false,
    };
    return failure({ code, view, status: unknown ? 404 : 410 });
  }
  const answering = found.value;
  const fault = waveFault(answering.wave);
  if (!fault || when === "always") return success(answering);
  const { senderName, replyTo, opensAt, closesAt } = answering.wave;
  const moment = formatDateTime(fault.code === "survey_not_open" ? opensAt : closesAt, language);
  return failure({
    code: fault.code,
    status: fault.code === "survey_not_open" ? 403 : 410,
    view: {
      title: t(`answering:${fault.code}_title`),
      text: t(`answering:${fault.code}_text`, { when: moment }),
      contact: { name: senderName, address: replyTo },
      receipt: answering.response?.submittedAt != null,
      begun: answering.response !== null && answering.response.submittedAt === null,
      sheet: hasSheet(answering),
    },
  });
}

/** @throws Response 429 for a link by which more is saved than a person can answer. */
export async function limitSaves(token: string): Promise<void> {
  const hash = linkTokenHash(token);
  if (hash !== null && (await surveyLimits.save(hash)) !== null) throw refusal("too_many_requests", 429);
}
