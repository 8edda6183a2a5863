/** The municipality's self-assessment. */
export const SELF_SHEET = "self";

/** Stands among the hand-ins, but has no grades: an area that it has handed in has been opened to the whole team. */
export const TEAM_SHEET = "team";

/** The self-assessment is handed in as a whole. */
export const WHOLE_SHEET = "all";

/** The sheet that an evaluator grades alone on. */
export function sheetOf(userId: string): string {
  return `evaluator:${userId}`;
}
