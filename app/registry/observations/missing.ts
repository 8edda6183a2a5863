/**
 * Why a municipality has no value. Missing is never zero (DESIGN 4.3).
 * - not_reported: nothing came from the municipality, or too little to trust.
 * - not_published: the publisher holds the figure back, for privacy.
 * - no_activity: there is nothing to measure, so that a share or a rate cannot be formed.
 */
export const reportedReasons = ["not_reported", "not_published", "no_activity"] as const;

/**
 * What a computation adds of its own.
 * - out_of_bounds: the reported value is outside what can be true, so that it is an error of reporting.
 * - no_need_index: the value is to be divided by a need index, and there is none.
 * - outlier: an extreme value that the edition takes out.
 * - no_comparison: fewer than two municipalities have a value, so that there is no mean to be measured against.
 */
export const computedReasons = ["out_of_bounds", "no_need_index", "outlier", "no_comparison"] as const;

export type ReportedReason = (typeof reportedReasons)[number];
export type MissingReason = ReportedReason | (typeof computedReasons)[number];

export const missingReasons: readonly MissingReason[] = [...reportedReasons, ...computedReasons];

/**
 * Statistics Norway's signs for a figure that is not there: «.» cannot occur, «..» is lacking or too uncertain, «:» is confidential,
 * «-» is nil. Nil is kept as a reason and not as 0: of a share it says that there was nothing to take it of.
 */
const flags: ReadonlyMap<string, ReportedReason> = new Map([
  [".", "no_activity"],
  ["..", "not_reported"],
  [":", "not_published"],
  ["-", "no_activity"],
]);

/** The signs that files may have in place of a figure. */
export const missingFlags: readonly string[] = [...flags.keys()];

/** The reason that a sign or a reason's own name stands for; null for anything else. */
export function reasonOfFlag(written: string): ReportedReason | null {
  return flags.get(written) ?? reportedReasons.find((reason) => reason === written.toLowerCase()) ?? null;
}
