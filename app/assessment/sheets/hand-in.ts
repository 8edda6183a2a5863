import { sheetOf, TEAM_SHEET } from "./sheet";

/** An area of a sheet that is closed. */
export interface HandIn {
  sheet: string;
  areaId: string;
  at: Date;
  byName: string;
}

type HandInMark = Pick<HandIn, "sheet" | "areaId">;

/** What a sheet has handed in of an area; null when it has not. */
export function handInOf<H extends HandInMark>(
  handIns: readonly H[],
  sheet: string,
  areaId: string,
): H | null {
  return handIns.find((handIn) => handIn.sheet === sheet && handIn.areaId === areaId) ?? null;
}

/** Whether everybody who is on the team now has handed in the area; a team of nobody never has. */
export function allHaveHandedIn(
  handIns: readonly HandInMark[],
  teamIds: readonly string[],
  areaId: string,
): boolean {
  return teamIds.length > 0 && teamIds.every((id) => handInOf(handIns, sheetOf(id), areaId) !== null);
}

/**
 * Whether the grades of an area are shown to the team: everybody on it has handed in the area, or had once, before somebody
 * joined (docs/decisions/012-blind-grading.md). A team of nobody is shown nothing.
 */
export function areaIsRevealed(
  handIns: readonly HandInMark[],
  teamIds: readonly string[],
  areaId: string,
): boolean {
  if (teamIds.length === 0) return false;
  return handInOf(handIns, TEAM_SHEET, areaId) !== null || allHaveHandedIn(handIns, teamIds, areaId);
}

/**
 * Whose sheets of an area a reader may read, by the ids of those on the team: nobody's before the area is revealed, and then
 * those that are handed in. One who joined the team afterwards stays blind, and unread, until they have handed in themselves.
 * @param readerId null for an administrator, who grades nothing.
 */
export function readableSheets(
  handIns: readonly HandInMark[],
  teamIds: readonly string[],
  areaId: string,
  readerId: string | null,
): string[] {
  const closed = teamIds.filter((id) => handInOf(handIns, sheetOf(id), areaId) !== null);
  const blind = readerId !== null && !closed.includes(readerId);
  return areaIsRevealed(handIns, teamIds, areaId) && !blind ? closed : [];
}
