import type { Disposition } from "./response";

/** How many of those who were asked have answered. */
export interface ResponseRate {
  /** Everybody in the frame. */
  eligible: number;
  complete: number;
  partial: number;
  /** From 0 to 1; null when nobody was asked. */
  rr1: number | null;
  rr2: number | null;
}

/**
 * Response rates 1 and 2 of AAPOR's Standard Definitions: RR1 = complete / eligible, RR2 = (complete + partial) / eligible. In a frame
 * of named municipalities all are known to be eligible, so that the standard's terms for unknown eligibility are 0.
 * @throws when more have answered than were asked.
 */
export function responseRate(
  eligible: number,
  responses: readonly { disposition: Disposition }[],
): ResponseRate {
  if (responses.length > eligible) throw new Error("More have answered than were asked.");
  const complete = responses.filter(({ disposition }) => disposition === "complete").length;
  const partial = responses.length - complete;
  const rate = (answered: number) => (eligible === 0 ? null : answered / eligible);
  return { eligible, complete, partial, rr1: rate(complete), rr2: rate(complete + partial) };
}
